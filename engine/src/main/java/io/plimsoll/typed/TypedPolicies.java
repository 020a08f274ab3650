package io.plimsoll.typed;

import java.util.List;

/**
 * Everything that a set of policy files declares, checked.
 *
 * @param rules all rules, by full name
 * @param own packages that belong to the project, whose rules are active under every profile
 */
public record TypedPolicies(
    List<TypedRule> rules,
    List<Parameter> parameters,
    List<TypedProfile> profiles,
    List<TypedWaiver> waivers,
    List<TypedTest> tests,
    List<String> own) {
  public TypedPolicies {
    rules = List.copyOf(rules);
    parameters = List.copyOf(parameters);
    profiles = List.copyOf(profiles);
    waivers = List.copyOf(waivers);
    tests = List.copyOf(tests);
    own = List.copyOf(own);
  }
}
