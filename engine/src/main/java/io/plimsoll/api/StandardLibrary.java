package io.plimsoll.api;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The standard library on the class path: the jar {@code plimsoll-stdlib-policies}.
 *
 * <p>Its file {@code index.txt} lists the policy files, one a line; a test of that module holds it
 * to the folder.
 */
public final class StandardLibrary {
  private static final String FOLDER = "/io/plimsoll/stdlib/";
  private static final String TESTS = ".test.plim";

  private StandardLibrary() {}

  /** All policy files without their tests; empty when the library is not on the class path. */
  public static List<PolicySource> policies() {
    return files().stream()
        .filter(f -> !f.endsWith(TESTS))
        .filter(f -> f.endsWith(".plim"))
        .map(StandardLibrary::source)
        .toList();
  }

  /** The policy files with their tests. */
  public static List<PolicySource> policiesAndTests() {
    return files().stream().filter(f -> f.endsWith(".plim")).map(StandardLibrary::source).toList();
  }

  /** The tables of policy data: end-of-life dates, tool names and the like, one YAML file each. */
  public static List<Source> tables() {
    return files().stream()
        .filter(f -> f.startsWith("tables/"))
        .map(f -> Source.of("std/" + f, content(f)))
        .toList();
  }

  /** The tables as the view that policies see. */
  public static Node tableView(NodeMaker nodes) {
    return new Tables(nodes)
        .of(
            tables(),
            Map.of(),
            wrong -> {
              throw new IllegalStateException(
                  "a table of the standard library is malformed: " + wrong.message());
            });
  }

  private static List<String> files() {
    return StandardLibrary.class.getResource(FOLDER + "index.txt") == null
        ? List.of()
        : content("index.txt").lines().filter(l -> !l.isBlank()).toList();
  }

  private static PolicySource source(String file) {
    int slash = file.lastIndexOf('/');
    String folder = slash < 0 ? "" : file.substring(0, slash);
    return new PolicySource(
        Source.of("std/" + file, content(file)), folder, "std", PolicySource.Kind.STANDARD);
  }

  private static String content(String file) {
    try (InputStream in = StandardLibrary.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "the standard library lists " + file + ", which is not in its jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
