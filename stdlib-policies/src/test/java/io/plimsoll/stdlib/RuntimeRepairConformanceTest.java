package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.Repairs;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.api.Setup;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.report.Finding;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All safe fixes of all rules on the Compose files of other projects. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
class RuntimeRepairConformanceTest {
  private static final Options OPTIONS = Options.at(Instant.parse("2027-01-15T00:00:00Z"));

  private final PolicySet policies = policies();
  private final List<RuntimeInput> inputs = corpus();

  private static PolicySet policies() {
    return switch (Policies.compile(List.of(), Setup.profile("std.all"))) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
    };
  }

  private static List<RuntimeInput> corpus() {
    Path folder = Path.of(System.getProperty("plimsoll.conformance"), "corpus");
    List<RuntimeInput> inputs = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(RuntimeRepairConformanceTest::isCompose).sorted().toList()) {
        text(file)
            .ifPresent(
                t ->
                    inputs.add(
                        RuntimeInput.of(InputKind.COMPOSE, folder.relativize(file).toString(), t)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  private static boolean isCompose(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && name.contains("compose")
        && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }

  private static Optional<String> text(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      return Optional.empty(); // the command does not read it either
    }
  }

  private Repairs repair(List<RuntimeInput> files, boolean suggestions) {
    return Repairs.of(policies, files, OPTIONS, suggestions, PolicySet.Run.NOTHING);
  }

  private static String place(Finding finding) {
    return finding.rule().name() + " " + finding.path() + ":" + finding.line();
  }

  /** What safe fixes take away again, as people write it; nobody has it in the corpus. */
  private static final List<String> SEEDS =
      List.of(
          "pid: host",
          "ipc: \"host\"  # to debug",
          "oom_score_adj: -500",
          "cgroup_parent: system.slice",
          "security_opt: [\"seccomp:unconfined\"]");

  private static final Pattern SERVICE =
      Pattern.compile("(?m)^( {2,4})[\\w.-]+:[ ]*\\R(?=(?<inner>\\1 +)(?:image|build):)");

  /** A setting that has to go before the first one of each service. */
  private static RuntimeInput seeded(RuntimeInput input, int round) {
    Source source = input.sources().getFirst();
    String end = source.text().contains("\r\n") ? "\r\n" : "\n";
    String seed = SEEDS.get(round % SEEDS.size());
    String text =
        SERVICE
            .matcher(source.text())
            .replaceAll(m -> Matcher.quoteReplacement(m.group() + m.group("inner") + seed + end));
    return RuntimeInput.of(InputKind.COMPOSE, source.name(), text);
  }

  @Test
  void safeFixesTakeAwayWhatWasPutInAndNothingElse() {
    int seeded = 0;
    for (int i = 0; i < inputs.size(); i++) {
      RuntimeInput input = inputs.get(i);
      RuntimeInput worse = seeded(input, i);
      String original = input.sources().getFirst().text();
      boolean isSeeded = !worse.sources().getFirst().text().equals(original);
      Repairs repairs = repair(List.of(worse), false);
      assertThat(repairs.files().getFirst().texts().getFirst().text())
          .as(input.sources().getFirst().name())
          .isEqualTo(original);
      assertThat(dropped(repairs)).isEmpty();
      seeded += isSeeded ? 1 : 0;
    }
    assertThat(seeded).isGreaterThan(70);
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
    List<RuntimeInput> mended =
        repair(inputs, false).files().stream()
            .map(f -> f.texts().getFirst())
            .map(t -> RuntimeInput.of(InputKind.COMPOSE, t.name(), t.text()))
            .toList();
    List<String> again =
        repair(mended, false).files().stream().map(f -> f.texts().getFirst().text()).toList();
    assertThat(again).isEqualTo(mended.stream().map(i -> i.sources().getFirst().text()).toList());
  }
}
