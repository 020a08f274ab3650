package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Repairs;
import io.plimsoll.api.Setup;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All safe fixes of all rules on the Dockerfiles of other projects. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
class RepairConformanceTest {
  private static final Options OPTIONS = Options.at(Instant.parse("2027-01-15T00:00:00Z"));

  private final PolicySet policies = policies();
  private final List<DockerfileInput> inputs = corpus();

  /** Every rule that needs no parameter, under a profile of its own. */
  private static PolicySet policies() {
    String uses =
        String.join(
            "",
            new TreeSet<>(
                Library.checked().rules().stream()
                    .map(r -> "  use " + r.fullName().replaceAll("/.*", ".*") + "\n")
                    .toList()));
    String profile = "package acme\n\nprofile everything {\n" + uses + "}\n";
    return switch (Policies.compile(
        List.of(PolicySource.own("acme/all.plim", profile)), Setup.profile("acme.everything"))) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
    };
  }

  private static List<DockerfileInput> corpus() {
    Path folder = Path.of(System.getProperty("plimsoll.conformance"), "corpus");
    List<DockerfileInput> inputs = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(RepairConformanceTest::isDockerfile).sorted().toList()) {
        text(file)
            .ifPresent(t -> inputs.add(DockerfileInput.of(folder.relativize(file).toString(), t)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  private static boolean isDockerfile(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (name.startsWith("dockerfile") || name.endsWith(".dockerfile"))
        && !name.contains("template");
  }

  private static Optional<String> text(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      return Optional.empty(); // the command does not read it either
    }
  }

  private Repairs repair(List<DockerfileInput> files, boolean suggestions) {
    return Repairs.of(policies, files, OPTIONS, suggestions, PolicySet.Run.NOTHING);
  }

  private static String place(Finding finding) {
    return finding.rule().name() + " " + finding.path() + ":" + finding.line();
  }

  /** Fails, by rule and file. */
  private static Map<String, Integer> fails(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .forEach(f -> counts.merge(f.rule().fullName() + " " + f.path(), 1, Integer::sum));
    return counts;
  }

  @Test
  void safeFixesLeaveFilesReadableAndTheirFindingsGone() {
    Report before = policies.evaluate(inputs, OPTIONS);
    Repairs repairs = repair(inputs, false);
    assertThat(inputs.size()).isGreaterThan(200);
    assertThat(repairs.report().unreadable()).isEqualTo(before.unreadable());
    List<Finding> applied = applied(repairs);
    assertThat(applied).isNotEmpty();
    assertThat(dropped(repairs)).isEmpty();
    assertThat(repairs.report().findings())
        .filteredOn(f -> f.fix().isPresent() && f.fix().get().safe())
        .isEmpty();
    // what another fix brings to light is mended too, so there are never more than before
    Map<String, Integer> first = fails(before.findings());
    Map<String, Integer> last = fails(repairs.report().findings());
    for (String mended : fails(applied).keySet()) {
      assertThat(last.getOrDefault(mended, 0))
          .as(mended)
          .isLessThanOrEqualTo(first.getOrDefault(mended, 0));
    }
  }

  @Test
  void suggestionsLeaveFilesReadable() {
    Report before = policies.evaluate(inputs, OPTIONS);
    Repairs repairs = repair(inputs, true);
    assertThat(repairs.report().unreadable()).isLessThanOrEqualTo(before.unreadable());
    assertThat(applied(repairs)).hasSizeGreaterThan(applied(repair(inputs, false)).size());
    System.getLogger("conformance")
        .log(
            System.Logger.Level.INFO,
            "{0} files, {1}, {2}",
            inputs.size(),
            byRule(applied(repairs)),
            dropped(repairs));
  }

  private static List<Finding> applied(Repairs repairs) {
    return repairs.files().stream().flatMap(f -> f.applied().stream()).toList();
  }

  private static List<String> dropped(Repairs repairs) {
    return repairs.files().stream()
        .flatMap(f -> f.dropped().stream())
        .map(d -> place(d.finding()) + " " + d.why())
        .toList();
  }

  private static Map<String, Integer> byRule(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(f -> counts.merge(f.rule().name(), 1, Integer::sum));
    return counts;
  }

  @Test
  void mendingWhatIsMendedChangesNothing() {
    List<DockerfileInput> mended =
        repair(inputs, false).files().stream()
            .map(f -> f.texts().getFirst())
            .map(t -> DockerfileInput.of(t.name(), t.text()))
            .toList();
    List<String> again =
        repair(mended, false).files().stream().map(f -> f.texts().getFirst().text()).toList();
    assertThat(again).isEqualTo(mended.stream().map(i -> i.source().text()).toList());
  }
}
