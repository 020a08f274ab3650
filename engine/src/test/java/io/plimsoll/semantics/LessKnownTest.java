package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Knowing less never changes an answer, it only takes one away (reference, "Verdicts", soundness).
 */
class LessKnownTest {
  private static final int BINDINGS = 40;

  @Property(tries = 1500)
  void anAnswerNeverTurnsIntoTheOther(@ForAll long seed) {
    String text = new ConditionWriter(seed, false).condition(3);
    Program program = Program.of(text);
    assertThat(program.judgesKnowledge()).isFalse();
    Knowledge knowledge = new Knowledge(seed);
    for (int n = 0; n < BINDINGS; n++) {
      List<Value> all = knowledge.all();
      List<Value> less = knowledge.less(all);
      Value sure = program.run(all);
      Value unsure = program.run(less);
      if (!(unsure instanceof Unknown) && !(sure instanceof Unknown)) {
        assertThat(Truth.isTrue(unsure))
            .as(() -> text + "\n known " + Outline.of(all) + "\n less  " + Outline.of(less))
            .isEqualTo(Truth.isTrue(sure));
      }
    }
  }

  private static String answer(String condition, Value s, Value vs) {
    List<Value> arguments = new ArrayList<>(new Knowledge(1).all());
    arguments.set(4, s);
    arguments.set(9, vs);
    return Outline.of(Program.of(condition).run(arguments));
  }

  @Example
  void anUnknownMemberOfASetWasCountedThoughItMayBeAnother() {
    Value set = Sets.of(List.of(Value.Int.of(1), Unknown.of(Knowledge.WHY)), Optional.empty());
    for (String condition :
        List.of(
            "count(x in vs where x >= 0 or x < 0 or true) >= 2",
            "(one x in vs: x >= 1 or true)",
            "count([1 for x in vs]) >= 2")) {
      assertThat(answer(condition, Text.of("a"), set)).as(condition).isEqualTo("?");
    }
    assertThat(answer("count(vs) >= 1", Text.of("a"), set)).isEqualTo("true");
  }

  @Example
  void aMapLiteralHeldOneKeyTwice() {
    String two = "count({s: 1, \"a\": 2}) == 2";
    assertThat(answer(two, Text.of("b"), Listing.set(List.of()))).isEqualTo("true");
    assertThat(answer(two, Text.of("a"), Listing.set(List.of()))).isEqualTo("?");
    assertThat(answer(two, Unknown.of(Knowledge.WHY), Listing.set(List.of()))).isEqualTo("?");
    String same = "count({s: 1, \"a\": 1}) == 1";
    assertThat(answer(same, Text.of("a"), Listing.set(List.of()))).isEqualTo("true");
  }
}
