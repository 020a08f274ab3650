package io.plimsoll.ingest.runtime;

import io.plimsoll.filetree.FileTree;
import io.plimsoll.ingest.parts.Programs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * The programs of a container: the files of its image, as far as no mount lies over them.
 *
 * <p>A mount may hide a program, or bring one, so that nothing is told of what stands below it.
 */
final class ContainerPrograms implements Programs {
  /** Docker's default for Linux images. */
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Self self;
  private final Once<FileTree> tree;

  ContainerPrograms(Self self, Listing files) {
    this.self = self;
    this.tree = new Once<>(() -> new FileTree(files));
  }

  @Override
  public Lookup find(String name) {
    if (name.startsWith("/")) {
      return at(name);
    }
    if (name.indexOf('/') >= 0) {
      return self.get("workdir") instanceof FilePath workdir && workdir.isKnown()
          ? at(workdir.written() + "/" + name)
          : new Lookup.Unsure(unknown(self.get("workdir"), "the working directory is not known"));
    }
    Value path = path();
    if (!(path instanceof Text text) || !text.isKnown()) {
      return new Lookup.Unsure(unknown(path, "PATH is not known"));
    }
    for (String directory : text.written().split(":", -1)) {
      Lookup there = at(directory + "/" + name);
      boolean runs =
          there instanceof Lookup.Found found
              && found.program().isFile()
              && found.program().mode().filter(m -> (m & 0111) == 0).isEmpty();
      if (runs || there instanceof Lookup.Unsure) {
        return there;
      }
    }
    return new Lookup.Nowhere();
  }

  /** The value of PATH; what may set it otherwise is not looked for where one is there. */
  private Value path() {
    if (!(self.get("env") instanceof Listing env)) {
      return self.get("env");
    }
    for (Value member : env.members().reversed()) {
      if (member instanceof Node variable
          && variable.get("name") instanceof Text name
          && name.isKnown()
          && name.written().equals("PATH")) {
        return variable.get("value") instanceof Absent ? Text.of("") : variable.get("value");
      }
    }
    return env.rest().<Value>map(Unknown::of).orElseGet(() -> Text.of(DEFAULT_PATH));
  }

  @Override
  public Lookup at(String path) {
    String normal = FilePath.normalise(path);
    Optional<Unknown> hidden = hidden(normal);
    if (hidden.isPresent()) {
      return new Lookup.Unsure(hidden.get());
    }
    return switch (tree.get().at(normal)) {
      case Node file -> new Lookup.Found(program(file));
      case Unknown unknown -> new Lookup.Unsure(unknown);
      case Value nothing -> nowhere();
    };
  }

  private Lookup nowhere() {
    return self.declared("mounts") instanceof Listing mounts && mounts.rest().isEmpty()
        ? new Lookup.Nowhere()
        : new Lookup.Unsure(unknown(self.declared("mounts"), "not all mounts are known"));
  }

  /** A mount that lies over a path. */
  private Optional<Unknown> hidden(String path) {
    for (Value member : Self.members(self.declared("mounts"))) {
      if (member instanceof Node mount
          && mount.get("target") instanceof FilePath target
          && target.isKnown()
          && covers(target.written(), path)) {
        return Optional.of(
            Unknown.of(
                new Reason(
                    Reason.Kind.UNRESOLVED,
                    target.written(),
                    "a mount at " + target.written() + " lies over the files of the image",
                    mount.origin().span())));
      }
    }
    return Optional.empty();
  }

  private static boolean covers(String target, String path) {
    String folder = FilePath.normalise(target);
    return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }

  private Unknown unknown(Value value, String text) {
    return switch (value) {
      case Unknown u -> u;
      case Text t when !t.isKnown() -> Unknown.of(t.reasons());
      case Listing l when l.isOpen() -> Unknown.of(l.rest().orElseThrow());
      default -> Gaps.unresolved("program", text, self.origin());
    };
  }

  private static Program program(Node file) {
    boolean isFile =
        !(file.get("kind") instanceof Value.Constant kind)
            || List.of("regular", "hardlink").contains(kind.name());
    return new Program(
        isFile,
        file.get("mode") instanceof Mode mode ? Optional.of(mode.bits()) : Optional.empty(),
        file.get("uid") instanceof Value.Int uid ? Optional.of(uid.value()) : Optional.empty(),
        file.get("interpreter") instanceof FilePath path ? path.written() : "",
        file.get("arch") instanceof Text arch ? arch.written() : "");
  }

  /** What is not known of single files stands in their way itself. */
  @Override
  public Optional<Unknown> doubt() {
    return Optional.empty();
  }
}
