package io.plimsoll.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.PolicySet;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Mending files of random instructions: the same whatever the order of findings, and done once. */
class RepairPropertiesTest {
  private static final PolicySet POLICIES = Mending.policies();

  private static final List<String> LINES =
      List.of(
          "FROM a\n",
          "from b as c\n",
          "MAINTAINER m\n",
          "run x && \\\n  # why\n\n  y\n",
          "RUN a; b;\n",
          "RUN <<EOF\nmaintainer\n# x\nEOF\n",
          "volume /x\n",
          "STOPSIGNAL TERM\n",
          "SHELL [\"sh\", \"-c\"]\n",
          "# a comment\n",
          "\n",
          "HEALTHCHECK NONE\n",
          "entrypoint z\n");

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(LINES)
        .list()
        .ofMaxSize(8)
        .flatMap(
            lines ->
                Arbitraries.of("\n", "\r\n")
                    .map(end -> ("FROM x\n" + String.join("", lines)).replace("\n", end)));
  }

  private static String mended(String text, long seed) {
    Judge judge =
        texts -> {
          Report report = Mending.judge(POLICIES, texts.getFirst());
          List<Finding> findings = new ArrayList<>(report.findings());
          Collections.shuffle(findings, new Random(seed));
          return new Judge.Judgement(RepairTest.with(report, findings), report.unreadable());
        };
    return Repair.of(List.of(Source.of("Dockerfile", text)), judge, true).texts().getFirst().text();
  }

  @Property(tries = 60)
  void theOrderOfFindingsMakesNoDifference(@ForAll("files") String text, @ForAll long seed) {
    assertThat(mended(text, seed)).isEqualTo(mended(text, 0));
  }

  @Property(tries = 60)
  void mendingTwiceIsMendingOnce(@ForAll("files") String text) {
    // rules that contradict each other start anew each time
    Assume.that(!text.contains("volume"));
    String once = Mending.mend(POLICIES, text, true).texts().getFirst().text();
    assertThat(Mending.mend(POLICIES, once, true).texts().getFirst().text()).isEqualTo(once);
  }
}
