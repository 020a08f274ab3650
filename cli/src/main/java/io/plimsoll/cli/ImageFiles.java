package io.plimsoll.cli;

import io.plimsoll.api.ImageInput;
import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.image.ImageFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens files and layouts of images; the engine reads streams only. */
final class ImageFiles {
  private static final List<String> ARCHIVES = List.of(".tar", ".tar.gz", ".tgz", ".tar.zst");

  private ImageFiles() {}

  static ImageInput of(Path path, String name) {
    return Files.isDirectory(path)
        ? new ImageInput.Layout(new Layout(path, name))
        : new ImageInput.File(new OpenedFile(path, name));
  }

  /** Whether a folder is an OCI image layout (OCI image specification, "Image Layout"). */
  static boolean isLayout(Path folder) {
    return Files.isRegularFile(folder.resolve("oci-layout"));
  }

  /** Whether something that was named is a layout, or an archive by its first bytes. */
  static boolean isImage(Path path) {
    if (Files.isDirectory(path)) {
      return isLayout(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ImageFormats.recognise(in.readNBytes(ImageFormats.FIRST_BYTES)).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file that was found is an archive of images, by its name and how it begins. */
  static boolean isArchive(Path file) {
    String name = file.getFileName().toString();
    if (ARCHIVES.stream().noneMatch(name::endsWith)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ImageFormats.isImageArchive(in.readNBytes(ImageFormats.HEAD));
    } catch (IOException e) {
      return false;
    }
  }

  private record OpenedFile(Path path, String name) implements Blob {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /** A layout; what its paths or links lead to outside of it is not there. */
  private record Layout(Path path, String name) implements BlobFolder {
    @Override
    public Optional<Blob> find(String relative) {
      Path file = path.resolve(relative).normalize();
      return isInside(file)
          ? Optional.of(new OpenedFile(file, name + "/" + relative))
          : Optional.empty();
    }

    private boolean isInside(Path file) {
      try {
        return file.startsWith(path.normalize())
            && Files.isRegularFile(file)
            && file.toRealPath().startsWith(path.toRealPath());
      } catch (IOException e) {
        return false;
      }
    }
  }
}
