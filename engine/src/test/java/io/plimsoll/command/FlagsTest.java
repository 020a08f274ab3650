package io.plimsoll.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {
  private static final Unknown UNKNOWN =
      Unknown.of(Reason.of(Reason.Kind.UNRESOLVED, "X", "no value for X"));

  /** Words separated by blanks; {@code ?} is unknown. */
  private static Listing words(String text) {
    List<Value> words = new ArrayList<>();
    for (String word : text.strip().split(" +", -1)) {
      words.add(word.equals("?") ? UNKNOWN : Text.of(word));
    }
    return Listing.list(words);
  }

  @ParameterizedTest
  @CsvSource({
    "apt-get, -qqy install x, -y, TRUE",
    "apt-get, install x --yes=true, --yes, TRUE",
    "apt-get, install -o -y x, -y, FALSE",
    "curl, -okubectl https://x, -k, FALSE",
    "curl, -sSLk https://x, -k, TRUE",
    "curl, https://x -- -k, -k, FALSE",
    "curl, ? https://x, -k, UNKNOWN",
    "curl, -k ?, -k, TRUE",
    "curl, -o ? https://x, -k, FALSE",
    "wget, -nv http://x, -nv, TRUE",
    "wget, -nv http://x, -v, FALSE",
    "tar, xzf a.tgz, -x, TRUE",
    "tar, -C /x -xf a.tgz, -f, TRUE",
    "go, build -mod=vendor, -mod, TRUE",
    "go, get --u, -u, TRUE",
    "python3, -m pip install --trusted-host h x, --trusted-host, TRUE",
    "python3, -m pip install --trusted-host --user x, --user, FALSE",
    "unheard-of, -xyz, -y, TRUE",
    "Invoke-WebRequest, -uri http://x -OutFile f, -outfile, TRUE",
  })
  void holdsFlagsInEverySpelling(String tool, String words, String flag, Ternary expected) {
    assertThat(Flags.of(tool).hasFlag(words(words), List.of(flag))).isEqualTo(expected);
  }

  @Test
  void readsValuesBehindApartAndAttached() {
    Listing values =
        Flags.of("apt-get")
            .values(words("-oA=1 install -o B=2 --option=C=3 x"), List.of("-o", "--option"));
    assertThat(values.members())
        .extracting(v -> ((Text) v).written())
        .containsExactly("A=1", "B=2", "C=3");
    assertThat(values.isOpen()).isFalse();
  }

  @Test
  void anUnknownWordMayGiveAnotherValue() {
    Flags curl = Flags.of("curl");
    assertThat(curl.values(words("-o a ?"), List.of("-o")).isOpen()).isTrue();
    assertThat(curl.value(words("-o a ?"), List.of("-o"))).isInstanceOf(Unknown.class);
    assertThat(curl.value(words("https://x"), List.of("-o"))).isEqualTo(Absent.ABSENT);
  }

  @Test
  void theVerbIsTheFirstWordThatIsNoFlagAndNoValue() {
    assertThat(Flags.of("apt-get").verb(words("-o x -y install curl")))
        .isEqualTo(Text.of("install"));
    assertThat(Flags.of("git").verb(words("-C dir clone u"))).isEqualTo(Text.of("clone"));
    assertThat(Flags.of("curl").verb(words("https://x"))).isEqualTo(Absent.ABSENT);
    assertThat(Flags.of("apt-get").verb(words("? install"))).isInstanceOf(Unknown.class);
  }

  @Test
  void operandsLeaveOutFlagsValuesAndVerb() {
    Listing operands = Flags.of("apt-get").operands(words("-t sid install -y a b=1"));
    assertThat(operands.members()).containsExactly(Text.of("a"), Text.of("b=1"));
    assertThat(Flags.of("apt-get").operands(words("install a ?")).isOpen()).isTrue();
  }

  @Test
  void anInstallerOfAPolicyHasItsOwnValueFlags() {
    Flags installer = Flags.of("get-it", Set.of("-n"), true);
    assertThat(installer.operands(words("install -n env a b")).members())
        .containsExactly(Text.of("a"), Text.of("b"));
  }

  @Test
  void anUnknownRestIsAnUnknownWord() {
    Listing open = words("https://x").open(UNKNOWN.reasons());
    assertThat(Flags.of("curl").hasFlag(open, List.of("-k"))).isEqualTo(Ternary.UNKNOWN);
  }
}
