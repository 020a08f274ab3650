package io.plimsoll.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Images in a folder that is an OCI layout. */
public final class FolderStorage implements Storage {
  private final BlobFolder folder;
  private final int largest;

  public FolderStorage(BlobFolder folder, InputLimits limits) {
    this.folder = folder;
    this.largest = limits.length(Limit.MANIFEST_SIZE);
  }

  @Override
  public String name() {
    return folder.name();
  }

  @Override
  public Optional<byte[]> json(String location) {
    Optional<Blob> blob = folder.find(location);
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = blob.get().open()) {
      byte[] bytes = in.readNBytes(largest + 1);
      return bytes.length > largest ? Optional.empty() : Optional.of(bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean has(String location) {
    return folder.find(location).isPresent();
  }

  @Override
  public void stream(Set<String> locations, Visitor visitor) throws IOException {
    for (String location : new TreeSet<>(locations)) {
      Optional<Blob> blob = folder.find(location);
      if (blob.isPresent()) {
        try (InputStream in = blob.get().open()) {
          visitor.file(location, in);
        }
      }
    }
  }
}
