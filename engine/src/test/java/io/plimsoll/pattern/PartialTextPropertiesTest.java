package io.plimsoll.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PartialTextPropertiesTest {

  @Property(tries = 3000)
  void decisionsHoldForFillings(
      @ForAll("pieces") List<String> pieces,
      @ForAll("texts") List<String> fillings,
      @ForAll("texts") List<String> others) {
    String text = Generators.fill(pieces, fillings);
    for (String other : others) {
      holds(PartialText.startsWith(pieces, other), text.startsWith(other));
      holds(PartialText.endsWith(pieces, other), text.endsWith(other));
      holds(PartialText.contains(pieces, other), text.contains(other));
      holds(PartialText.isEqual(pieces, other), text.equals(other));
    }
    holds(PartialText.isEqual(pieces, text), true);
    holds(PartialText.startsWith(pieces, text), true);
    holds(PartialText.endsWith(pieces, text), true);
  }

  @Property(tries = 3000)
  void textsWithHolesThatHaveAFillingInCommonMayBeEqual(
      @ForAll("pieces") List<String> left,
      @ForAll("pieces") List<String> right,
      @ForAll("texts") List<String> fillings) {
    String one = Generators.fill(left, fillings);
    boolean common = PartialText.isEqual(right, one) == Ternary.UNKNOWN;
    assertThat(PartialText.isEqual(left, right))
        .isIn(common ? List.of(Ternary.UNKNOWN) : List.of(Ternary.UNKNOWN, Ternary.FALSE));
  }

  /** String comparison over holes says what the automaton of the literal says. */
  @Property(tries = 1500)
  void equalityIsExact(@ForAll("pieces") List<String> pieces, @ForAll("words") String word) {
    Regex literal = RegexTest.regex("\\Q" + word + "\\E");
    assertThat(PartialText.isEqual(pieces, word)).isEqualTo(literal.matches(pieces));
    assertThat(PartialText.contains(pieces, word)).isEqualTo(literal.finds(pieces));
    assertThat(PartialText.startsWith(pieces, word))
        .isEqualTo(RegexTest.regex("^\\Q" + word + "\\E").finds(pieces));
    assertThat(PartialText.endsWith(pieces, word))
        .isEqualTo(RegexTest.regex("\\Q" + word + "\\E$").finds(pieces));
  }

  private static void holds(Ternary decided, boolean fact) {
    assertThat(decided).isIn(Ternary.UNKNOWN, Ternary.of(fact));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Generators.pieces();
  }

  @Provide
  Arbitrary<String> words() {
    return Generators.texts();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Generators.texts().list().ofMinSize(1).ofMaxSize(4);
  }
}
