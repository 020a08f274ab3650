package io.plimsoll.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing changes outside of edits, and their order makes no difference. */
class PatchPropertiesTest {
  private static final List<String> TEXTS =
      List.of(
          "\uFEFF# syntax=docker/dockerfile:1\r\nFROM a \\\r\n  # c\r\n\r\n  AS b\r\nRUN x",
          "FROM debian:12\nRUN <<EOF\napt-get update\n\n# no comment\nEOF\n\n\nUSER \uD83D\uDE00\n",
          "# escape=`\nFROM a`\n\n  as b\n\tMAINTAINER m\rRUN y\n",
          "");

  /** A place and length in thousandths of the text, and what comes there. */
  record Cut(int at, int length, String replacement) {}

  @Provide
  Arbitrary<List<Cut>> cuts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 200),
            Arbitraries.of("", "X", "a\nb", "\n", "\r\nz", "\u00e9"))
        .as(Cut::new)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS);
  }

  private static List<Edit> edits(Source source, List<Cut> cuts) {
    int length = source.text().length();
    List<Edit> edits = new ArrayList<>();
    for (Cut cut : cuts) {
      int start = cut.at() * length / 1000;
      int end = Math.min(length, start + cut.length() * length / 1000);
      Edit edit = new Edit(source.span(start, end), cut.replacement());
      if (edits.stream().noneMatch(e -> Patch.collide(e, edit))) {
        edits.add(edit);
      }
    }
    return edits;
  }

  @Property
  void whatLiesOutsideOfEditsIsUnchanged(
      @ForAll("texts") String text, @ForAll("cuts") List<Cut> cuts) {
    Source source = Source.of("f", text);
    List<Edit> edits = edits(source, cuts);
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(java.util.Comparator.comparing(Edit::span));
    String rest = Patch.apply(source, edits).text();
    int done = 0;
    for (Edit edit : ordered) {
      String kept = text.substring(done, edit.span().start());
      assertThat(rest).startsWith(kept);
      rest = rest.substring(kept.length());
      String unified = edit.replacement().replace("\r\n", "\n");
      String there = text.contains("\r\n") ? unified.replace("\n", "\r\n") : edit.replacement();
      assertThat(rest).startsWith(there);
      rest = rest.substring(there.length());
      done = edit.span().end();
    }
    assertThat(rest).isEqualTo(text.substring(done));
  }

  @Property
  void theOrderOfEditsMakesNoDifference(
      @ForAll("texts") String text, @ForAll("cuts") List<Cut> cuts, @ForAll long seed) {
    Source source = Source.of("f", text);
    List<Edit> edits = edits(source, cuts);
    List<Edit> shuffled = new ArrayList<>(edits);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Patch.apply(source, shuffled).text()).isEqualTo(Patch.apply(source, edits).text());
  }
}
