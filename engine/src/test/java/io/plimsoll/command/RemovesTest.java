package io.plimsoll.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovesTest {
  private static final FilePath LISTS = FilePath.of("/var/lib/apt/lists");

  private static Value removes(String script, String path) {
    CommandFacts facts = RunText.facts(script);
    List<Node> commands = facts.context().commands();
    return Removes.removes(commands.getLast(), FilePath.of(path));
  }

  private static Value runRemoves(String script, FilePath path, Optional<Integer> after) {
    CommandFacts facts = RunText.facts(script);
    Node run = facts.context().run().orElseThrow();
    return Removes.runRemoves(run, path, after.map(facts::node));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf /var/lib/apt/lists",
        "rm -rf /var/lib/apt/lists/",
        "rm -rf /var/lib/apt/lists/*",
        "rm -fr /tmp/* /var/lib/apt/lists/*",
        "rm -rf /var/lib/apt/",
        "rm --recursive --force /var/lib/apt/lists",
        "rm -rf /var/lib/a*t/lists",
        "rm /var/lib/apt/lists/* -vrf",
        "find /var/lib/apt/lists -type f -delete",
        "find /var/lib/apt -mindepth 1 -exec rm -rf {} +",
        "apt-get dist-clean",
        "apt-get distclean",
        "cd /var/lib/apt && rm -rf lists",
        "cd /var/lib/apt/lists && rm -rf *",
        "sudo rm -rf /var/lib/apt/lists",
      })
  void everythingBelowIsGone(String script) {
    boolean find = script.contains("-exec");
    CommandFacts facts = RunText.facts(script);
    Node command = find ? facts.node(0) : facts.context().commands().getLast();
    assertThat(Removes.removes(command, LISTS)).isEqualTo(Value.Bool.TRUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf /var/lib/apt/lists/partial",
        "rm -rf /var/lib/apt/lists2",
        "rm -rf /var/cache/apt",
        "rm -rf /var/lib/{apt,dpkg}/lists",
        "find /var/lib/apt/lists -name '*.gz' -delete",
        "find /var/lib/apt/lists",
        "apt-get clean",
        "apt-get autoremove",
        "echo rm -rf /var/lib/apt/lists",
        "rm -rf lists",
        "(cd /var/lib/apt); rm -rf lists",
      })
  void someOfItStays(String script) {
    assertThat(removes(script, "/var/lib/apt/lists")).isEqualTo(Value.Bool.FALSE);
  }

  @Test
  void bashExpandsBraceLists() {
    assertThat(removes("#: bash\nrm -rf /var/lib/{apt,dpkg}/lists", "/var/lib/apt/lists"))
        .isEqualTo(Value.Bool.TRUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf $D",
        "rm -rf \"$D\"/lists",
        "rm -rf /var/lib/$D",
        "$D -rf /var/lib/apt/lists"
      })
  void unknownWordsKeepItOpen(String script) {
    assertThat(removes("#: arg D\n" + script, "/var/lib/apt/lists")).isInstanceOf(Unknown.class);
  }

  @Test
  void aKnownBeginningThatLeadsElsewhereIsEnough() {
    assertThat(removes("#: arg D\nrm -rf /opt/$D", "/var/lib/apt/lists"))
        .isEqualTo(Value.Bool.FALSE);
  }

  @Test
  void onlyCommandsBehindTheGivenOneCount() {
    String script = "rm -rf /var/lib/apt/lists && apt-get update";
    assertThat(runRemoves(script, LISTS, Optional.empty())).isEqualTo(Value.Bool.TRUE);
    assertThat(runRemoves(script, LISTS, Optional.of(1))).isEqualTo(Value.Bool.FALSE);
  }

  @Test
  void aConditionalRemovalIsNone() {
    String script = "apt-get update && if [ -n \"$X\" ]; then rm -rf /var/lib/apt/lists; fi";
    assertThat(runRemoves(script, LISTS, Optional.of(0))).isEqualTo(Value.Bool.FALSE);
    String fallback = "apt-get update || rm -rf /var/lib/apt/lists";
    assertThat(runRemoves(fallback, LISTS, Optional.of(0))).isEqualTo(Value.Bool.FALSE);
  }

  @Test
  void aMountAboveThePathKeepsItOutOfTheLayer() {
    Node run = RunText.facts("#: cache /var/lib/apt\ntrue").context().run().orElseThrow();
    assertThat(Removes.runCaches(run, LISTS)).isEqualTo(Value.Bool.TRUE);
    assertThat(Removes.runCaches(run, FilePath.of("/var/cache/apt"))).isEqualTo(Value.Bool.FALSE);
  }
}
