package io.plimsoll.check;

import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.TypedTest;
import io.plimsoll.typed.TypedWaiver;
import java.util.List;
import java.util.TreeSet;

/** Prints what was declared, for golden files. */
final class PoliciesText {
  private PoliciesText() {}

  static String of(TypedPolicies policies) {
    StringBuilder out = new StringBuilder();
    for (Parameter p : policies.parameters()) {
      out.append("param ").append(p.fullName()).append(": ").append(p.type()).append('\n');
    }
    policies.rules().forEach(r -> rule(r, out));
    policies.profiles().forEach(p -> profile(p, out));
    policies.waivers().forEach(w -> waiver(w, out));
    policies.tests().forEach(t -> test(t, out));
    return out.toString();
  }

  private static void rule(TypedRule rule, StringBuilder out) {
    out.append("rule ").append(rule.fullName()).append(' ').append(rule.severity().word());
    out.append(rule.judgesKnowledge() ? ", judges knowledge" : "").append('\n');
    for (TypedScope scope : rule.scopes()) {
      out.append("  scope of ").append(scope.checks().size()).append(" checks reads ");
      out.append(new TreeSet<>(scope.views())).append(", skipped without ");
      out.append(new TreeSet<>(scope.skipViews())).append('\n');
    }
  }

  private static void profile(TypedProfile profile, StringBuilder out) {
    out.append("profile ").append(profile.name());
    profile.parent().ifPresent(p -> out.append(" extends ").append(p));
    out.append('\n');
    for (TypedProfile.Item item : profile.items()) {
      out.append("  ").append(item(item)).append('\n');
    }
  }

  private static String item(TypedProfile.Item item) {
    return switch (item) {
      case TypedProfile.Item.Use u ->
          "use " + names(u.rules()) + (u.named() ? " by name" : "") + on(u.paths());
      case TypedProfile.Item.Drop d -> "drop " + names(d.rules()) + on(d.paths());
      case TypedProfile.Item.SetSeverity s ->
          "severity " + names(s.rules()) + on(s.paths()) + " = " + s.level().word();
      case TypedProfile.Item.SetUnknown s ->
          "unknown " + names(s.rules()) + on(s.paths()) + " = " + s.mode().word();
      case TypedProfile.Item.SetParameter s -> "set " + s.parameter().fullName();
      case TypedProfile.Item.SetFailOn s ->
          "fail on " + s.level().map(l -> l.word()).orElse("nothing");
    };
  }

  private static String names(List<TypedRule> rules) {
    return rules.stream().map(TypedRule::fullName).toList().toString();
  }

  private static String on(List<String> paths) {
    return paths.isEmpty() ? "" : " on " + paths;
  }

  private static void waiver(TypedWaiver waiver, StringBuilder out) {
    out.append("waiver of ").append(waiver.rule().fullName()).append(" until ");
    out.append(waiver.expires());
    waiver.where().ifPresent(w -> out.append(" in scopes ").append(new TreeSet<>(w.keySet())));
    out.append('\n');
  }

  private static void test(TypedTest test, StringBuilder out) {
    out.append("test of ").append(test.rule().fullName()).append('\n');
    for (TypedTest.Given given : test.givens()) {
      out.append("  given ").append(given.view()).append(' ');
      out.append(
              switch (given) {
                case TypedTest.Given.SourceText t -> "text " + t.kind() + " " + t.at();
                case TypedTest.Given.File f -> "file " + f.path();
                case TypedTest.Given.Typed t -> "a " + t.value().type();
              })
          .append('\n');
    }
    for (TypedTest.Setting setting : test.values()) {
      out.append("  set ")
          .append(
              switch (setting) {
                case TypedTest.Setting.OfParameter p ->
                    p.parameter().fullName() + " to a " + p.value().type();
                case TypedTest.Setting.OfView v -> v.view() + " to a " + v.value().type();
              })
          .append('\n');
    }
    out.append("  ").append(test.expectations().size()).append(" expectations\n");
  }
}
