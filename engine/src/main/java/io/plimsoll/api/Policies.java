package io.plimsoll.api;

import io.plimsoll.api.Compilation.Stage;
import io.plimsoll.builtin.StandardBuiltins;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.config.ActivePolicy;
import io.plimsoll.config.ActiveRule;
import io.plimsoll.config.Configurator;
import io.plimsoll.config.Configured;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.plan.Compiler;
import io.plimsoll.report.PolicyUsed;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Checksums;
import io.plimsoll.targets.Targets;
import io.plimsoll.typed.TypedPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles policies: text to a policy set, or all the reasons why there is none. */
public final class Policies {
  private Policies() {}

  /** Compiles the standard library with policies of the caller's own. */
  public static Compilation compile(List<PolicySource> own, Setup setup) {
    List<PolicySource> all = new ArrayList<>(StandardLibrary.policies());
    all.addAll(own);
    return compileAll(all, setup);
  }

  /** Compiles exactly these policies. */
  public static Compilation compileAll(List<PolicySource> sources, Setup setup) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Schema schema = Schema.load();
    Checked checked = Checker.check(schema, units(sources, diagnostics));
    diagnostics.addAll(checked.diagnostics());
    if (hasErrors(diagnostics)) {
      return new Compilation.Rejected(Stage.POLICIES, sorted(diagnostics));
    }
    TypedPolicies typed = checked.policies();
    StandardBuiltins builtins = new StandardBuiltins(schema);
    Configured configured =
        new Configurator(schema, builtins).configure(typed, setup.file(), setup.overrides());
    diagnostics.addAll(configured.diagnostics());
    NodeMaker nodes = new NodeMaker(schema);
    var tables = new Tables(nodes).of(StandardLibrary.tables(), setup.tables(), diagnostics::add);
    if (hasErrors(diagnostics)) {
      return new Compilation.Rejected(Stage.CONFIGURATION, sorted(diagnostics));
    }
    ActivePolicy active = only(setup.rules(), configured.policy(), diagnostics);
    if (hasErrors(diagnostics)) {
      return new Compilation.Rejected(Stage.CONFIGURATION, sorted(diagnostics));
    }
    Compiler compiler = new Compiler(active.values(), builtins, nodes);
    PolicySet set =
        new PolicySet(
            typed,
            active,
            compiler,
            nodes,
            new Targets(nodes, tables),
            new PolicyUsed(
                active.profile(),
                digest(sources, setup, active),
                active.rules().size(),
                Tables.used(StandardLibrary.tables(), setup.tables())));
    return new Compilation.Compiled(set, sorted(diagnostics));
  }

  /** The policy with only the named rules active, by short or full name or another tool's id. */
  private static ActivePolicy only(
      List<String> names, ActivePolicy active, List<Diagnostic> diagnostics) {
    if (names.isEmpty()) {
      return active;
    }
    for (String name : names) {
      if (active.rules().stream().noneMatch(r -> isCalled(r, name))) {
        String question =
            Nearest.question(name, active.rules().stream().map(r -> r.rule().name()).toList());
        diagnostics.add(
            Diagnostic.of(
                Code.E0106,
                "no active rule is called `"
                    + name
                    + "`"
                    + (question.isEmpty() ? "" : ", " + question)));
      }
    }
    List<ActiveRule> kept =
        active.rules().stream().filter(r -> names.stream().anyMatch(n -> isCalled(r, n))).toList();
    return new ActivePolicy(
        active.profile(),
        kept,
        List.of(),
        active.values(),
        active.waivers(),
        active.failOn(),
        active.settings(),
        active.paths(),
        active.waiverDays(),
        active.compatPragmas());
  }

  private static boolean isCalled(ActiveRule rule, String name) {
    return rule.rule().name().equals(name)
        || rule.rule().fullName().equals(name)
        || rule.rule().aliases().stream().anyMatch(a -> a.equalsIgnoreCase(name));
  }

  /** Parses files and gives them their place; what the parser says goes to the diagnostics. */
  static List<PolicyUnit> units(List<PolicySource> sources, List<Diagnostic> diagnostics) {
    // Half of a cold start is this; files know nothing of each other.
    int processors = Runtime.getRuntime().availableProcessors();
    List<Parsed> files = Parallel.map(sources, processors, s -> Parser.parse(s.source()));
    List<PolicyUnit> units = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PolicySource source = sources.get(i);
      Parsed parsed = files.get(i);
      diagnostics.addAll(parsed.diagnostics());
      boolean standard = source.kind() == PolicySource.Kind.STANDARD;
      units.add(new PolicyUnit(parsed.file(), source.folder(), source.root(), standard, !standard));
    }
    return units;
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.sort(
        java.util.Comparator.comparing(
                (Diagnostic d) -> d.place().map(p -> p.source().name()).orElse(""))
            .thenComparing(d -> d.place().map(p -> p.start()).orElse(0)));
    return all;
  }

  /** Of policies, tables, settings and schema version: what a replay must have alike. */
  private static String digest(List<PolicySource> sources, Setup setup, ActivePolicy active) {
    String texts =
        Stream.of(
                sources.stream().map(PolicySource::source),
                StandardLibrary.tables().stream(),
                setup.tables().values().stream())
            .flatMap(s -> s)
            .map(s -> s.name() + "\0" + s.text())
            .sorted()
            .collect(Collectors.joining("\0"));
    String settings =
        active.settings().stream()
            .map(s -> s.name() + "=" + s.value())
            .sorted()
            .collect(Collectors.joining("\0"));
    return Checksums.of(Schema.VERSION + "\0" + texts + "\0" + settings);
  }
}
