package io.plimsoll.ingest.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.compose.ComposeFiles;
import io.plimsoll.compose.ComposeInputs;
import io.plimsoll.compose.ComposeLoader;
import io.plimsoll.compose.ComposeProject;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files: {@code NAME.yaml} and what its services are as containers in {@code NAME.expected};
 * the system property {@code plimsoll.golden=write} writes the latter anew.
 */
final class ContainerCorpusTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static Path folder() {
    Path inModule = Path.of("src/test/resources/corpus/compose");
    return Files.isDirectory(inModule) ? inModule : Path.of("engine").resolve(inModule);
  }

  static Stream<String> cases() throws IOException {
    return names(".yaml");
  }

  private static Stream<String> names(String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(extension))
          .map(n -> n.substring(0, n.length() - extension.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reads(String name) throws IOException {
    Source file = Source.of(name + ".yaml", Files.readString(folder().resolve(name + ".yaml")));
    String text = text(file);
    Path expected = folder().resolve(name + ".expected");
    if ("write".equals(System.getProperty("plimsoll.golden"))) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  private static String text(Source file) {
    ComposeInputs inputs =
        ComposeInputs.NONE
            .files(ContainerCorpusTest::find)
            .variables(Map.of("GIVEN", "given"))
            .profiles(Set.of("chosen"));
    ComposeProject project = ComposeLoader.load(file, inputs);
    Map<String, Node> made = new HashMap<>();
    ComposeReader.Ingested read =
        new ComposeReader(NODES, EngineProfile.DOCKER)
            .read(project, n -> Optional.ofNullable(made.get(n)));
    StringBuilder out = new StringBuilder();
    read.services().forEach(s -> made.put(s.name(), s.draft().build()));
    for (ComposeReader.Service service : read.services()) {
      out.append("service ")
          .append(service.name())
          .append(" @")
          .append(service.place())
          .append('\n');
      out.append(FactText.of(made.get(service.name()), 1));
      service
          .build()
          .ifPresent(
              b ->
                  out.append("  builds ")
                      .append(b.dockerfile())
                      .append(b.stage().map(t -> "#" + t).orElse(""))
                      .append(' ')
                      .append(new TreeMap<>(b.arguments()))
                      .append('\n'));
      service.builds().forEach(b -> out.append("  build\n").append(FactText.of(b, 2)));
    }
    read.services().stream()
        .findFirst()
        .ifPresent(s -> s.configs().forEach(c -> out.append("config\n").append(FactText.of(c, 1))));
    Stream.concat(project.diagnostics().stream(), read.diagnostics().stream())
        .forEach(
            d ->
                out.append(d.place().map(Object::toString).orElse(""))
                    .append(": ")
                    .append(d.code())
                    .append(": ")
                    .append(d.message())
                    .append('\n'));
    return out.toString();
  }

  private static ComposeFiles.Answer find(String path) {
    Path file = folder().resolve("files").resolve(path);
    try {
      return Files.exists(file)
          ? new ComposeFiles.Given(Source.of(path, Files.readString(file)))
          : new ComposeFiles.NotFound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noExpectationIsOrphaned() throws IOException {
    assertThat(names(".expected").toList()).isEqualTo(cases().toList());
  }
}
