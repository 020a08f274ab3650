package io.plimsoll.ingest.image;

import io.plimsoll.archive.TarKind;
import io.plimsoll.image.FileRecord;
import io.plimsoll.image.Placed;
import io.plimsoll.image.ProgramHead;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Files of layers as nodes; all facts are computed when they are asked for, since files are many.
 */
final class FileNodes {
  private static final Listing NONE = Listing.set(List.of());

  private final NodeMaker nodes;
  private final Map<TarKind, Value> kinds = new EnumMap<>(TarKind.class);
  private final Span place;
  private final Origin origin;
  private final Surroundings around;

  /** What the facts of a file need of its image. */
  interface Surroundings {
    Value layer(int index);

    Value owner(long uid);

    Value group(long gid);

    Value packageOf(Placed file);

    Scan scan();
  }

  FileNodes(NodeMaker nodes, Span place, Surroundings around) {
    this.nodes = nodes;
    this.place = place;
    this.origin = Origin.at(place);
    this.around = around;
    for (TarKind kind : TarKind.values()) {
      kinds.put(kind, nodes.constant("FileKind", kind(kind)));
    }
  }

  /** Facts that are constants or as small as what would compute them are set at once. */
  Node node(Placed placed) {
    FileRecord file = placed.file();
    return nodes.build(
        nodes
            .node("File", origin)
            .lazy("path", () -> FilePath.of("/" + file.path()))
            .lazy("text", () -> Text.of("/" + file.path()))
            .lazy("name", () -> Text.of(file.name()))
            .set("kind", Objects.requireNonNull(kinds.get(file.kind())))
            .set("size", Value.Bytes.of(Math.max(0, file.size())))
            .set("mode", Mode.of(file.mode()))
            .set("uid", Value.Int.of(file.uid()))
            .set("gid", Value.Int.of(file.gid()))
            .lazy("owner", () -> around.owner(file.uid()))
            .lazy("group", () -> around.group(file.gid()))
            .set("link_target", target(file))
            .set("capabilities", file.capabilities().isEmpty() ? NONE : capabilities(file))
            .lazy("layer", () -> around.layer(placed.layer()))
            .lazy("package", () -> around.packageOf(placed))
            .set("overwritten_in", layer(placed.overwrittenIn()))
            .set("deleted_in", layer(placed.deletedIn()))
            .lazy("modified", () -> modified(file))
            .lazy("purpose", () -> purpose(nodes, file.path()))
            .set("is_executable", Facts.bool(isExecutable(file)))
            .set("interpreter", interpreter(file))
            .set("arch", arch(file))
            .set("is_static", isStatic(file))
            .lazy("sha256", () -> sha256(placed))
            .lazy("secrets", () -> secrets(placed)));
  }

  static boolean isExecutable(FileRecord file) {
    return file.isFile() && (file.mode() & 0111) != 0;
  }

  static Value purpose(NodeMaker nodes, String path) {
    return FilePurposes.of(path)
        .<Value>map(p -> nodes.constant("FilePurpose", p))
        .orElse(Absent.ABSENT);
  }

  private static String kind(TarKind kind) {
    return switch (kind) {
      case REGULAR, SPARSE -> "regular";
      case DIRECTORY -> "directory";
      case SYMLINK -> "symlink";
      case HARDLINK -> "hardlink";
      case CHARACTER_DEVICE, BLOCK_DEVICE -> "device";
      case FIFO -> "fifo";
    };
  }

  private static Value target(FileRecord file) {
    return switch (file.kind()) {
      case SYMLINK -> FilePath.of(file.link());
      case HARDLINK -> FilePath.of("/" + file.link());
      case REGULAR, SPARSE, DIRECTORY, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO -> Absent.ABSENT;
    };
  }

  private Value capabilities(FileRecord file) {
    return Listing.set(
        file.capabilities().isEmpty()
            ? List.of()
            : List.of(file.capabilities().split(" ", -1)).stream()
                .map(c -> nodes.constant("Capability", c))
                .toList());
  }

  private Value layer(OptionalInt index) {
    return index.isPresent() ? around.layer(index.getAsInt()) : Absent.ABSENT;
  }

  private Value modified(FileRecord file) {
    return Times.seconds(file.modified())
        .<Value>map(Value.Time::of)
        .orElseGet(
            () -> Unknown.of(Gaps.unreadable("the time of /" + file.path() + " is none", place)));
  }

  private Unknown unread(FileRecord file) {
    return Unknown.of(
        Gaps.unreadable("the program header of /" + file.path() + " cannot be read", place));
  }

  private Value interpreter(FileRecord file) {
    ProgramHead head = file.program();
    return switch (head.kind()) {
      case NONE, STATIC -> Absent.ABSENT;
      case SCRIPT, DYNAMIC ->
          head.interpreter().isEmpty() ? Absent.ABSENT : FilePath.of(head.interpreter());
      case DAMAGED -> unread(file);
    };
  }

  private Value arch(FileRecord file) {
    ProgramHead head = file.program();
    return switch (head.kind()) {
      case NONE, SCRIPT -> Absent.ABSENT;
      case STATIC, DYNAMIC, DAMAGED -> head.arch().isEmpty() ? unread(file) : Text.of(head.arch());
    };
  }

  private Value isStatic(FileRecord file) {
    return switch (file.program().kind()) {
      case NONE, SCRIPT, DYNAMIC -> Value.Bool.FALSE;
      case STATIC -> Value.Bool.TRUE;
      case DAMAGED -> unread(file);
    };
  }

  private Value sha256(Placed placed) {
    Scan scan = around.scan();
    return scan.of(placed)
        .filter(s -> !s.sha256().isEmpty())
        .<Value>map(s -> Digest.of(s.sha256()))
        .orElseGet(
            () ->
                Unknown.of(
                    Gaps.unreadable(
                        "/" + placed.file().path() + " has no content of its own", place)));
  }

  private Value secrets(Placed placed) {
    Scan scan = around.scan();
    Listing all = Listing.list(scan.of(placed).map(Scan.Scanned::secrets).orElse(List.of()));
    boolean whole = scan.of(placed).map(Scan.Scanned::whole).orElse(true);
    Listing open =
        whole
            ? all
            : all.open(
                Reasons.of(
                    Gaps.unreadable(
                        "/" + placed.file().path() + " was searched only at its beginning",
                        place)));
    return scan.gap().map(open::open).orElse(open);
  }
}
