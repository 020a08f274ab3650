package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Diffs that other tools can apply. */
class UnifiedDiffTest {
  private static String diff(String before, String after) {
    return UnifiedDiff.of(Source.of("a/Dockerfile", before), Source.of("a/Dockerfile", after));
  }

  @Test
  void changesNearEachOtherShareAHunk() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\neight\n8\n9\n"))
        .isEqualTo(
            """
            --- a/a/Dockerfile
            +++ b/a/Dockerfile
            @@ -2,8 +2,9 @@
             2
             3
             4
            -5
            +five
             6
             7
            +eight
             8
             9
            """);
  }

  @Test
  void changesFarFromEachOtherHaveTheirOwn() {
    String middle = "a\nb\nc\nd\ne\nf\ng\nh\n";
    assertThat(diff("1\n" + middle + "2\n", middle + "two\n"))
        .isEqualTo(
            """
            --- a/a/Dockerfile
            +++ b/a/Dockerfile
            @@ -1,4 +1,3 @@
            -1
             a
             b
             c
            @@ -7,4 +6,4 @@
             f
             g
             h
            -2
            +two
            """);
  }

  @Test
  void aMissingLastNewlineIsSaid() {
    assertThat(diff("a\nb", "a\nb\nc"))
        .endsWith("-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n");
    assertThat(diff("", "a\n")).endsWith("@@ -0,0 +1 @@\n+a\n");
    assertThat(diff("a\n", "")).endsWith("@@ -1 +0,0 @@\n-a\n");
    assertThat(diff("a\n", "a\n")).isEmpty();
  }

  @Test
  void theWayFromOneTextToAnotherLeadsThere() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<String> old = new ArrayList<>();
      List<String> young = new ArrayList<>();
      for (LineDiff.Step step : LineDiff.of(before, after)) {
        switch (step.kind()) {
          case SAME -> {
            old.add(step.line());
            young.add(step.line());
          }
          case OUT -> old.add(step.line());
          case IN -> young.add(step.line());
        }
      }
      assertThat(old).isEqualTo(before);
      assertThat(young).isEqualTo(after);
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }
}
