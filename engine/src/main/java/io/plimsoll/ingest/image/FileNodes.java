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
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

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
  private final NodeType type;
  private final List<Function<Placed, Value>> facts;

  /** What the facts of a file need of its image. */
  interface Surroundings {
    Value layer(int index);

    Value owner(long uid);

    Value group(long gid);

    Value packageOf(Placed file);

    Scan scan();

    Scan digests();
  }

  FileNodes(NodeMaker nodes, Span place, Surroundings around) {
    this.nodes = nodes;
    this.place = place;
    this.origin = Origin.at(place);
    this.around = around;
    for (TarKind kind : TarKind.values()) {
      kinds.put(kind, nodes.constant("FileKind", kind(kind)));
    }
    this.type = nodes.type("File");
    this.facts = facts();
  }

  /** A file holds nothing but its place: each fact is computed when it is asked for. */
  Node node(Placed placed) {
    return Node.of(type, new FileFacts(placed, facts), origin);
  }

  /** Each is the same place as another one of the same file, which is equal to itself only. */
  private record FileFacts(Placed placed, List<Function<Placed, Value>> facts)
      implements Node.Computed {
    @Override
    public Value fact(int slot) {
      return facts.get(slot).apply(placed);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a file has no other identity
    public boolean equals(Object other) {
      return other instanceof FileFacts same && placed == same.placed;
    }

    @Override
    public int hashCode() {
      return placed.hashCode();
    }
  }

  /** What tells each field of a file, in the order of the schema. */
  private List<Function<Placed, Value>> facts() {
    Map<String, Function<Placed, Value>> all = new HashMap<>();
    all.put("path", p -> FilePath.of("/" + p.file().path()));
    all.put("text", p -> Text.of("/" + p.file().path()));
    all.put("name", p -> Text.of(p.file().name()));
    all.put("kind", p -> Objects.requireNonNull(kinds.get(p.file().kind())));
    all.put("size", p -> Value.Bytes.of(Math.max(0, p.file().size())));
    all.put("mode", p -> Mode.of(p.file().mode()));
    all.put("uid", p -> Value.Int.of(p.file().uid()));
    all.put("gid", p -> Value.Int.of(p.file().gid()));
    all.put("owner", p -> around.owner(p.file().uid()));
    all.put("group", p -> around.group(p.file().gid()));
    all.put("link_target", p -> target(p.file()));
    all.put("capabilities", p -> capabilities(p.file()));
    all.put("layer", p -> around.layer(p.layer()));
    all.put("package", around::packageOf);
    all.put("overwritten_in", p -> layer(p.overwrittenIn()));
    all.put("deleted_in", p -> layer(p.deletedIn()));
    all.put("modified", p -> modified(p.file()));
    all.put("purpose", p -> purpose(nodes, p.file().path()));
    all.put("is_executable", p -> Facts.bool(isExecutable(p.file())));
    all.put("interpreter", p -> interpreter(p.file()));
    all.put("arch", p -> arch(p.file()));
    all.put("is_static", p -> isStatic(p.file()));
    all.put("sha256", this::sha256);
    all.put("secrets", this::secrets);
    Node bare = nodes.build(nodes.node("File", origin));
    List<Function<Placed, Value>> bySlot = new ArrayList<>();
    for (Field field : type.fields()) {
      bySlot.add(Optional.ofNullable(all.get(field.name())).orElse(p -> bare.get(field.name())));
    }
    return List.copyOf(bySlot);
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
    return file.capabilities().isEmpty()
        ? NONE
        : Listing.set(
            List.of(file.capabilities().split(" ", -1)).stream()
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
    Scan scan = around.digests();
    return scan.of(placed)
        .filter(s -> !s.sha256().isEmpty())
        .<Value>map(s -> Digest.of(s.sha256()))
        .or(() -> scan.gap().map(Unknown::of))
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
