package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrappersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sudo apt-get update~[sudo]~apt-get update",
        "sudo -E -u root -- apt-get update~[sudo]~apt-get update",
        "sudo --user=root DEBIAN_FRONTEND=x apt-get update~[sudo]~apt-get update",
        "doas -u root make~[doas]~make",
        "env A=b -u X make -j4~[env]~make -j4",
        "env -i A=b make~[env]~make",
        "/usr/bin/env - make~[env]~make",
        "nice -n 10 ionice -c3 make~[nice, ionice]~make",
        "nohup setsid make~[nohup, setsid]~make",
        "time -p make~[time]~make",
        "timeout -k 5 --signal=KILL 30s make~[timeout]~make",
        "exec -a name nginx -g x~[exec]~nginx -g x",
        "command make~[command]~make",
        "xargs -r -n 1 -P4 rm -f~[xargs]~rm -f",
        "xargs -I {} rm {}~[xargs]~rm {}",
        "xargs -0I{} sh -c 'rm {}'~[xargs, sh -c]~rm {}",
        "chroot --userspec=a /mnt apt-get update~[chroot]~apt-get update",
        "gosu user make~[gosu]~make",
        "su-exec user:group make~[su-exec]~make",
        "setpriv --reuid 1000 --clear-groups make~[setpriv]~make",
        "busybox wget x~[busybox]~wget x",
        "tini -g -- node app.js~[tini]~node app.js",
        "runuser -u app -- make~[runuser]~make",
        "su -c 'make' user~[su -c]~make",
        "su - user -c 'make'~[su -c]~make",
        "su -s /bin/bash user -c 'make'~[su -c]~make",
        "sh -c make~[sh -c]~make",
        "bash -euxo pipefail -c make~[bash -c]~make",
        "sudo env A=1 bash -lc 'make'~[sudo, env, bash -c]~make",
        "eval make \"install\"~[eval]~make install",
        "eval 'make install'~[eval]~make install"
      })
  void wrappersAreRemoved(String script, String wrappers, String words) {
    Command command = Scripts.only(Scripts.read(script));
    assertThat(command.wrappers()).hasToString(wrappers);
    assertThat(Scripts.line(command)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "command -v curl",
    "sudo",
    "env",
    "su",
    "env -S 'a b'",
    "xargs",
    "busybox --install -s /bin",
    "exec",
    "nice",
    "sudo -l"
  })
  void aWrapperWithoutACommandStaysItself(String script) {
    Command command = Scripts.only(Scripts.read(script));
    assertThat(command.wrappers()).isEmpty();
    assertThat(script).startsWith(command.name().orElseThrow());
  }

  @Test
  void aHoleMayBeOptionsOrTheProgram() {
    Command command = Scripts.only(Scripts.read("sudo $1 make"));
    assertThat(command.name()).isEmpty();
  }

  @Test
  void whatFindStartsIsACommandToo() {
    Script script =
        Scripts.read(
            "find / -perm +6000 -exec chmod a-s {} \\; -o -execdir sh -c 'rm {}' + || true");
    assertThat(Scripts.lines(script).subList(1, 4))
        .containsExactly("chmod a-s {}", "rm {}", "true");
    assertThat(script.commands().get(2).wrappers()).containsExactly("find -exec", "sh -c");
    assertThat(script.commands().get(1).wrappers()).containsExactly("find -exec");
  }

  @Test
  void aFindThatAFindStartsIsNotTakenApart() {
    Script script = Scripts.read("find -exec ".repeat(2000));
    assertThat(script.commands()).hasSize(2);
  }

  @Test
  void assignmentsOfEnvAndSudoCount() {
    Command command = Scripts.only(Scripts.read("A=1 sudo B=2 env C=3 make"));
    assertThat(command.assignments().stream().map(Assignment::name).toList())
        .isEqualTo(List.of("A", "B", "C"));
  }

  @Test
  void theBaseNameIsTheName() {
    assertThat(Scripts.only(Scripts.read("/usr/bin/apt-get update")).is("apt-get")).isTrue();
    assertThat(Scripts.only(Scripts.read("\\rm x")).is("rm")).isTrue();
    Command java = Scripts.only(Scripts.read("\"$1\"/bin/java -version"));
    assertThat(java.name()).contains("java");
    assertThat(Scripts.only(Scripts.read("$1 x")).name()).isEmpty();
  }
}
