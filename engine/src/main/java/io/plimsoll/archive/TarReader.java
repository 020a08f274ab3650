package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a tar archive as a stream: ustar, GNU long names and large numbers, pax headers.
 *
 * <p>It takes entries as Go's {@code archive/tar} does, which is what engines read layers with:
 * global pax headers are passed over, links and devices have no content whatever size they claim.
 */
public final class TarReader {
  private final InputStream in;
  private final Budget budget;
  private TarContent content;

  /**
   * A reader.
   *
   * @param in the uncompressed archive, see {@link Compression#decompressed}
   */
  public TarReader(InputStream in, Budget budget) {
    this.in = in;
    this.budget = budget;
    this.content = new TarContent(in, 0, 0);
  }

  /** The next entry; nothing at the end of the archive. */
  public Optional<TarEntry> next() throws IOException {
    PaxRecords pax = PaxRecords.NONE;
    String longName = "";
    String longLink = "";
    while (true) {
      content.drain();
      Optional<TarHeader> read = header();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      TarHeader header = read.get();
      switch (header.type()) {
        case 'x', 'X' -> pax = PaxRecords.of(extension(header));
        case 'L' -> longName = longText(header);
        case 'K' -> longLink = longText(header);
        // as Docker does: what a global header says does not reach the files
        case 'g' -> extension(header);
        // names of volumes and parts of files that are spread over volumes
        case 'V', 'M', 'N', 'D' -> content = new TarContent(in, header.size(), padding(header));
        default -> {
          return Optional.of(entry(header, pax, longName, longLink));
        }
      }
    }
  }

  /** Content of the last entry, to be read before the next one; empty for all but files. */
  public InputStream content() {
    return content;
  }

  private Optional<TarHeader> header() throws IOException {
    byte[] block = in.readNBytes(TarHeader.SIZE);
    if (block.length == 0) {
      return Optional.empty();
    }
    if (block.length < TarHeader.SIZE) {
      throw truncated();
    }
    TarHeader header = new TarHeader(block);
    if (header.isZero()) {
      return Optional.empty();
    }
    if (!header.hasChecksum()) {
      throw new UnreadableArchive(Kind.DAMAGED, "it is no tar archive, or a header is damaged");
    }
    return Optional.of(header);
  }

  static UnreadableArchive truncated() {
    return new UnreadableArchive(Kind.TRUNCATED, "the tar archive ends in the middle of an entry");
  }

  private static long padding(TarHeader header) throws UnreadableArchive {
    return (TarHeader.SIZE - header.size() % TarHeader.SIZE) % TarHeader.SIZE;
  }

  private byte[] extension(TarHeader header) throws IOException {
    if (header.size() > budget.limits().of(Limit.TAR_HEADER)) {
      throw UnreadableArchive.beyond(
          budget.limits(), Limit.TAR_HEADER, "an extended tar header has", "");
    }
    content = new TarContent(in, header.size(), padding(header));
    return content.readAllBytes();
  }

  private String longText(TarHeader header) throws IOException {
    byte[] bytes = extension(header);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private TarEntry entry(TarHeader header, PaxRecords pax, String longName, String longLink)
      throws IOException {
    boolean paxSparse = pax.isSparse();
    String name =
        pax.text("GNU.sparse.name")
            .or(() -> pax.text("path"))
            .orElse(longName.isEmpty() ? header.name() : longName);
    String link = pax.text("linkpath").orElse(longLink.isEmpty() ? header.link() : longLink);
    TarKind kind = paxSparse ? TarKind.SPARSE : kind(header.type(), name);
    long stored = pax.number("size").orElse(header.size());
    if (stored < 0) {
      throw new UnreadableArchive(Kind.DAMAGED, "a tar entry has a negative size");
    }
    boolean hasContent = kind == TarKind.REGULAR || kind == TarKind.SPARSE;
    long size = hasContent ? stored : 0;
    long padding = (TarHeader.SIZE - size % TarHeader.SIZE) % TarHeader.SIZE;
    if (header.type() == 'S') {
      sparseMaps(header);
    }
    content = new TarContent(in, size, padding);
    boolean isLink = kind == TarKind.SYMLINK || kind == TarKind.HARDLINK;
    budget.entry(name.length() + (isLink ? link.length() : 0));
    return new TarEntry(
        name,
        kind,
        paxSparse || header.type() == 'S' ? realSize(header, pax, stored) : size,
        header.mode(),
        pax.number("uid").orElse(header.uid()),
        pax.number("gid").orElse(header.gid()),
        pax.number("mtime").orElse(header.modified()),
        isLink ? link : "",
        pax.bytes("SCHILY.xattr.security.capability")
            .map(b -> new String(b, StandardCharsets.ISO_8859_1))
            .orElse(""));
  }

  /** Further blocks of the map of a sparse file of old GNU tar. */
  private void sparseMaps(TarHeader header) throws IOException {
    boolean more = header.hasMoreSparse();
    while (more) {
      byte[] block = in.readNBytes(TarHeader.SIZE);
      if (block.length < TarHeader.SIZE) {
        throw truncated();
      }
      more = block[504] != 0;
    }
  }

  private static long realSize(TarHeader header, PaxRecords pax, long stored)
      throws UnreadableArchive {
    return header.type() == 'S'
        ? header.sparseSize()
        : pax.number("GNU.sparse.realsize")
            .or(() -> pax.number("GNU.sparse.size").map(Long::longValue))
            .orElse(stored);
  }

  private static TarKind kind(char type, String name) {
    return switch (type) {
      case '1' -> TarKind.HARDLINK;
      case '2' -> TarKind.SYMLINK;
      case '3' -> TarKind.CHARACTER_DEVICE;
      case '4' -> TarKind.BLOCK_DEVICE;
      case '5' -> TarKind.DIRECTORY;
      case '6' -> TarKind.FIFO;
      case 'S' -> TarKind.SPARSE;
      // before POSIX a directory was a file whose name ends with a slash; what is not known is a
      // file (POSIX, ustar, typeflag)
      default -> name.endsWith("/") ? TarKind.DIRECTORY : TarKind.REGULAR;
    };
  }
}
