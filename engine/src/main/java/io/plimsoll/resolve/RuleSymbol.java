package io.plimsoll.resolve;

import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import java.util.List;
import java.util.Optional;

/**
 * A declared rule.
 *
 * @param declaration nothing when it could not be read, which was reported
 */
public record RuleSymbol(FileScope file, Name name, Optional<Declaration.Rule> declaration) {
  public String packageName() {
    return file.packageName();
  }

  public String fullName() {
    return packageName() + "/" + name.text();
  }

  public List<String> aliases() {
    return declaration
        .map(d -> d.aliases().stream().map(a -> a.value()).toList())
        .orElse(List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSymbol rule && rule.name.equals(name) && rule.file == file;
  }

  @Override
  public int hashCode() {
    return name.text().hashCode();
  }
}
