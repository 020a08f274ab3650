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
import io.plimsoll.repair.Dropped;
import io.plimsoll.repair.Repaired;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
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
import java.util.function.UnaryOperator;
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

  private Repairs repair(List<DockerfileInput> files) {
    return Repairs.of(policies, files, OPTIONS, false, List.of(), UnaryOperator.identity());
  }

  private static long fails(Report report, String rule, String path) {
    return report.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .filter(f -> f.rule().fullName().equals(rule) && f.path().equals(path))
        .count();
  }

  @Test
  void fixesLeaveFilesReadableAndTheirFindingsGone() {
    Report before = policies.evaluate(inputs, OPTIONS);
    Repairs repairs = repair(inputs);
    assertThat(inputs.size()).isGreaterThan(200);
    assertThat(repairs.report().unreadable()).isEqualTo(before.unreadable());
    int applied = 0;
    for (Repaired file : repairs.files()) {
      String path = file.texts().getFirst().name();
      for (Finding finding : file.applied()) {
        applied++;
        String rule = finding.rule().fullName();
        assertThat(fails(repairs.report(), rule, path))
            .as("%s in %s", rule, path)
            .isLessThan(fails(before, rule, path) + file.applied().size());
      }
    }
    assertThat(applied).isPositive();
    assertThat(open(repairs)).isEmpty();
    System.getLogger("conformance")
        .log(System.Logger.Level.INFO, "{0} files, {1} fixes, {2}", inputs.size(), applied, by(repairs));
  }

  /** Findings with a safe fix that are still there, and were not dropped with a reason. */
  private static List<String> open(Repairs repairs) {
    List<String> dropped = new ArrayList<>();
    repairs.files().stream()
        .flatMap(f -> f.dropped().stream())
        .map(Dropped::finding)
        .forEach(f -> dropped.add(f.fingerprint()));
    return repairs.report().findings().stream()
        .filter(f -> f.fix().isPresent() && f.fix().get().safe())
        .filter(f -> !dropped.contains(f.fingerprint()))
        .map(f -> f.rule().name() + " " + f.path() + ":" + f.line())
        .toList();
  }

  private static Map<String, Integer> by(Repairs repairs) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Repaired file : repairs.files()) {
      file.applied().forEach(f -> counts.merge(f.rule().name(), 1, Integer::sum));
      file.dropped()
          .forEach(d -> counts.merge("not " + d.finding().rule().name() + " " + d.why(), 1, Integer::sum));
    }
    return counts;
  }

  @Test
  void noFixIsDropped() {
    List<String> dropped =
        repair(inputs).files().stream()
            .flatMap(f -> f.dropped().stream())
            .map(d -> d.finding().rule().name() + " " + d.finding().path() + ":" + d.finding().line() + " " + d.why())
            .toList();
    assertThat(dropped).isEmpty();
  }

  @Test
  void mendingWhatIsMendedChangesNothing() {
    List<DockerfileInput> mended =
        repair(inputs).files().stream()
            .map(f -> f.texts().getFirst())
            .map(t -> DockerfileInput.of(t.name(), t.text()))
            .toList();
    List<Source> again =
        repair(mended).files().stream().map(f -> f.texts().getFirst()).toList();
    assertThat(again.stream().map(Source::text).toList())
        .isEqualTo(mended.stream().map(i -> i.source().text()).toList());
  }
}
