package io.plimsoll.ingest.image;

import io.plimsoll.image.Found;
import io.plimsoll.image.PackageRecord;
import io.plimsoll.image.PackageRecord.Ecosystem;
import io.plimsoll.image.Placed;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The packages of an image, and which files belong to them. */
final class PackageNodes {
  private static final String DPKG_INFO = "var/lib/dpkg/info/";
  private static final String DPKG_SINGLE = "var/lib/dpkg/status.d/";

  private final NodeMaker nodes;
  private final Contents contents;
  private final Span place;
  private final Map<String, String> system;
  private final IntFunction<Value> layer;
  private final Function<Placed, Value> file;
  private final Map<String, Node> owners = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private Listing all = Listing.list(List.of());

  PackageNodes(
      NodeMaker nodes,
      Contents contents,
      Span place,
      IntFunction<Value> layer,
      Function<Placed, Value> file) {
    this.nodes = nodes;
    this.contents = contents;
    this.place = place;
    this.system = OsReleaseNodes.fields(contents, place).orElse(Map.of());
    this.layer = layer;
    this.file = file;
    read();
  }

  private void read() {
    List<Node> packages = new ArrayList<>();
    Optional<Reasons> gaps = contents.gaps();
    for (Placed placed : contents.root().files()) {
      Optional<Found> found = contents.found(placed);
      if (found.isPresent()) {
        switch (found.get()) {
          case Found.Packages p ->
              p.packages().forEach(r -> packages.add(node(owned(r, placed), placed)));
          case Found.Unreadable u -> {
            if (!isText(placed)) {
              unreadable.add(u.reason());
              Reasons more = Reasons.of(Gaps.unreadable(u.reason(), place));
              gaps = Optional.of(gaps.map(g -> g.and(more)).orElse(more));
            }
          }
          case Found.Text t -> {
            // users, os-release and scripts list no packages
          }
          case Found.Owned o -> {
            // taken up with the package that owns the paths
          }
        }
      }
    }
    Listing list = Listing.list(packages);
    all = gaps.map(list::open).orElse(list);
  }

  private static boolean isText(Placed placed) {
    return placed.file().path().startsWith("etc/") || placed.file().path().endsWith("os-release");
  }

  /** The package with its files, which dpkg keeps apart from its status. */
  private PackageRecord owned(PackageRecord record, Placed database) {
    if (record.type() != Ecosystem.DPKG) {
      return record;
    }
    List<String> lists =
        database.file().path().startsWith(DPKG_SINGLE)
            ? List.of(database.file().path() + ".md5sums")
            : List.of(
                DPKG_INFO + record.name() + ".list",
                DPKG_INFO + record.name() + ":" + record.arch() + ".list");
    for (String list : lists) {
      if (contents.found(list).orElse(null) instanceof Found.Owned owned) {
        return new PackageRecord(
            record.type(),
            record.name(),
            record.version(),
            record.arch(),
            record.source(),
            record.licence(),
            record.supplier(),
            owned.paths());
      }
    }
    return record;
  }

  private Value isBase(Value from) {
    return from instanceof Node l
        ? l.get("is_base")
        : Unknown.of(Gaps.unreadable("the layer it came with is not known", place));
  }

  private Node node(PackageRecord record, Placed database) {
    boolean ofSystem = record.type().isOfSystem();
    int from = contents.firstWith(record, database);
    Node made =
        nodes.build(
            nodes
                .node("Package", place)
                .set("name", Text.of(record.name()))
                .set("text", Text.of(record.name() + " " + record.version()))
                .set("version", Version.of(record.version(), scheme(record.type())))
                .set(
                    "type",
                    nodes.constant("PackageManager", record.type().name().toLowerCase(Locale.ROOT)))
                .set("source", optional(record.source()))
                .set("licence", licence(record))
                .lazy("purl", () -> Text.of(PackageUrls.of(record, system)))
                .set("supplier", optional(record.supplier()))
                .set("repository", Absent.ABSENT)
                .lazy("layer", () -> layer.apply(from))
                .lazy("is_base", () -> isBase(layer.apply(from)))
                .lazy("files", () -> files(record, database))
                .set("hashes", Listing.set(List.of())));
    if (ofSystem) {
      for (String path : record.files()) {
        owners.putIfAbsent(path, made);
        contents.root().resolved(path).ifPresent(p -> owners.putIfAbsent(p.file().path(), made));
      }
    }
    return made;
  }

  private static Value optional(Optional<String> text) {
    return text.<Value>map(Text::of).orElse(Absent.ABSENT);
  }

  /** The database of dpkg has no licences, though packages have some. */
  private Value licence(PackageRecord record) {
    return record.licence().isEmpty()
            && record.type() != Ecosystem.APK
            && record.type() != Ecosystem.RPM
        ? Unknown.of(
            Gaps.untold(record.name(), "its licence in what was read of the package", place))
        : optional(record.licence());
  }

  private static Version.Scheme scheme(Ecosystem type) {
    return switch (type) {
      case DPKG -> Version.Scheme.DPKG;
      case APK -> Version.Scheme.APK;
      case RPM -> Version.Scheme.RPM;
      case MAVEN -> Version.Scheme.MAVEN;
      case PIP -> Version.Scheme.PEP440;
      case NPM, GOLANG -> Version.Scheme.SEMVER;
    };
  }

  private Value files(PackageRecord record, Placed database) {
    if (!record.type().isOfSystem()) {
      return Listing.list(List.of(file.apply(database)));
    }
    List<Value> found = new ArrayList<>();
    for (String path : record.files()) {
      contents
          .root()
          .at(path)
          .or(() -> contents.root().resolved(path))
          .ifPresent(p -> found.add(file.apply(p)));
    }
    return Listing.list(found.stream().distinct().toList());
  }

  Listing all() {
    return all;
  }

  /** What could not be read, for the one who runs the program. */
  Set<String> unreadable() {
    return unreadable;
  }

  /** The package a file belongs to; unknown when there may be packages that were not read. */
  Value ownerOf(Placed placed) {
    Node owner = owners.get(placed.file().path());
    return owner != null ? owner : all.rest().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  boolean isOwned(Placed placed) {
    return owners.containsKey(placed.file().path());
  }
}
