package io.plimsoll.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.Budget;
import io.plimsoll.archive.Compression;
import io.plimsoll.archive.EntryPath;
import io.plimsoll.archive.TarEntry;
import io.plimsoll.archive.TarKind;
import io.plimsoll.archive.TarReader;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images in a tar archive: read once for its JSON, and once more when layers are asked for. */
public final class TarStorage implements Storage {
  private final Blob blob;
  private final InputLimits limits;
  private final Map<String, byte[]> json = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private long kept;

  private TarStorage(Blob blob, InputLimits limits) {
    this.blob = blob;
    this.limits = limits;
  }

  /**
   * Reads what is in an archive.
   *
   * @throws IOException where it is no sound tar archive
   */
  public static TarStorage open(Blob blob, InputLimits limits) throws IOException {
    TarStorage storage = new TarStorage(blob, limits);
    storage.index();
    return storage;
  }

  private Budget budget() {
    return new Budget(limits, Limit.ARCHIVE_FILES);
  }

  private void index() throws IOException {
    Budget budget = budget();
    try (InputStream in = Compression.decompressed(blob.open(), budget)) {
      TarReader tar = new TarReader(in, budget);
      for (Optional<TarEntry> e = tar.next(); e.isPresent(); e = tar.next()) {
        index(e.get(), EntryPath.of(e.get().name()).path(), tar.content());
      }
    }
  }

  private void index(TarEntry entry, String path, InputStream content) throws IOException {
    switch (entry.kind()) {
      case REGULAR -> {
        files.add(path);
        json.remove(path);
        if (entry.size() > 0 && entry.size() <= limits.of(Limit.MANIFEST_SIZE)) {
          json(path, (int) entry.size(), content);
        }
      }
      // old archives hold a layer once and link to it
      case SYMLINK -> {
        int slash = path.lastIndexOf('/');
        String directory = slash < 0 ? "" : path.substring(0, slash + 1);
        links.put(path, EntryPath.of(directory + entry.link()).path());
      }
      case HARDLINK -> links.put(path, EntryPath.of(entry.link()).path());
      case DIRECTORY, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SPARSE -> {
        // none of them is part of an image
      }
    }
  }

  private void json(String path, int size, InputStream content) throws IOException {
    int first = content.read();
    boolean isJson = first == '{' || first == '[' || Character.isWhitespace(first);
    if (isJson && kept + size <= limits.of(Limit.MANIFESTS_SIZE)) {
      byte[] bytes = new byte[size];
      bytes[0] = (byte) first;
      int read = 1 + content.readNBytes(bytes, 1, size - 1);
      if (read == size) {
        kept += size;
        json.put(path, bytes);
      }
    }
  }

  @Override
  public String name() {
    return blob.name();
  }

  @Override
  public Optional<byte[]> json(String location) {
    return Optional.ofNullable(json.get(resolve(location)));
  }

  @Override
  public boolean has(String location) {
    return files.contains(resolve(location));
  }

  @Override
  public String resolve(String location) {
    return links.getOrDefault(location, location);
  }

  @Override
  public void stream(Set<String> locations, Visitor visitor) throws IOException {
    Set<String> wanted = new HashSet<>(locations);
    Budget budget = budget();
    try (InputStream in = Compression.decompressed(blob.open(), budget)) {
      TarReader tar = new TarReader(in, budget);
      for (Optional<TarEntry> e = tar.next(); e.isPresent() && !wanted.isEmpty(); e = tar.next()) {
        String path = EntryPath.of(e.get().name()).path();
        if (e.get().kind() == TarKind.REGULAR && wanted.remove(path)) {
          visitor.file(path, tar.content());
        }
      }
    }
  }
}
