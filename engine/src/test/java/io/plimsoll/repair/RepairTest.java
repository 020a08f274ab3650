package io.plimsoll.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.PolicySet;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fixes are made together, in rounds, and taken back where they do harm. */
class RepairTest {
  private static final PolicySet POLICIES = Mending.policies();

  private static String mended(String text) {
    return Mending.mend(POLICIES, text, false).texts().getFirst().text();
  }

  private static List<String> applied(Repaired repaired) {
    return repaired.applied().stream().map(f -> f.rule().name()).toList();
  }

  private static List<String> dropped(Repaired repaired) {
    return repaired.dropped().stream().map(d -> d.finding().rule().name() + " " + d.why()).toList();
  }

  @Test
  void whatIsNotEditedStaysAsItIs() {
    assertThat(
            mended(
                """
                \uFEFF# syntax=docker/dockerfile:1
                from   debian:12   \\
                   # a comment in between

                   as build\t
                MAINTAINER somebody
                RUN <<EOF
                maintainer somebody
                EOF
                run   true\
                """))
        .isEqualTo(
            """
            \uFEFF# syntax=docker/dockerfile:1
            FROM   debian:12   \\
               # a comment in between

               as build\t
            RUN <<EOF
            maintainer somebody
            EOF
            RUN   true\
            """);
  }

  @Test
  void insertedLinesEndAsTheLinesOfTheFileDo() {
    assertThat(mended("FROM a\r\nHEALTHCHECK NONE\r\n"))
        .isEqualTo("FROM a\r\nLABEL a=\"b\"\r\nLABEL c=\"d\"\r\nHEALTHCHECK NONE\r\n");
  }

  @Test
  void aLineThatIsInsertedBeforeAnotherStandsAboveItsComments() {
    assertThat(mended("FROM a\n\n# why\n  # and so\n  ENTRYPOINT x\n"))
        .isEqualTo("FROM a\n\n  WORKDIR /\n# why\n  # and so\n  ENTRYPOINT x\n");
    assertThat(mended("# syntax=x\nENTRYPOINT x\n"))
        .isEqualTo("# syntax=x\nWORKDIR /\nENTRYPOINT x\n");
  }

  @Test
  void suggestionsAreMadeOnlyWhereTheyAreWanted() {
    String text = "FROM a\nRUN x\n";
    assertThat(mended(text)).isEqualTo(text);
    Repaired repaired = Mending.mend(POLICIES, text, true);
    assertThat(repaired.texts().getFirst().text()).isEqualTo("FROM a\nRUN x\nUSER 1:1\n");
    assertThat(repaired.report().findings()).isEmpty();
  }

  @Test
  void aFixThatOverlapsAnotherWaitsForTheNextRound() {
    Repaired repaired = Mending.mend(POLICIES, "FROM a\nvolume /x\n", false);
    assertThat(repaired.texts().getFirst().text()).isEqualTo("FROM a\nVOLUME /right\n");
    assertThat(applied(repaired)).containsExactly("upper-keyword", "volume-left", "volume-right");
  }

  @Test
  void aFixThatUndoesAnotherIsDropped() {
    Repaired repaired = Mending.mend(POLICIES, "FROM a\nVOLUME /left\n", false);
    assertThat(repaired.texts().getFirst().text()).isEqualTo("FROM a\nVOLUME /right\n");
    assertThat(dropped(repaired)).containsExactly("volume-left RETURNS");
  }

  @Test
  void aFixAfterWhichTheFindingIsStillThereIsDroppedAndTheOthersAreMade() {
    Repaired repaired =
        Mending.mend(POLICIES, "FROM a\nSTOPSIGNAL TERM\nMAINTAINER m\nrun x\n", false);
    assertThat(repaired.texts().getFirst().text()).isEqualTo("FROM a\nSTOPSIGNAL TERM\nRUN x\n");
    assertThat(dropped(repaired)).containsExactly("stop-signal KEEPS");
    assertThat(applied(repaired)).containsExactly("no-maintainer", "upper-keyword");
  }

  @Test
  void aFixThatBreaksTheFileIsDroppedAndTheOthersAreMade() {
    Repaired repaired =
        Mending.mend(POLICIES, "FROM a\nSHELL [\"/bin/sh\", \"-c\"]\nrun x\n", false);
    assertThat(repaired.texts().getFirst().text())
        .isEqualTo("FROM a\nSHELL [\"/bin/sh\", \"-c\"]\nRUN x\n");
    assertThat(dropped(repaired)).containsExactly("shell-goes BREAKS");
  }

  @Test
  void aFixThatBreaksAScriptIsDropped() {
    Repaired repaired = Mending.mend(POLICIES, "FROM a\nRUN a; b;\n", false);
    assertThat(repaired.texts().getFirst().text()).isEqualTo("FROM a\nRUN a; b;\n");
    assertThat(dropped(repaired)).containsExactly("ends-with-c BREAKS");
  }

  @Test
  void whatIsWaivedIsNotMended() {
    String text =
        "FROM a\n"
            + "# plimsoll:waive no-maintainer until=2027-01-31 owner=x reason=\"y\"\n"
            + "MAINTAINER m\n";
    assertThat(mended(text)).isEqualTo(text);
  }

  /** The same report with other findings. */
  static Report with(Report report, List<Finding> findings) {
    return new Report(
        report.tool(),
        report.policy(),
        report.now(),
        report.gate(),
        report.inputs(),
        report.summary(),
        findings,
        report.unknowns(),
        report.rules(),
        report.diagnostics());
  }
}
