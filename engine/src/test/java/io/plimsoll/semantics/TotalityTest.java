package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.plan.PlanRule;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Evaluation never faults: whatever a file holds, every fact is of its type and every rule ends.
 */
class TotalityTest {
  private static final List<String> SPLINTERS =
      List.of(
          "$",
          "${",
          "${A:-",
          "}",
          "\\",
          "\n",
          "\"",
          "'",
          "`",
          " && ",
          "|",
          "<<EOF",
          "FROM ",
          "RUN ",
          "COPY --from=0 ",
          "ARG A\n",
          "ENV A=$A\n",
          "USER ",
          ":",
          "@sha256:",
          "/",
          "..",
          "\0",
          "é",
          "$(",
          ")",
          ";",
          "[",
          "]",
          "ONBUILD ",
          "--",
          "=",
          "#",
          "\t",
          "99999999999999999999",
          "-1");

  private final List<PlanRule> rules = Judging.rules();

  private static String mutated(long seed) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(SampleFiles.ALL.get(random.nextInt(SampleFiles.ALL.size())));
    for (int n = random.nextInt(12); n > 0 && !text.isEmpty(); n--) {
      int at = random.nextInt(text.length());
      int until = Math.min(text.length(), at + random.nextInt(8));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, until);
        case 1 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, until));
      }
    }
    return text.toString();
  }

  @Property(tries = 600)
  void everyFactIsOfItsType(@ForAll long seed) {
    String text = mutated(seed);
    Node file = (Node) Judging.target(text).view("dockerfile");
    assertThat(new ModelWalk(file).broken()).as(text).isEmpty();
  }

  @Property(tries = 600)
  void everyRuleEnds(@ForAll long seed) {
    String text = mutated(seed);
    Target target = Judging.target(text);
    for (PlanRule rule : rules) {
      assertThat(Judging.judge(rule, target).scopes())
          .as(rule.typed().name() + " of " + text)
          .hasSize(rule.typed().scopes().size());
    }
  }

  /** Without it the properties above would say nothing. */
  @Example
  void theSamplesReachTheModel() {
    Set<String> fields = new TreeSet<>();
    for (String text : SampleFiles.ALL) {
      fields.addAll(new ModelWalk((Node) Judging.target(text).view("dockerfile")).fields());
    }
    assertThat(fields).contains("Stage.user", "Run.package_actions", "Command.guard", "Word.value");
    assertThat(fields).hasSizeGreaterThan(300);
  }
}
