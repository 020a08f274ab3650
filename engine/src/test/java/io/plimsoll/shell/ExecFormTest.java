package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExecFormTest {

  private static Script read(String... words) {
    Source source = Source.of("Dockerfile", String.join("\n", words));
    List<MappedText> texts = new ArrayList<>();
    for (int i = 1; i <= words.length; i++) {
      texts.add(MappedText.of(source.span(source.lineStart(i), source.lineEnd(i))));
    }
    return Shell.readWords(texts, Scripts.environment(Map.of("V", "1")));
  }

  @Test
  void aProgramIsOneCommandWithoutAShell() {
    Script script = read("/usr/sbin/nginx", "-g", "daemon off; $V && x");
    assertThat(script.language()).isEqualTo(Language.OTHER);
    assertThat(script.status()).isEqualTo(Status.PARSED);
    Command command = Scripts.only(script);
    assertThat(command.is("nginx")).isTrue();
    assertThat(command.argv().get(2).is("daemon off; $V && x")).isTrue();
    assertThat(command.argv().get(1).span().line()).isEqualTo(2);
    assertThat(script.pipelines()).hasSize(1);
  }

  @Test
  void aShellWithTextIsThatScript() {
    Script script = read("/bin/bash", "-eo", "pipefail", "-c", "a $V | b; c", "x");
    assertThat(script.language()).isEqualTo(Language.BASH);
    assertThat(script.errexit()).isEqualTo(Setting.ON);
    assertThat(script.pipefail()).isEqualTo(Setting.ON);
    assertThat(Scripts.lines(script)).containsExactly("a 1", "b", "c");
    assertThat(script.commands().get(0).wrappers()).isEmpty();
    assertThat(script.commands().get(2).span().line()).isEqualTo(5);
  }

  @Test
  void wrappersAreRemovedHereToo() {
    Script script = read("tini", "--", "sh", "-c", "a; exec b");
    assertThat(Scripts.lines(script)).containsExactly("a", "b");
    assertThat(script.commands().get(1).wrappers()).containsExactly("tini", "sh -c", "exec");
  }

  @Test
  void aScriptFileOpensWhatRuns() {
    assertThat(read("/docker-entrypoint.sh", "x").openings()).hasSize(1);
    assertThat(read("sh", "/start.sh").openings().get(0).path()).contains("/start.sh");
    assertThat(read("node", "server.js").openings()).isEmpty();
  }

  @Test
  void windowsShellsAreSplit() {
    Script cmd = read("cmd", "/S", "/C", "a & b");
    assertThat(cmd.language()).isEqualTo(Language.CMD);
    assertThat(Scripts.lines(cmd)).containsExactly("a", "b");
    Script pwsh = read("powershell.exe", "-Command", "a; b");
    assertThat(pwsh.language()).isEqualTo(Language.POWERSHELL);
    assertThat(pwsh.status()).isEqualTo(Status.PARTIAL);
    assertThat(Scripts.lines(pwsh)).containsExactly("a", "b");
    assertThat(Scripts.lines(read("pwsh", "-File", "x.ps1"))).containsExactly("pwsh -File x.ps1");
  }

  @Test
  void anEmptyListIsACallersMistake() {
    assertThatThrownBy(() -> Shell.readWords(List.of(), Environment.unknown("none")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstLineOfAHereDocumentDecidesItsLanguage() {
    assertThat(heredoc("#!/usr/bin/env bash\nset -e\na").language()).isEqualTo(Language.BASH);
    assertThat(heredoc("#!/bin/sh -e\na").errexit()).isEqualTo(Setting.ON);
    assertThat(heredoc("#!/bin/sh -e\na; b").commands()).hasSize(2);
    assertThat(heredoc("a\nb").language()).isEqualTo(Language.POSIX);
    Script python = heredoc("#!/usr/bin/python3\nprint(1)");
    assertThat(python.language()).isEqualTo(Language.PYTHON);
    assertThat(python.status()).isEqualTo(Status.OPAQUE);
    assertThat(python.commands()).isEmpty();
    assertThat(python.errexit()).isEqualTo(Setting.UNKNOWN);
  }

  private static Script heredoc(String body) {
    return Shell.readHeredoc(Scripts.text(body), Dialect.SH, Environment.unknown("none"));
  }

  @Test
  void programsGiveTheLanguage() {
    assertThat(Dialect.of(List.of()).language()).isEqualTo(Language.POSIX);
    assertThat(Dialect.language("C:\\Windows\\System32\\cmd.exe")).isEqualTo(Language.CMD);
    assertThat(Dialect.language("/bin/ash")).isEqualTo(Language.POSIX);
    assertThat(Dialect.language("zsh")).isEqualTo(Language.BASH);
    assertThat(Dialect.language("ruby")).isEqualTo(Language.OTHER);
  }
}
