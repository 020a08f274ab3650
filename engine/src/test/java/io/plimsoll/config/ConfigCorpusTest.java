package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Configurations with what they put in force, and what is wrong with them. */
class ConfigCorpusTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return GoldenCorpus.of("config", ".case").tests(ConfigCorpusTest::configured);
  }

  private static String configured(Path file) {
    ConfigCase config = ConfigCase.of(GoldenCorpus.read(file));
    Configured configured = config.configured();
    List<Diagnostic> diagnostics = new ArrayList<>();
    config.file().ifPresent(f -> diagnostics.addAll(f.diagnostics()));
    diagnostics.addAll(configured.diagnostics());
    ActivePolicy policy = configured.policy();
    if (!config.paths().isEmpty()) {
      diagnostics.addAll(ProfilePath.unmatched(policy.paths(), config.paths()));
    }
    StringBuilder out = new StringBuilder();
    for (ActiveRule rule : policy.rules()) {
      out.append("rule ").append(rule.rule().fullName()).append(words(rule.at(Optional.empty())));
      config
          .paths()
          .forEach(p -> out.append("\n  ").append(p).append(words(rule.at(Optional.of(p)))));
      out.append('\n');
    }
    for (Unconfigured rule : policy.unconfigured()) {
      List<String> missing = rule.parameters().stream().map(p -> p.fullName()).toList();
      out.append("unconfigured ").append(rule.rule().fullName()).append(' ').append(missing);
      out.append('\n');
    }
    for (EffectiveSetting s : policy.settings()) {
      if (s.name().startsWith("inputs.limits.") && s.from().equals("default")) {
        continue; // LimitTest holds the defaults
      }
      out.append(s.name()).append(": ").append(s.value()).append("  # ").append(s.from());
      out.append('\n');
    }
    return out.append(DiagnosticText.of(diagnostics)).toString();
  }

  private static String words(Optional<InForce> force) {
    return force
        .map(f -> " " + f.severity().word() + ", unknown " + f.unknown().word())
        .orElse(" off");
  }
}
