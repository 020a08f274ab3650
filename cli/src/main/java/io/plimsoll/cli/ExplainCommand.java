package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.PolicySet;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.typed.TypedRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll explain NAME|CODE}: the documentation of a rule or of a diagnostic. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll explain");
    spec.usageMessage()
        .description(
            "Prints the documentation of a rule (by name or by another tool's id) or of a"
                + " diagnostic (E0203).");
    Workspace.declare(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .paramLabel("NAME|CODE")
            .type(String.class)
            .description("a rule, an alias or a code")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String name = arguments.matchedPositionalValue(0, "");
    Optional<String> page = page(name.toUpperCase(Locale.ROOT));
    if (page.isPresent()) {
      console.out().print(page.get());
      return ExitCode.OK;
    }
    Workspace workspace = Workspace.of(arguments, console);
    Compilation compilation = workspace.compile(false);
    if (compilation instanceof Compilation.Rejected rejected) {
      return workspace.rejected(rejected, console);
    }
    PolicySet policies = ((Compilation.Compiled) compilation).policies();
    List<TypedRule> found = policies.all().rules().stream().filter(r -> isCalled(r, name)).toList();
    if (found.isEmpty()) {
      List<String> names =
          new ArrayList<>(policies.all().rules().stream().map(TypedRule::name).toList());
      for (Code code : Code.values()) {
        names.add(code.name());
      }
      throw new UsageError(
          "there is neither a rule nor a code `" + name + "` " + Nearest.question(name, names));
    }
    found.forEach(rule -> explain(rule, console));
    return ExitCode.OK;
  }

  private static boolean isCalled(TypedRule rule, String name) {
    return rule.name().equals(name)
        || rule.fullName().equals(name)
        || rule.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(name));
  }

  private static Optional<String> page(String code) {
    boolean known = java.util.Arrays.stream(Code.values()).anyMatch(c -> c.name().equals(code));
    if (!known) {
      return Optional.empty();
    }
    try (InputStream in = Code.class.getResourceAsStream("explain/" + code + ".md")) {
      if (in == null) {
        throw new IllegalStateException("the page of " + code + " is not in the engine's jar");
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void explain(TypedRule rule, Console console) {
    var out = console.out();
    out.println("# " + rule.fullName() + ": " + rule.title());
    out.println();
    out.println("severity " + rule.severity().word() + ", unknown " + rule.unknown().word());
    out.println();
    if (!rule.docs().isBlank()) {
      out.println(rule.docs().strip());
      out.println();
    }
    rule.parameters()
        .forEach(
            p ->
                out.println(
                    "param "
                        + p.name()
                        + ": "
                        + p.type()
                        + (p.docs().isBlank() ? "" : "  " + p.docs().strip())));
    list("Aliases", rule.aliases(), console);
    list("References", rule.refs(), console);
  }

  private static void list(String title, List<String> items, Console console) {
    if (!items.isEmpty()) {
      console.out().println(title + ": " + String.join(", ", items));
    }
  }
}
