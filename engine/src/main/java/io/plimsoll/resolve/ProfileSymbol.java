package io.plimsoll.resolve;

import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import java.util.Optional;

/**
 * A declared profile.
 *
 * @param declaration nothing when it could not be read, which was reported
 */
public record ProfileSymbol(FileScope file, Name name, Optional<Declaration.Profile> declaration) {
  public String fullName() {
    return file.packageName() + "." + name.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileSymbol p && p.name.equals(name) && p.file == file;
  }

  @Override
  public int hashCode() {
    return name.text().hashCode();
  }
}
