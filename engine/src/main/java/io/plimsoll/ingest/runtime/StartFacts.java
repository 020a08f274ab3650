package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.parts.Startup;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;

/** Command lines of a container, with what the files of its image say of their start. */
final class StartFacts {
  private final Self self;
  private final Once<Startup> startup;

  StartFacts(Self self) {
    this.self = self;
    this.startup =
        new Once<>(
            () ->
                new Startup(
                    new ContainerPrograms(self, (Listing) self.ofImage("files")),
                    () -> self.get("user"),
                    this::arch));
  }

  private String arch() {
    return self.ofImage("platform") instanceof Node platform
            && platform.get("arch") instanceof Text arch
            && arch.isKnown()
        ? arch.written()
        : "";
  }

  /**
   * The command line as it starts here. What was found out elsewhere stands where the files are not
   * at hand.
   */
  Value of(Value line) {
    if (!(line instanceof Node node) || !(self.get("image") instanceof Node)) {
      return line;
    }
    return self.nodes()
        .build(
            Startup.copy(self.nodes(), node)
                .lazy("resolves", () -> found(node, "resolves"))
                .lazy("problem", () -> found(node, "problem"))
                .lazy("drops_privileges", () -> node.get("drops_privileges")));
  }

  private Value found(Node line, String field) {
    if (self.ofImage("files") instanceof Listing files
        && !(files.isOpen() && files.members().isEmpty())) {
      return field.equals("resolves") ? startup.get().resolves(line) : startup.get().problem(line);
    }
    Value own = line.get(field);
    return own instanceof Unknown ? gap(own) : own;
  }

  /** Why the files are not at hand. */
  private Value gap(Value otherwise) {
    return switch (self.ofImage("files")) {
      case Unknown unknown -> unknown;
      case Listing files -> files.rest().<Value>map(Unknown::of).orElse(otherwise);
      case Value other -> otherwise;
    };
  }

  /** A health check whose command is looked for in the image. */
  Value checked(Value check) {
    if (!(check instanceof Node node)
        || !(node.get("command") instanceof Node command)
        || !(self.get("image") instanceof Node)) {
      return check;
    }
    return Copies.with(self.nodes(), node, "command", of(command));
  }
}
