package io.plimsoll.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A file with what it can name beside its own text: its package's members and its imports. */
public final class FileScope {
  private final PolicyUnit unit;
  private final PolicyPackage home;
  private final Map<String, Imported> imports = new LinkedHashMap<>();

  FileScope(PolicyUnit unit, PolicyPackage home) {
    this.unit = unit;
    this.home = home;
  }

  public PolicyUnit unit() {
    return unit;
  }

  public PolicyPackage home() {
    return home;
  }

  public String packageName() {
    return home.name();
  }

  /** What its imports bind, by the name they are used by. */
  public Map<String, Imported> imports() {
    return imports;
  }

  public Optional<Member> member(String name) {
    return Optional.ofNullable(home.members().get(name));
  }

  public Optional<Imported> imported(String name) {
    return Optional.ofNullable(imports.get(name));
  }

  @Override
  public String toString() {
    return unit.file().source().name();
  }
}
