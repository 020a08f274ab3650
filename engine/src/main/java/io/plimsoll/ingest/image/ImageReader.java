package io.plimsoll.ingest.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.image.FolderStorage;
import io.plimsoll.image.ImageFormats;
import io.plimsoll.image.Manifests;
import io.plimsoll.image.Problems;
import io.plimsoll.image.Storage;
import io.plimsoll.image.StoredImage;
import io.plimsoll.image.TarStorage;
import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
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
  private final NodeMaker nodes;
  private final InputLimits limits;
  private final BaseImages bases;

  /** A reader with the default limits. */
  public ImageReader(NodeMaker nodes) {
    this(nodes, InputLimits.DEFAULT);
  }

  /** A reader that knows no images which others may be built on. */
  public ImageReader(NodeMaker nodes, InputLimits limits) {
    this(nodes, limits, BaseImages.none(nodes));
  }

  /**
   * A reader.
   *
   * @param bases images that others may be built on
   */
  public ImageReader(NodeMaker nodes, InputLimits limits, BaseImages bases) {
    this.nodes = nodes;
    this.limits = limits;
    this.bases = bases;
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
        images.addAll(new JsonInputs(nodes, bases, problems, limits).read(text(blob)));
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
    stored(new FolderStorage(folder, limits), problems, images, attestations);
    return new Ingested(images, attestations, problems.all(), problems::all);
  }

  private Source text(Blob blob) throws IOException {
    try (InputStream in = blob.open()) {
      int largest = limits.length(Limit.DOCUMENT_SIZE);
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw UnreadableArchive.beyond(limits, Limit.DOCUMENT_SIZE, "it has", "");
      }
      return Source.of(blob.name(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void stored(
      Storage storage, Problems problems, List<Node> images, List<Source> attestations) {
    Span place = Source.of(storage.name(), "").all();
    Manifests.Stored stored = Manifests.of(storage, problems, limits);
    for (StoredImage image : stored.images()) {
      images.add(
          new ImageNodes(nodes, bases)
              .image(new StoredParts(nodes, storage, limits, problems, place).of(image)));
    }
    stored
        .attestations()
        .forEach(a -> attestations.add(Source.of(storage.name() + "/" + a.location(), a.text())));
  }
}
