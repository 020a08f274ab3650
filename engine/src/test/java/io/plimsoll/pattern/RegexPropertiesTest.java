package io.plimsoll.pattern;

import static io.plimsoll.pattern.RegexTest.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** String operations, automaton and fallback agree with RE2/J reading the same text. */
final class RegexPropertiesTest {

  @Property(tries = 2000)
  void allEnginesAgree(@ForAll("regexes") String source, @ForAll("texts") List<String> texts) {
    Tree tree = parse(source);
    com.google.re2j.Pattern oracle = com.google.re2j.Pattern.compile(source);
    Regex regex = regex(source);
    List<Machine> whole = machines(tree, false);
    List<Machine> search = machines(tree, true);
    for (String text : texts) {
      boolean matches = oracle.matcher(text).matches();
      boolean finds = oracle.matcher(text).find();
      assertThat(regex.matches(text)).as("%s matches %s", source, text).isEqualTo(matches);
      assertThat(regex.finds(text)).as("%s finds %s", source, text).isEqualTo(finds);
      for (int i = 0; i < whole.size(); i++) {
        assertThat(whole.get(i).accepts(text)).as("%s %s", source, text).isEqualTo(matches);
        assertThat(search.get(i).accepts(text)).as("%s %s", source, text).isEqualTo(finds);
      }
    }
  }

  @Property(tries = 1500)
  void captureIsThatOfTheOracle(@ForAll("regexes") String source, @ForAll("text") String text) {
    com.google.re2j.Matcher oracle = com.google.re2j.Pattern.compile(source).matcher(text);
    Regex regex = regex(source);
    boolean found = oracle.find();
    for (int group = 0; group <= regex.groups(); group++) {
      String expected = found ? oracle.group(group) : null;
      assertThat(regex.capture(text, group).orElse(null))
          .as("%s on %s, group %d", source, text, group)
          .isEqualTo(expected);
    }
  }

  @Property(tries = 2000)
  void decisionsOverHolesHoldForFillings(
      @ForAll("regexes") String source,
      @ForAll("pieces") List<String> pieces,
      @ForAll("texts") List<String> fillings) {
    Regex regex = regex(source);
    Ternary matches = regex.matches(pieces);
    Ternary finds = regex.finds(pieces);
    for (String filling : fillings) {
      String text = Generators.fill(pieces, List.of(filling, fillings.get(0)));
      if (matches != Ternary.UNKNOWN) {
        assertThat(regex.matches(text))
            .as("%s over %s as %s", source, pieces, text)
            .isEqualTo(matches == Ternary.TRUE);
      }
      if (finds != Ternary.UNKNOWN) {
        assertThat(regex.finds(text))
            .as("%s in %s as %s", source, pieces, text)
            .isEqualTo(finds == Ternary.TRUE);
      }
    }
  }

  @Property(tries = 6000)
  void anyTextIsAPatternOrRefusedWithAPlace(@ForAll("anything") String source) {
    switch (Regexes.compile(source)) {
      case PatternResult.Compiled<Regex> compiled -> compareWithOracle(compiled.pattern());
      case PatternResult.Invalid<Regex> invalid -> {
        assertThat(invalid.message()).isNotEmpty();
        assertThat(invalid.offset()).isBetween(0, source.length());
      }
    }
  }

  private static void compareWithOracle(Regex regex) {
    String source = regex.source();
    try {
      com.google.re2j.Pattern oracle = com.google.re2j.Pattern.compile(source);
      assertThat(regex.matches(source)).isEqualTo(oracle.matcher(source).matches());
      assertThat(regex.finds(source)).isEqualTo(oracle.matcher(source).find());
      assertThat(regex.groups()).isEqualTo(oracle.groupCount());
    } catch (com.google.re2j.PatternSyntaxException e) {
      if (source.contains("(?<")) {
        return; // a name in the newer way of RE2, which RE2/J does not know
      }
      // RE2 takes a brace that is no repetition as a character, and so do we; RE2/J does not let
      // it be repeated.
      assertThat(e.getDescription()).isEqualTo("invalid nested repetition operator");
      assertThat(e.getPattern()).startsWith("{");
      assertThat(regex.matches(source)).isIn(true, false);
    }
  }

  @Example
  void generatedPatternsUseEveryWayOfMatching() {
    List<String> sample = Generators.regexes().sampleStream().limit(1000).toList();
    assertThat(sample).anyMatch(s -> Shapes.ofWhole(parse(s)).isPresent());
    assertThat(sample).anyMatch(s -> Shapes.ofSearch(parse(s)).isPresent());
    assertThat(sample).anyMatch(s -> Nfa.of(parse(s)).isEmpty());
    assertThat(sample).anyMatch(s -> machines(parse(s), true).size() == 2);
  }

  private static List<Machine> machines(Tree tree, boolean search) {
    Machine fallback = new Fallback(tree, search);
    return Determinizer.determinize(tree, search, Machine.MAX_STATES)
        .map(dfa -> List.of(fallback, dfa))
        .orElse(List.of(fallback));
  }

  private static Tree parse(String source) {
    try {
      return RegexParser.parse(source).tree();
    } catch (BadPattern e) {
      throw new AssertionError(source, e);
    }
  }

  @Provide
  Arbitrary<String> regexes() {
    return Generators.regexes();
  }

  @Provide
  Arbitrary<String> text() {
    return Generators.texts();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Generators.texts().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Generators.pieces();
  }

  @Provide
  Arbitrary<String> anything() {
    return Generators.anything();
  }
}
