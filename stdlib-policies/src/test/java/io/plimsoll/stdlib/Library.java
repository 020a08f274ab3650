package io.plimsoll.stdlib;

import io.plimsoll.api.PolicySource;
import io.plimsoll.api.StandardLibrary;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.parse.Parser;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.typed.TypedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The standard library as its source folder and as what the compiler makes of it. */
final class Library {
  /** Tests run in the folder of the module. */
  static final Path FOLDER = Path.of("src/main/resources/io/plimsoll/stdlib");

  private Library() {}

  static TypedPolicies checked() {
    List<PolicyUnit> units =
        StandardLibrary.policiesAndTests().stream().map(Library::unit).toList();
    Checked checked = Checker.check(Schema.load(), units);
    return checked.policies();
  }

  private static PolicyUnit unit(PolicySource source) {
    return new PolicyUnit(
        Parser.parse(source.source()).file(), source.folder(), source.root(), true, false);
  }

  /** All files but the index, relative to the folder, in the order of their names. */
  static List<String> files() {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile)
          .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
          .filter(f -> !f.equals("index.txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
