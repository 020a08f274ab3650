package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text is, it is read and evaluated, and every place lies inside. */
final class ReaderPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "FROM ",
          "RUN ",
          "COPY ",
          "ADD ",
          "ENV ",
          "ARG ",
          "LABEL ",
          "USER ",
          "ONBUILD ",
          "SHELL ",
          "HEALTHCHECK ",
          "EXPOSE ",
          "VOLUME ",
          "CMD ",
          "WORKDIR ",
          "STOPSIGNAL ",
          "# escape=`\n",
          "# check=skip=all\n",
          "#",
          "\n",
          "\r\n",
          "\\",
          "\\\n",
          "`\n",
          " ",
          "\t",
          "\"",
          "'",
          "$",
          "${",
          "}",
          ":-",
          ":+",
          "/",
          "#",
          "%",
          "=",
          "<<EOF",
          "<<-E",
          "EOF\n",
          "E\n",
          "[",
          "]",
          ",",
          "--mount=",
          "--from=",
          "--",
          "type=secret",
          "target=",
          "a",
          "A",
          "$A",
          "0",
          "scratch",
          " AS ",
          "\uFEFF",
          "\uD83D\uDE00",
          "\uD800",
          "\u0000",
          "\u00A0",
          "{",
          "1.5",
          "null");

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void readsWhatLooksLikeDockerfiles(@ForAll("files") String text) {
    check(text);
  }

  @Property(tries = 500)
  void readsAnyText(@ForAll String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> mutated() {
    String whole =
        """
        # syntax=docker/dockerfile:1
        ARG V=1
        FROM alpine:${V} AS build
        ENV A=1 B="x y" C=${A:-${V}}
        RUN --mount=type=cache,target=/x <<EOF
        make $A
        EOF
        COPY --from=build --chown=1:1 ["a b", "/c"]
        HEALTHCHECK --interval=1m CMD curl x || exit 1
        ONBUILD ADD <<-X /y
        \t$A
        \tX
        LABEL a=b \\
          # comment

          c=d
        EXPOSE 80/tcp
        """;
    return Arbitraries.integers()
        .between(0, whole.length() - 1)
        .list()
        .ofMaxSize(8)
        .flatMap(
            places ->
                Arbitraries.of(PIECES)
                    .map(
                        piece -> {
                          StringBuilder text = new StringBuilder(whole);
                          for (int place : places) {
                            int at = Math.min(place, text.length() - 1);
                            text.replace(at, at + 1, place % 2 == 0 ? piece : "");
                          }
                          return text.toString();
                        }));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void readsMutatedDockerfiles(@ForAll("mutated") String text) {
    check(text);
  }

  private static void check(String text) {
    Source source = Source.of("Dockerfile", text);
    ParsedDockerfile file = Dockerfiles.read(source);
    int end = 0;
    for (Instruction instruction : file.instructions()) {
      Span span = instruction.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.contains(instruction.head().keyword().span())).isTrue();
      assertThat(span.contains(instruction.head().rest().span())).isTrue();
      end = span.end();
    }
    assertThat(file.diagnostics()).allMatch(d -> d.place().isPresent() && d.help().isPresent());
    boolean malformed = file.instructions().stream().anyMatch(i -> !i.head().wellFormed());
    assertThat(malformed && file.diagnostics().isEmpty()).isFalse();
    Evaluation evaluation = Evaluation.of(file, BuildInputs.NONE);
    assertThat(evaluation.used()).containsAll(evaluation.shipped());
    assertThat(evaluation.diagnostics()).allMatch(d -> d.help().isPresent());
  }
}
