package io.plimsoll.dockerrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text is read, and what is written is read back. */
final class RunPropertiesTest {
  private static final List<String> TOKENS =
      List.of(
          "docker run ",
          "podman create ",
          "-",
          "--",
          "-p ",
          "-v ",
          "--mount ",
          "type=bind,",
          "src=",
          "target=/a",
          ",",
          "=",
          ":",
          "\"",
          "'",
          "\\",
          " ",
          "\n",
          "\\\n",
          "$X",
          "${Y:-z}",
          "$(a)",
          "80",
          "[::1]",
          "/udp",
          "/x",
          "C:\\",
          "--network ",
          "name=",
          "--device ",
          "--gpus ",
          "ro",
          "--ulimit ",
          "nofile=",
          "-e ",
          "--security-opt ",
          "no-new-privileges",
          "img ",
          "\uFFFF",
          "\uD83D",
          "é",
          "--env-file ",
          "--memory ",
          "1.5g",
          "--restart ",
          "-it",
          "--add-host ");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  @Property(tries = 1500)
  void anyTextIsRead(@ForAll("texts") String text) {
    RunLines lines = Lines.read(text);
    for (RunCommand command : lines.commands()) {
      Span whole = command.span();
      command.flags().forEach(f -> assertThat(whole.contains(f.span())).isTrue());
      command.image().ifPresent(i -> assertThat(whole.contains(i.span())).isTrue());
      assertThat(PairFiles.environment(command, RunFiles.NONE).problems()).isEmpty();
      assertThat(Endpoints.of(command)).isNotEmpty();
    }
    lines.diagnostics().forEach(d -> assertThat(d.help()).isPresent());
  }

  /** A flag with a value that it takes. */
  record Setting(FlagKind<?> kind, String value) {}

  private static Arbitrary<Setting> setting(FlagKind<?> kind, Arbitrary<String> values) {
    return values.map(value -> new Setting(kind, value));
  }

  private static Arbitrary<String> name() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("_-.")
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  /** Text with all that a shell or a flag could stumble over. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("ab =-:,'\"\\$`*?~#&|;<>(){}[]!é\t").ofMaxLength(12);
  }

  private static Arbitrary<String> port() {
    return Arbitraries.integers().between(1, 65_535).map(String::valueOf);
  }

  private static Arbitrary<String> path() {
    return name().map(n -> "/" + n);
  }

  @Provide
  Arbitrary<List<Setting>> settings() {
    List<Arbitrary<Setting>> all =
        List.of(
            setting(Flags.NAME, name()),
            setting(Flags.HEALTH_CMD, text()),
            setting(Flags.ENTRYPOINT, text()),
            setting(Flags.USER, text()),
            setting(Flags.ENV, Combinators.combine(name(), text()).as((n, v) -> n + "=" + v)),
            setting(Flags.LABEL, Combinators.combine(name(), text()).as((n, v) -> n + "=" + v)),
            setting(Flags.PUBLISH, Combinators.combine(port(), port()).as((a, b) -> a + ":" + b)),
            setting(Flags.PUBLISH, port().map(p -> "[::1]:" + p + ":80/udp")),
            setting(
                Flags.VOLUME,
                Combinators.combine(path(), path()).as((a, b) -> a + ":" + b + ":ro")),
            setting(
                Flags.MOUNT,
                Combinators.combine(path(), path())
                    .as((a, b) -> "type=bind,source=" + a + ",target=" + b + ",readonly")),
            setting(Flags.MEMORY, Arbitraries.integers().between(1, 999).map(n -> n + "m")),
            setting(Flags.PRIVILEGED, Arbitraries.of("true", "false", "1", "F")),
            setting(Flags.INTERACTIVE, Arbitraries.of("true", "t", "0")),
            setting(Flags.PUBLISH_ALL, Arbitraries.of("true", "FALSE")),
            setting(
                Flags.CPU_SHARES, Arbitraries.integers().between(0, 9999).map(String::valueOf)));
    return Arbitraries.oneOf(all).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> commands() {
    return text().list().ofMaxSize(4);
  }

  @Property(tries = 1000)
  void whatIsWrittenIsReadBack(
      @ForAll("settings") List<Setting> settings,
      @ForAll("commands") List<String> command,
      @ForAll List<Integer> spellings) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      int spelling = spellings.isEmpty() ? i : spellings.get(i % spellings.size());
      words.addAll(written(settings.get(i), Math.floorMod(spelling, 4)));
    }
    words.add("registry.example/app:1");
    words.addAll(command);
    RunLines lines = Lines.ofWords(words);
    assertThat(lines.diagnostics()).isEmpty();
    RunCommand read = lines.commands().getFirst();
    assertThat(read.flags().stream().map(f -> new Setting(f.kind(), f.value().text())).toList())
        .isEqualTo(settings);
    assertThat(read.flags()).allMatch(f -> f.reading() instanceof Reading.Known<?>);
    assertThat(read.image().map(Piece::text)).contains("registry.example/app:1");
    assertThat(read.words().stream().map(Piece::text).toList()).isEqualTo(command);
  }

  private static List<String> written(Setting setting, int spelling) {
    String name = "--" + setting.kind().name();
    String letter = setting.kind().shorthand().map(c -> "-" + c).orElse("");
    if (setting.kind().isSwitch()) {
      return List.of((letter.isEmpty() || spelling < 2 ? name : letter) + "=" + setting.value());
    }
    // A short flag with an empty value behind it would take the next word, and `=` is cut once.
    boolean joins = !letter.isEmpty() && !setting.value().isEmpty();
    return switch (spelling) {
      case 0 -> List.of(name + "=" + setting.value());
      case 1 -> joins ? List.of(letter + "=" + setting.value()) : List.of(name, setting.value());
      case 2 ->
          joins && !setting.value().startsWith("=")
              ? List.of(letter + setting.value())
              : List.of(name, setting.value());
      default -> List.of(letter.isEmpty() ? name : letter, setting.value());
    };
  }
}
