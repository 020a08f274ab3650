package io.plimsoll.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All files of one directory, with what they declare. */
public final class PolicyPackage {
  private final String name;
  private final List<FileScope> files = new ArrayList<>();
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, RuleSymbol> rules = new LinkedHashMap<>();
  private final Map<String, ProfileSymbol> profiles = new LinkedHashMap<>();

  PolicyPackage(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public List<FileScope> files() {
    return files;
  }

  /** Parameters, lets and functions by name. */
  public Map<String, Member> members() {
    return members;
  }

  public Map<String, RuleSymbol> rules() {
    return rules;
  }

  public Map<String, ProfileSymbol> profiles() {
    return profiles;
  }

  /** Whether it belongs to the project. */
  public boolean isOwn() {
    return files.stream().anyMatch(f -> f.unit().own());
  }

  @Override
  public String toString() {
    return name;
  }
}
