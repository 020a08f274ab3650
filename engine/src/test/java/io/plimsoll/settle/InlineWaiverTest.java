package io.plimsoll.settle;

import static io.plimsoll.settle.Verdicts.fail;
import static io.plimsoll.settle.Verdicts.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Report;
import io.plimsoll.report.Verdict;
import io.plimsoll.settle.Commented.Layout;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers in comments of inputs. Every line of a file has a finding; some of them are waived. */
final class InlineWaiverTest {
  private static final String TAIL = " until=2027-01-31 owner=team reason=\"a b\"";

  private final TypedRule rule =
      Verdicts.rule(
          "no-root",
          Severity.HIGH,
          "hadolint:DL3002",
          "trivy:DS-0002",
          "checkov:CKV_DOCKER_8",
          "kics:965a08d7",
          "buildkit:RootUser");

  private Report judge(Layout layout, boolean pragmas, String text) {
    Source source = Source.of("Dockerfile", text);
    Verdict[] all = new Verdict[source.lineCount()];
    for (int l = 1; l <= all.length; l++) {
      int indent = source.line(l).length() - source.line(l).stripLeading().length();
      int start = source.lineStart(l) + indent;
      all[l - 1] = fail(source.span(start, source.lineEnd(l)), "line " + l, "found");
    }
    WaiverTerms terms =
        new WaiverTerms(
            List.of(),
            Verdicts.conditions()::expression,
            List.of(new Commented(source, layout)),
            List.of(rule, Verdicts.rule("no-sudo", Severity.LOW)),
            OptionalInt.of(90),
            pragmas);
    return Verdicts.settle(Gate.STANDARD, terms, judged(rule, "Dockerfile", all));
  }

  private static List<Integer> waived(Report report) {
    return report.findings().stream()
        .filter(f -> f.waiver().isPresent())
        .map(Finding::line)
        .toList();
  }

  private static List<Code> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private Report dockerfile(String text) {
    return judge(Layout.INSTRUCTIONS, false, text);
  }

  @Test
  void itCoversTheInstructionThatBeginsNext() {
    Report report =
        dockerfile(
            "FROM a\n# plimsoll:waive no-root"
                + TAIL
                + "\n\n# why\nRUN x \\\n# in\n  && y\nRUN z\n");
    assertThat(waived(report)).containsExactly(5, 6, 7);
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.findings().get(4).waiver().orElseThrow().reason()).isEqualTo("a b");
  }

  @Test
  void aHeredocBelongsToItsInstruction() {
    Report report = dockerfile("# plimsoll:waive no-root" + TAIL + "\nRUN <<EOF\nx\nEOF\nRUN z\n");
    assertThat(waived(report)).containsExactly(2, 3, 4);
  }

  @Test
  void aHeredocThatNeverEndsCoversNothingElse() {
    Report report = dockerfile("# plimsoll:waive no-root" + TAIL + "\nRUN echo '<<EOF'\nRUN z\n");
    assertThat(waived(report)).containsExactly(2);
  }

  @Test
  void theEscapeDirectiveIsHonoured() {
    Report report =
        dockerfile(
            "# escape=`\n# plimsoll:waive no-root" + TAIL + "\nRUN x `\n y\nRUN c:\\\nRUN z\n");
    assertThat(waived(report)).containsExactly(3, 4);
  }

  @Test
  void anEntryOfYamlHasWhatIsBelowIt() {
    String below =
        """

          web:
            image: a

            cap_add:
            - ALL
          db:
            image: b
        """;
    String text = "services:\n  # plimsoll:waive no-root" + TAIL + below;
    Report report = judge(Layout.INDENTED, false, text);
    assertThat(waived(report)).containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void aListBelongsToItsKeyAndAnItemEndsBeforeTheNext() {
    String waiver = "# plimsoll:waive no-root" + TAIL + "\n";
    Report key = judge(Layout.INDENTED, false, waiver + "args:\n- a\n- b\nname: c\n");
    assertThat(waived(key)).containsExactly(2, 3, 4);
    Report item = judge(Layout.INDENTED, false, waiver + "- name: a\n  image: b\n- name: c\n");
    assertThat(waived(item)).containsExactly(2, 3);
  }

  @Test
  void elsewhereALineIsAnEntry() {
    Report report = judge(Layout.LINES, false, "# plimsoll:waive no-root" + TAIL + "\na\nb\n");
    assertThat(waived(report)).containsExactly(2);
  }

  @Test
  void anAliasCoversTheRulesThatHaveIt() {
    Report report = dockerfile("# plimsoll:waive HADOLINT:dl3002" + TAIL + "\nUSER root\n");
    assertThat(waived(report)).containsExactly(2);
  }

  @Test
  void theChecksOfWaiversAreTheSame() {
    assertThat(codes(dockerfile(waive("until=2027-01-14 owner=a reason=b"))))
        .containsExactly(Code.W0806);
    assertThat(codes(dockerfile(waive("until=2027-12-31 owner=a reason=b"))))
        .containsExactly(Code.E0802);
    assertThat(codes(dockerfile(waive("until=2027-01-31 reason=b")))).containsExactly(Code.E0801);
    assertThat(codes(dockerfile(waive("until=2027-01-31 owner=\"\" reason=b"))))
        .containsExactly(Code.E0801);
    assertThat(codes(dockerfile(waive("owner=a reason=b")))).containsExactly(Code.E0804);
  }

  private static String waive(String words) {
    return "# plimsoll:waive no-root " + words + "\nUSER root\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "# plimsoll:waive no-root until=soon owner=a reason=b|no date",
        "# plimsoll:waive no-root until=2027-02-30 owner=a reason=b|no date",
        "# plimsoll:waive no-root until=2027-01-31 owner=a reason=b c|none of",
        "# plimsoll:waive no-root until=2027-01-31 owner=a owner=b reason=c|said twice",
        "# plimsoll:waive no-root until=2027-01-31 owner=a reason=\"b|not closed",
        "# plimsoll:waive no-root until=2027-01-31 owner reason=b|no value",
        "# plimsoll:waive until=2027-01-31 owner=a reason=b|names no rule",
        "# plimsoll:ignore no-root|cannot say `ignore`",
        "USER a # plimsoll:waive no-root until=2027-01-31 owner=a reason=b|its own line",
      })
  void aMalformedOneIsReportedAndWaivesNothing(String comment, String words) {
    Report report = dockerfile(comment + "\nUSER root\n");
    assertThat(codes(report)).containsExactly(Code.E0807);
    assertThat(report.diagnostics().getFirst().message()).contains(words);
    assertThat(report.diagnostics().getFirst().place()).isPresent();
    assertThat(waived(report)).isEmpty();
  }

  @Test
  void oneAtTheEndOfTheFileCoversNothing() {
    assertThat(codes(dockerfile("FROM a\n# plimsoll:waive no-root" + TAIL + "\n")))
        .containsExactly(Code.E0807);
  }

  @Test
  void anUnknownRuleIsAMistakeAndAnInactiveOneIsNot() {
    Report unknown = dockerfile("# plimsoll:waive no-rot" + TAIL + "\nUSER root\n");
    assertThat(codes(unknown)).containsExactly(Code.E0106);
    assertThat(unknown.diagnostics().getFirst().help()).contains("did you mean `no-root`?");
    assertThat(codes(dockerfile("# plimsoll:waive no-sudo" + TAIL + "\nUSER root\n"))).isEmpty();
  }

  @Test
  void proseAboutTheToolIsNoWaiver() {
    assertThat(codes(dockerfile("# see plimsoll: the tool\n# plimsoll: x\nUSER root\n"))).isEmpty();
  }

  @Test
  void pragmasOfOtherToolsCountOnlyWhereTheyAreWanted() {
    String text = "FROM a\n# hadolint ignore=DL3008,DL3002\nUSER root\nUSER root\n";
    assertThat(waived(judge(Layout.INSTRUCTIONS, false, text))).isEmpty();
    Report report = judge(Layout.INSTRUCTIONS, true, text);
    assertThat(waived(report)).containsExactly(3);
    assertThat(codes(report)).containsExactly(Code.W0808);
    assertThat(report.findings().get(2).waiver().orElseThrow().owner()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# hadolint global ignore=DL3002|1,2,3,4",
        "#checkov:skip=CKV_DOCKER_8:needed for ports|1,2,3,4",
        "# trivy:ignore:DS-0002|2",
        "# trivy:ignore:AVD-DS-0002|2",
        "# trivy:ignore:DS002|2",
        "# trivy:ignore:DS-0002:exp:2027-01-15|2",
        "# trivy:ignore:DS-0002:exp:2027-01-14|''",
        "# trivy:ignore:DS-0002:exp:2027-02-30|''",
        "# trivy:ignore:DS-0020|''",
        "# hadolint ignore=DL3003|''",
        "#trivy:ignore:*|2",
        "# trivy:ignore:DS-0020 trivy:ignore:DS-0002|2",
        "# hadolint shell=/bin/bash ignore=DL3002|2",
        "#checkov:skip=CKV_DOCKER_2,CKV_DOCKER_8|1,2,3,4",
        "# checkov:skip=CKV_DOCKER_2:none of our images|''",
        "# kics-scan ignore-line|2",
        "# kics-scan ignore-block|2",
        "# kics-scan ignore|1,2,3,4",
        "# kics-scan disable=965a08d7|1,2,3,4",
        "# kics-scan disable=965a08d8,965a08d7|1,2,3,4",
        "# kics-scan enable=965a08d7|''",
        "# check=skip=RootUser|1,2,3,4",
        "#check=skip=Other,rootuser;error=true|1,2,3,4",
        "# check=error=true;skip=RootUser|1,2,3,4",
        "# check=skip=all|1,2,3,4",
        "# check=error=true|''",
      })
  void pragmasReachWhatTheyReachInTheirTool(String pragma, String lines) {
    Report report = judge(Layout.INSTRUCTIONS, true, pragma + "\nUSER a\nUSER b\nUSER c\n");
    String found = String.join(",", waived(report).stream().map(String::valueOf).toList());
    assertThat(found).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# syntax=docker/dockerfile:1|# check=skip=RootUser|1,2,3,4,5",
        "# a comment|# check=skip=RootUser|3",
        "USER a|# check=skip=RootUser|3",
        "# kics-scan ignore-line|# in between|2",
        "# kics-scan ignore-block|# in between|3",
        "# hadolint ignore=DL3002|# in between|3",
      })
  void directivesStandAtTheTopAndLinesAreCountedAsTheToolCountsThem(
      String first, String second, String lines) {
    Report report =
        judge(Layout.INSTRUCTIONS, true, first + "\n" + second + "\nUSER b\nUSER c\nUSER d\n");
    assertThat(String.join(",", waived(report).stream().map(String::valueOf).toList()))
        .isEqualTo(lines);
  }
}
