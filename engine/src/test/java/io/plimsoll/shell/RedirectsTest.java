package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectsTest {

  private static Redirect only(String script) {
    List<Redirect> redirects = Scripts.only(Scripts.bash(script)).redirects();
    assertThat(redirects).hasSize(1);
    return redirects.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a > f~>~1~f~true",
        "a >f~>~1~f~true",
        "a >> f~>>~1~f~true",
        "a 2> f~>~2~f~true",
        "a >| f~>|~1~f~true",
        "a &> f~&>~1~f~true",
        "a &>> f~&>>~1~f~true",
        "a < f~<~0~f~false",
        "a 3<> f~<>~3~f~false",
        "a 2>&1~>&~2~1~false",
        "a >&2~>&~1~2~false",
        "a >& f~>&~1~f~true",
        "a <&-~<&~0~-~false",
        "a <<< b~<<<~0~b~false",
        "a2>f~>~1~f~true",
        "> f a~>~1~f~true",
        "a > 'x y'~>~1~x y~true"
      })
  void operatorsTargetsAndDescriptors(
      String script, String operator, int fd, String target, boolean writes) {
    Redirect redirect = only(script);
    assertThat(redirect.operator()).isEqualTo(operator);
    assertThat(redirect.fd()).isEqualTo(fd);
    assertThat(redirect.target().is(target)).isTrue();
    assertThat(redirect.writes()).isEqualTo(writes);
  }

  @ParameterizedTest
  @CsvSource({
    "pip install flask>=1.2, true",
    "pip install flask>1.2, true",
    "pip install flask[async]<2, true",
    "pip install flask >=1.2, false",
    "pip install flask>log, false",
    "pip install flask 2>1, false",
    "echo a>>1, false"
  })
  void anUnquotedVersionRangeLooksLikeARedirection(String script, boolean version) {
    assertThat(only(script).looksLikeVersion()).isEqualTo(version);
  }

  @Test
  void aRedirectionAloneIsANullCommand() {
    Command command = Scripts.only(Scripts.read("> /etc/motd"));
    assertThat(command.name()).contains(":");
    assertThat(command.argv()).isEmpty();
    assertThat(command.redirects()).hasSize(1);
  }

  @Test
  void redirectionsOfAGroupReachItsCommands() {
    Script script = Scripts.read("{ echo a; (echo b) > c; } > d 2>&1; for i in 1; do e; done < f");
    assertThat(targets(script, 0)).containsExactly("d", "1");
    assertThat(targets(script, 1)).containsExactly("c", "d", "1");
    assertThat(targets(script, 2)).containsExactly("f");
  }

  @Test
  void redirectionsOfAnInnerShellReachItsCommands() {
    assertThat(targets(Scripts.read("sh -c 'echo a' > f"), 0)).containsExactly("f");
  }

  private static List<String> targets(Script script, int command) {
    return script.commands().get(command).outerRedirects().stream()
        .map(r -> r.target().text())
        .toList();
  }

  @Test
  void hereDocumentsAreExpandedUnlessQuoted() {
    Script script = Scripts.read("V=1; cat <<A <<'B' > f && x\na $V $(b) \\$c \"d\nA\na $V\nB\ny");
    assertThat(Scripts.lines(script)).containsExactly("cat", "b", "x", "y");
    List<Redirect> redirects = script.commands().get(0).redirects();
    assertThat(redirects.get(0).body().orElseThrow().text()).isEqualTo("a 1 $(b) $c \"d\n");
    assertThat(redirects.get(1).body().orElseThrow().is("a $V\n")).isTrue();
    assertThat(redirects.get(0).target().is("A")).isTrue();
    assertThat(redirects.get(1).target().is("B")).isTrue();
    assertThat(redirects.get(2).body()).isEmpty();
    assertThat(script.status()).isEqualTo(Status.PARSED);
  }

  @Test
  void tabsAreStrippedOfHereDocumentsWithADash() {
    Redirect redirect = only("cat <<-E\n\t\ta\n\tb\n\tE\n");
    assertThat(redirect.body().orElseThrow().is("a\nb\n")).isTrue();
  }

  @Test
  void aHereDocumentInASubstitution() {
    Script script = Scripts.read("a \"$(cat <<E\nb\nE\n)\"; c");
    assertThat(Scripts.lines(script)).containsExactly("a $(cat <<E\nb\nE\n)", "cat", "c");
  }

  @Test
  void aShellReadsItsHereDocument() {
    Script script = Scripts.read("bash -ex <<'E'\napt-get update\nrm $1\nE\n");
    assertThat(Scripts.lines(script)).containsExactly("bash -ex", "apt-get update", "rm $1");
    assertThat(script.commands().get(1).wrappers()).containsExactly("bash");
    assertThat(script.commands().get(1).place().failureIgnored()).isEqualTo(Setting.OFF);
    assertThat(script.openings()).isEmpty();
  }

  @Test
  void aShiftInArithmeticIsNoHereDocument() {
    assertThat(Scripts.read("echo $(( 1 << 2 ))\nb").commands()).hasSize(2);
  }
}
