package io.plimsoll.ingest.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.archive.Limits;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.image.FolderStorage;
import io.plimsoll.image.ImageFormats;
import io.plimsoll.image.Manifests;
import io.plimsoll.image.Problems;
import io.plimsoll.image.Storage;
import io.plimsoll.image.StoredImage;
import io.plimsoll.image.TarStorage;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads inputs about images into the model: archives and layouts, configs, manifests, inspect
 * results, histories.
 *
 * <p>Total: any bytes give nodes and diagnostics within the limits. Layers are read when a fact of
 * their contents is asked for, as streams, so that memory does not grow with their size; nothing is
 * written to disk.
 */
public final class ImageReader {
  /** A JSON input; the largest in use are inspect results of some hundred images. */
  private static final int LARGEST_JSON = 32 << 20;

  private final NodeMaker nodes;
  private final Limits limits;

  public ImageReader(NodeMaker nodes) {
    this(nodes, Limits.DEFAULT);
  }

  public ImageReader(NodeMaker nodes, Limits limits) {
    this.nodes = nodes;
    this.limits = limits;
  }

  /**
   * The images of an input.
   *
   * @param images nodes of type {@code Image}, one for each platform
   * @param attestations in-toto statements that are stored with them
   * @param diagnostics what is wrong with the input, as far as it was read
   * @param later all diagnostics, those that were met since in the layers included
   */
  public record Ingested(
      List<Node> images,
      List<Source> attestations,
      List<Diagnostic> diagnostics,
      Supplier<List<Diagnostic>> later) {
    public Ingested {
      images = List.copyOf(images);
      attestations = List.copyOf(attestations);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Reads a file: an archive or a JSON document. */
  public Ingested read(Blob blob) {
    Problems problems = new Problems(blob.name());
    List<Node> images = new ArrayList<>();
    List<Source> attestations = new ArrayList<>();
    try {
      byte[] first;
      try (InputStream in = blob.open()) {
        first = in.readNBytes(ImageFormats.FIRST_BYTES);
      }
      if (ImageFormats.recognise(first).isPresent()) {
        stored(TarStorage.open(blob, limits), problems, images, attestations);
      } else {
        images.addAll(new JsonInputs(nodes, problems).read(text(blob)));
      }
    } catch (UnreadableArchive e) {
      problems.unreadable(blob.name(), e.text());
    } catch (IOException e) {
      problems.unreadable(blob.name(), "reading it failed: " + e.getMessage());
    }
    return new Ingested(images, attestations, problems.all(), problems::all);
  }

  /** Reads a folder that is an OCI image layout. */
  public Ingested read(BlobFolder folder) {
    Problems problems = new Problems(folder.name());
    List<Node> images = new ArrayList<>();
    List<Source> attestations = new ArrayList<>();
    stored(new FolderStorage(folder), problems, images, attestations);
    return new Ingested(images, attestations, problems.all(), problems::all);
  }

  private static Source text(Blob blob) throws IOException {
    try (InputStream in = blob.open()) {
      byte[] bytes = in.readNBytes(LARGEST_JSON + 1);
      if (bytes.length > LARGEST_JSON) {
        throw new UnreadableArchive(
            UnreadableArchive.Kind.LIMIT, "it has more than " + LARGEST_JSON + " bytes");
      }
      return Source.of(blob.name(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void stored(
      Storage storage, Problems problems, List<Node> images, List<Source> attestations) {
    Span place = Source.of(storage.name(), "").all();
    Manifests.Stored stored = Manifests.of(storage, problems);
    for (StoredImage image : stored.images()) {
      images.add(
          new ImageNodes(nodes)
              .image(new StoredParts(nodes, storage, limits, problems, place).of(image)));
    }
    stored
        .attestations()
        .forEach(a -> attestations.add(Source.of(storage.name() + "/" + a.location(), a.text())));
  }
}
