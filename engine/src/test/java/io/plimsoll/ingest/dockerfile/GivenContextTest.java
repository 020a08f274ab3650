package io.plimsoll.ingest.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.dockerfile.ContextListing.File;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Dockerfile copies out of a context whose files are listed. */
class GivenContextTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final List<String> FILES =
      List.of(".env", "Dockerfile", "README.md", "docs/a.md", "src/a.c", "src/lib/b.c");

  private static ContextListing listing(
      List<String> files, String ignore, Optional<String> cut, boolean assumed) {
    return new ContextListing(
        files.stream().map(f -> new File(f, 7)).toList(),
        ignore.isEmpty() ? Optional.empty() : Optional.of(Source.of(".dockerignore", ignore)),
        cut,
        assumed);
  }

  private static Node read(String dockerfile, ContextListing listing) {
    return new DockerfileReader(NODES)
        .read(
            Source.of("Dockerfile", dockerfile),
            new DockerfileReader.Options(BuildInputs.NONE, false, Optional.of(listing)))
        .dockerfile();
  }

  /** The first source of the first COPY or ADD. */
  private static Node source(Node dockerfile) {
    Node transfer = (Node) ((Listing) dockerfile.get("transfers")).members().getFirst();
    return (Node) ((Listing) transfer.get("sources")).members().getFirst();
  }

  private static String paths(Value files) {
    return ((Listing) files)
        .members().stream()
            .map(f -> ((FilePath) ((Node) f).get("path")).known().orElseThrow())
            .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COPY . /x|''|.env Dockerfile README.md docs/a.md src/a.c src/lib/b.c|false",
        "COPY src /x|''|src/a.c src/lib/b.c|false",
        "COPY ./src/ /x|''|src/a.c src/lib/b.c|false",
        "COPY ../src /x|''|src/a.c src/lib/b.c|false",
        "COPY *.md /x/|''|README.md|false",
        "COPY s*/*.c /x/|''|src/a.c|false",
        "COPY --exclude=lib src /x|''|src/a.c|false",
        "COPY --exclude=*.md . /x|docs;src|.env Dockerfile|false",
        "COPY docs /x|docs|''|true",
        "COPY docs /x|docs;!docs/a.md|docs/a.md|false",
        "COPY *.md /x/|*.md|''|true",
        "COPY *.txt /x/|*.md|''|false",
        "COPY missing /x/|*.md|''|false",
        "COPY missing /x/|missing|''|true",
        "COPY . /x|*|''|true",
        "COPY . /x|**;!README.md|README.md|false",
        "COPY --from=other src /x|src|''|false",
        "ADD https://example.com/src /x|src|''|false",
        "ADD src /x|src|''|true",
      })
  void sourcesTakeFilesThatAreNotIgnored(
      String instruction, String ignore, String matches, boolean ignored) {
    Node source =
        source(
            read(
                "FROM a\n" + instruction + "\n",
                listing(FILES, ignore.replace(';', '\n'), Optional.empty(), false)));
    assertThat(paths(source.get("matches"))).isEqualTo(matches);
    assertThat(source.get("ignored")).isEqualTo(Value.Bool.of(ignored));
  }

  @Test
  void theIgnoreFileHasItsPatternsAndPlace() {
    Node dockerfile =
        read("FROM a\n", listing(FILES, "# c\n\n docs \n!x\n", Optional.empty(), false));
    Node file = (Node) dockerfile.get("ignore_file");
    assertThat(((Listing) file.get("patterns")).members())
        .extracting(v -> ((Text) v).written())
        .containsExactly("docs", "!x");
    assertThat(file.origin().span().orElseThrow().source().name()).isEqualTo(".dockerignore");
    assertThat(read("FROM a\n", listing(FILES, "", Optional.empty(), false)).get("ignore_file"))
        .isEqualTo(Absent.ABSENT);
  }

  @Test
  void aListThatWasCutIsOpenAndSaysWhy() {
    Node dockerfile =
        read("FROM a\nCOPY *.txt /x/\n", listing(FILES, "a", Optional.of("too many"), false));
    Listing files = (Listing) dockerfile.get("context_files");
    assertThat(files.rest().orElseThrow().kept().getFirst().text()).isEqualTo("too many");
    assertThat(((Listing) source(dockerfile).get("matches")).isOpen()).isTrue();
  }

  @Test
  void aSourceThatIsNotKnownTakesWhatIsNotKnown() {
    Node source =
        source(
            read(
                "ARG D\nFROM a\nARG D\nCOPY $D/x /x\n",
                listing(FILES, "a", Optional.empty(), false)));
    assertThat(((Listing) source.get("matches")).isOpen()).isTrue();
    assertThat(source.get("ignored")).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COPY src /x|src/a.c|true",
        "COPY src lib /x/|src/a.c|true",
        "COPY src /x|Dockerfile other/a|false",
        "COPY . /x|Dockerfile app.py|true",
        "COPY . /x|Dockerfile Dockerfile.dev .dockerignore|false",
        "COPY --from=b src /x|Dockerfile app.py|true",
        "COPY $X /x|Dockerfile app.py|true",
      })
  void aFolderThatNobodyNamedIsTheContextIfWhatIsCopiedIsThere(
      String instruction, String files, boolean given) {
    ContextListing listing =
        listing(Arrays.asList(files.split(" ", -1)), "", Optional.empty(), true);
    Node dockerfile = read("FROM a\n" + instruction + "\n", listing);
    assertThat(dockerfile.get("ignore_file") instanceof Unknown).isEqualTo(!given);
  }
}
