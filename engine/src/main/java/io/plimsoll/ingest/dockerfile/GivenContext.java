package io.plimsoll.ingest.dockerfile;

import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.IgnoreList;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A context whose files are listed. */
final class GivenContext implements BuildContext {
  private final NodeMaker nodes;
  private final ContextListing listing;
  private final IgnoreList ignored;
  private Optional<List<Entry>> entries = Optional.empty();

  GivenContext(NodeMaker nodes, ContextListing listing) {
    this.nodes = nodes;
    this.listing = listing;
    this.ignored =
        IgnoreList.of(listing.ignoreFile().map(f -> f.text().lines().toList()).orElse(List.of()));
  }

  private record Entry(String path, boolean isIgnored, Node node) {}

  /** Made when first asked for: most rules need none, and a context may be large. */
  private synchronized List<Entry> entries() {
    List<Entry> made = entries.orElseGet(() -> listing.files().stream().map(this::entry).toList());
    entries = Optional.of(made);
    return made;
  }

  private Entry entry(ContextListing.File file) {
    boolean out = ignored.excludes(file.path());
    return new Entry(
        file.path(),
        out,
        nodes.build(
            nodes
                .node("ContextFile", Origin.NONE)
                .set("path", FilePath.of(file.path()))
                .set("size", Value.Bytes.of(file.size()))
                .set("ignored", Facts.bool(out))));
  }

  @Override
  public Value ignoreFile(Span place) {
    return listing.ignoreFile().<Value>map(this::ignoreFile).orElse(Absent.ABSENT);
  }

  private Node ignoreFile(Source file) {
    List<Text> patterns = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      String text = file.line(line);
      if (IgnoreList.isPattern(text)) {
        Span span = file.span(file.lineStart(line), file.lineEnd(line));
        patterns.add(Text.of(text.strip(), Origin.at(span)));
      }
    }
    return nodes.build(
        nodes
            .node("IgnoreFile", file.span(0, 0))
            .set("file", FilePath.of(file.name()))
            .set("patterns", Listing.list(patterns)));
  }

  @Override
  public Listing files(Span place) {
    return withRest(entries().stream().map(Entry::node).toList(), place);
  }

  private Listing withRest(List<Node> found, Span place) {
    Listing files = Listing.list(found);
    return listing.cut().map(c -> files.open(Reasons.of(cut(c, place)))).orElse(files);
  }

  private static Reason cut(String why, Span place) {
    return Reason.of(Reason.Kind.UNREADABLE, "build context", why, place);
  }

  @Override
  public Listing matches(Text source, List<String> excludes, Span place) {
    if (!source.isKnown()) {
      return Listing.list(List.of()).open(source.reasons());
    }
    Taken taken = Taken.of(source.written(), excludes);
    return withRest(
        entries().stream()
            .filter(e -> !e.isIgnored() && taken.takes(e.path()))
            .map(Entry::node)
            .toList(),
        place);
  }

  /**
   * A source of which nothing is left. What is said of a directory holds for all below it unless an
   * exception brings a file back.
   */
  @Override
  public Value ignores(Text source, Span place) {
    if (!source.isKnown()) {
      return Unknown.of(source.reasons());
    }
    Taken taken = Taken.of(source.written(), List.of());
    List<Entry> there = entries().stream().filter(e -> taken.takes(e.path())).toList();
    boolean left = there.stream().anyMatch(e -> !e.isIgnored());
    boolean named = ignored.excludes(source.written());
    if (left || (!named && (there.isEmpty() || !taken.isGlob()))) {
      return Value.Bool.FALSE;
    }
    Optional<String> cut = listing.cut().filter(c -> ignored.hasExceptions() || !named);
    return cut.<Value>map(c -> Unknown.of(cut(c, place))).orElse(Value.Bool.TRUE);
  }
}
