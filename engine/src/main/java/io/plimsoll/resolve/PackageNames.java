package io.plimsoll.resolve;

import io.plimsoll.syntax.PolicyFile;
import java.util.Locale;

/** What a package is called (reference, "Packages"). */
final class PackageNames {
  private static final String LOCAL = "local";

  private PackageNames() {}

  /** The name a file gives to its package, by its {@code package} line, else by its folder. */
  static String of(PolicyUnit unit) {
    return unit.file()
        .packageDeclaration()
        .map(PolicyFile.PackageDeclaration::name)
        .map(n -> n.text())
        .orElseGet(() -> byFolder(unit.folder()));
  }

  private static String byFolder(String folder) {
    StringBuilder name = new StringBuilder(LOCAL);
    for (String part : folder.split("/", -1)) {
      if (!part.isEmpty()) {
        name.append('.').append(word(part));
      }
    }
    return name.toString();
  }

  /** A folder's name as a word of the language: everything else becomes an underscore. */
  private static String word(String folder) {
    StringBuilder word = new StringBuilder();
    for (char c : folder.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
      word.append(fits ? c : '_');
    }
    return Character.isDigit(word.charAt(0)) ? "_" + word : word.toString();
  }

  static boolean isReserved(String name) {
    String first = name.split("\\.", 2)[0];
    return first.equals("std") || first.equals("plimsoll");
  }
}
