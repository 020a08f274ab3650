package io.plimsoll.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GlobPropertiesTest {

  @Property(tries = 2000)
  void globsMeanWhatTheirBracesWrittenOutMean(
      @ForAll("globs") String source, @ForAll("texts") List<String> texts) {
    compiled(source)
        .ifPresent(
            glob -> {
              Fallback fallback = new Fallback(glob.whole().tree(), false);
              for (String text : texts) {
                boolean expected = NaiveGlob.matches(source, text);
                assertThat(glob.matches(text)).as("%s %s", source, text).isEqualTo(expected);
                assertThat(glob.whole().machine().accepts(text))
                    .as("%s %s", source, text)
                    .isEqualTo(expected);
                assertThat(fallback.accepts(text)).as("%s %s", source, text).isEqualTo(expected);
              }
            });
  }

  @Property(tries = 1500)
  void aSetIsTheUnionOfItsMembers(
      @ForAll("manyGlobs") List<String> sources,
      @ForAll("texts") List<String> texts,
      @ForAll("pieces") List<String> pieces) {
    List<Glob> globs = new ArrayList<>();
    sources.forEach(source -> compiled(source).ifPresent(globs::add));
    PatternSet set = PatternSet.of(globs, List.of("a/b", "b"));
    Ternary decided = set.matches(pieces);
    for (String text : texts) {
      boolean word = text.equals("a/b") || text.equals("b");
      assertThat(set.matches(text))
          .as("%s %s", sources, text)
          .isEqualTo(word || globs.stream().anyMatch(glob -> glob.matches(text)));
      if (decided != Ternary.UNKNOWN) {
        assertThat(set.matches(Generators.fill(pieces, List.of(text))))
            .as("%s over %s, %s", sources, pieces, text)
            .isEqualTo(decided == Ternary.TRUE);
      }
    }
  }

  @Property(tries = 1500)
  void disjointGlobsShareNoText(
      @ForAll("globs") String left,
      @ForAll("globs") String right,
      @ForAll("texts") List<String> texts) {
    Optional<Glob> a = compiled(left);
    Optional<Glob> b = compiled(right);
    if (a.isPresent()
        && b.isPresent()
        && Disjointness.ofMatches(a.get(), b.get()) == Ternary.TRUE) {
      for (String text : texts) {
        assertThat(a.get().matches(text) && b.get().matches(text))
            .as("%s and %s on %s", left, right, text)
            .isFalse();
      }
    }
  }

  @Property(tries = 6000)
  void anyTextIsAGlobOrRefusedWithAPlace(@ForAll("anything") String source) {
    switch (Globs.compile(source)) {
      case PatternResult.Compiled<Glob> compiled -> {
        Glob glob = compiled.pattern();
        Fallback fallback = new Fallback(glob.whole().tree(), false);
        assertThat(glob.matches(source)).as(source).isEqualTo(fallback.accepts(source));
      }
      case PatternResult.Invalid<Glob> invalid -> {
        assertThat(invalid.message()).isNotEmpty();
        assertThat(invalid.offset()).isBetween(0, source.length());
      }
    }
  }

  private static Optional<Glob> compiled(String source) {
    return Globs.compile(source) instanceof PatternResult.Compiled<Glob> compiled
        ? Optional.of(compiled.pattern())
        : Optional.empty();
  }

  @Provide
  Arbitrary<String> globs() {
    return Generators.globs();
  }

  @Provide
  Arbitrary<List<String>> manyGlobs() {
    return Generators.globs().list().ofMinSize(1).ofMaxSize(4);
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
