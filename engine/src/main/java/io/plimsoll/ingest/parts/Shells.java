package io.plimsoll.ingest.parts;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Setting;
import java.util.List;
import java.util.Locale;

/** The shell of the shell form as a node. */
public final class Shells {
  /**
   * What the builder uses when neither SHELL nor the base image says otherwise (Dockerfile
   * reference, SHELL).
   */
  public static final List<String> DEFAULT = List.of("/bin/sh", "-c");

  private final NodeMaker nodes;

  public Shells(NodeMaker nodes) {
    this.nodes = nodes;
  }

  public Node of(List<String> argv, Origin origin) {
    Dialect dialect = Dialect.of(argv);
    String program = argv.isEmpty() ? "sh" : argv.getFirst().replace('\\', '/');
    String name = program.substring(program.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return nodes.build(
        nodes
            .node("Shell", origin)
            .set("argv", Listing.list(argv.stream().map(w -> Text.of(w, origin)).toList()))
            .set(
                "name",
                Text.of(
                    name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name, origin))
            .set("errexit", bool(dialect.errexit()))
            .set("pipefail", bool(dialect.pipefail()))
            .set("nounset", Value.Bool.of(argv.stream().skip(1).anyMatch(Shells::setsNounset))));
  }

  private static boolean setsNounset(String option) {
    return option.equals("nounset")
        || (option.startsWith("-") && !option.startsWith("--") && option.indexOf('u') > 0);
  }

  public static Value bool(Setting setting) {
    return switch (setting) {
      case ON -> Value.Bool.TRUE;
      case OFF -> Value.Bool.FALSE;
      case UNKNOWN ->
          io.plimsoll.model.Unknown.of(
              io.plimsoll.model.Reason.of(
                  io.plimsoll.model.Reason.Kind.OPAQUE,
                  "shell options",
                  "the options of the shell are computed"));
    };
  }
}
