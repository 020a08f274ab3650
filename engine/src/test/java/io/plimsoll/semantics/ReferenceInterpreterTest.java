package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Value;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The plan gives what the reference of the language says, for every operator and gap. */
class ReferenceInterpreterTest {
  private static final int BINDINGS = 30;

  @Property(tries = 1500)
  void planAndReferenceAgree(@ForAll long seed) {
    String text = new ConditionWriter(seed, true).condition(3);
    Program program = Program.of(text);
    Knowledge knowledge = new Knowledge(seed);
    for (int n = 0; n < BINDINGS; n++) {
      List<Value> arguments = knowledge.less(knowledge.all());
      Reference reference = new Reference(program.function().formals(), arguments);
      Value expected = reference.eval(program.function().body());
      assertThat(Outline.of(program.run(arguments)))
          .as(() -> text + "\n " + Outline.of(arguments))
          .isEqualTo(Outline.of(expected));
    }
  }
}
