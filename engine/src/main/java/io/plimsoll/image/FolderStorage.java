package io.plimsoll.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Images in a folder that is an OCI layout. */
public final class FolderStorage implements Storage {
  private static final int LARGEST_JSON = 16 << 20;

  private final BlobFolder folder;

  public FolderStorage(BlobFolder folder) {
    this.folder = folder;
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
      byte[] bytes = in.readNBytes(LARGEST_JSON + 1);
      return bytes.length > LARGEST_JSON ? Optional.empty() : Optional.of(bytes);
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
