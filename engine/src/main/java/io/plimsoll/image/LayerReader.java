package io.plimsoll.image;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.Compression;
import io.plimsoll.archive.EntryPath;
import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarEntry;
import io.plimsoll.archive.TarKind;
import io.plimsoll.archive.TarReader;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one layer as a stream: entries, whiteouts and the contents that tell facts (OCI image layer
 * specification).
 *
 * <p>What cannot be read ends the layer with a reason; what was read until then is kept.
 */
public final class LayerReader {
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";
  private static final String METADATA = ".wh..wh."; // of AUFS, not a part of the image

  /** Smaller programs cannot hold the Go runtime. */
  private static final int SMALLEST_GO = 256 << 10;

  /** Traits that are shared: files of an image have some hundred. */
  private static final int MOST_TRAITS = 10_000;

  private final Budget budget;
  private final ContentTable contents;
  private final Map<ProgramHead, ProgramHead> heads = new HashMap<>(); // few differ
  private final Map<FileRecord.Traits, FileRecord.Traits> traits = new HashMap<>();
  private final Map<String, FileRecord> files = new LinkedHashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Set<String> emptied = new HashSet<>();
  private final Map<String, Found> found = new HashMap<>();
  private Optional<String> gap = Optional.empty();
  private Optional<String> escaping = Optional.empty();

  private LayerReader(Budget budget, ContentTable contents) {
    this.budget = budget;
    this.contents = contents;
  }

  /**
   * The contents of a layer.
   *
   * @param stored the layer as it is stored; the caller closes it
   * @param scripts names of files that a container may be started with
   */
  public static LayerContents read(InputStream stored, Budget budget, Set<String> scripts) {
    LayerReader reader = new LayerReader(budget, new ContentTable(scripts, budget.limits()));
    Sha256 outer = new Sha256(stored);
    String outerDigest = "";
    String innerDigest = "";
    long size = 0;
    long storedSize = 0;
    try {
      Sha256 inner = new Sha256(Compression.decompressed(outer, budget));
      reader.layer(inner);
      inner.drain();
      outer.drain();
      outerDigest = outer.digest();
      innerDigest = inner.digest();
      size = inner.count();
      storedSize = outer.count();
    } catch (UnreadableArchive e) {
      reader.gap = Optional.of(e.text());
    } catch (IOException e) {
      reader.gap = Optional.of("reading it failed: " + e.getMessage());
    }
    return reader.contents(outerDigest, innerDigest, size, storedSize);
  }

  /**
   * An entry that is written out instead of read.
   *
   * @param content nothing where it is not known
   */
  public record Member(TarEntry entry, Optional<byte[]> content) {}

  /** The contents of a layer whose entries are written out, read as those of an archive are. */
  public static LayerContents of(List<Member> members, Set<String> scripts) {
    InputLimits limits = InputLimits.DEFAULT;
    LayerReader reader = new LayerReader(new Budget(limits), new ContentTable(scripts, limits));
    long size = 0;
    try {
      for (Member member : members) {
        String path = EntryPath.of(member.entry().name()).path();
        if (!reader.whiteout(path)) {
          byte[] content = member.content().orElse(new byte[0]);
          reader.file(member.entry(), path, new ByteArrayInputStream(content));
          size += member.entry().size();
          if (member.content().isEmpty() && reader.found.containsKey(path)) {
            reader.found.put(
                path, new Found.Unreadable("the content of /" + path + " is not given"));
          }
        }
      }
    } catch (IOException e) {
      reader.gap = Optional.of("reading it failed: " + e.getMessage());
    }
    return reader.contents("", "", size, size);
  }

  private LayerContents contents(String stored, String diffId, long bytes, long storedBytes) {
    return new LayerContents(
        List.copyOf(files.values()),
        removed.stream().sorted().toList(),
        emptied,
        found,
        bytes,
        storedBytes,
        stored,
        diffId,
        gap,
        escaping);
  }

  private void layer(InputStream in) throws IOException {
    TarReader tar = new TarReader(in, budget);
    for (Optional<TarEntry> e = tar.next(); e.isPresent(); e = tar.next()) {
      TarEntry entry = e.get();
      EntryPath path = EntryPath.of(entry.name());
      if (path.escapes() && escaping.isEmpty()) {
        escaping = Optional.of(entry.name());
      }
      if (!path.isWithin(budget.limits())) {
        gap = gap.or(() -> Optional.of(path.beyond(budget.limits())));
      } else if (!whiteout(path.path())) {
        file(entry, path.path(), tar.content());
      }
    }
  }

  /** Takes what the name of a marker deletes; whether it was one. */
  private boolean whiteout(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    if (!name.startsWith(WHITEOUT)) {
      return false;
    }
    String directory = slash < 0 ? "" : path.substring(0, slash);
    if (name.equals(OPAQUE)) {
      emptied.add(directory);
    } else if (!name.startsWith(METADATA) && name.length() > WHITEOUT.length()) {
      String hidden = name.substring(WHITEOUT.length());
      removed.add(directory.isEmpty() ? hidden : directory + "/" + hidden);
    }
    return true;
  }

  private void file(TarEntry entry, String path, InputStream content) throws IOException {
    boolean hardlink = entry.kind() == TarKind.HARDLINK;
    FileRecord file =
        new FileRecord(
            path,
            entry.size(),
            entry.modified(),
            hardlink ? EntryPath.of(entry.link()).path() : entry.link(),
            new FileRecord.Traits(
                entry.kind(),
                entry.mode(),
                entry.uid(),
                entry.gid(),
                FileCapabilities.of(entry.capability()),
                ProgramHead.NONE));
    found.remove(path);
    Optional<ContentReader> reader = contents.reader(file);
    if (reader.isPresent()) {
      Found what = reader.get().read(file, content);
      keep(path, what);
      if (what instanceof Found.Text text) {
        file = file.with(shared(ProgramHead.of(text.content())));
      }
    } else if (file.kind() == TarKind.REGULAR && file.size() > 0) {
      file = file.with(program(file, content));
    }
    files.remove(path);
    files.put(path, file.with(shared(file.traits())));
  }

  private ProgramHead program(FileRecord file, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes((int) Math.min(file.size(), ProgramHead.SIZE));
    ProgramHead head = ProgramHead.of(bytes);
    boolean elf = head.kind() != ProgramHead.Kind.NONE && head.kind() != ProgramHead.Kind.SCRIPT;
    if (elf && (file.mode() & 0111) != 0 && file.size() >= SMALLEST_GO) {
      GoBuildInfo.of(bytes, content)
          .ifPresent(modules -> keep(file.path(), new Found.Packages(modules)));
    }
    return shared(head);
  }

  private ProgramHead shared(ProgramHead head) {
    ProgramHead kept = heads.putIfAbsent(head, head);
    return kept == null ? head : kept;
  }

  private FileRecord.Traits shared(FileRecord.Traits own) {
    FileRecord.Traits kept =
        traits.size() < MOST_TRAITS ? traits.putIfAbsent(own, own) : traits.get(own);
    return kept == null ? own : kept;
  }

  private void keep(String path, Found what) {
    if (budget.keeps(what.weight())) {
      found.put(path, what);
    } else {
      String reason =
          UnreadableArchive.beyondText(
              budget.limits(), Limit.IMAGE_CONTENTS, "what is to be kept of it has", "");
      gap = gap.or(() -> Optional.of(reason));
    }
  }
}
