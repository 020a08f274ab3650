package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document says it is about.
 *
 * <p>A digest of a repository ({@code name@sha256:…}) is that of a manifest or of an index; a
 * document that gives only one does not tell which, so it stands as {@code manifest} and linking
 * compares it with both.
 *
 * @param config digest of the image config, which is the image id
 * @param diffIds digests of the uncompressed layers
 */
record Subjects(
    Optional<Digest> index,
    Optional<Digest> manifest,
    Optional<Digest> config,
    List<Digest> diffIds,
    Optional<Text> name) {
  static final Subjects NONE =
      new Subjects(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  Subjects {
    diffIds = List.copyOf(diffIds);
  }

  static Subjects of(Optional<Digest> manifest, Optional<Text> name) {
    return new Subjects(Optional.empty(), manifest, Optional.empty(), List.of(), name);
  }

  /** Whether any digest binds it to something. */
  boolean hasDigest() {
    return index.isPresent() || manifest.isPresent() || config.isPresent() || !diffIds.isEmpty();
  }

  Subjects named(Optional<Text> other) {
    return new Subjects(index, manifest, config, diffIds, name.or(() -> other));
  }

  Node node(Reading reading, Span place) {
    return reading
        .nodes()
        .build(
            reading
                .node("DigestSet", place)
                .set("index", optional(index))
                .set("manifest", optional(manifest))
                .set("config", optional(config))
                .set("diff_ids", Listing.list(diffIds)));
  }

  Value nameValue() {
    return optional(name);
  }

  private static Value optional(Optional<? extends Value> value) {
    return value.isPresent() ? value.get() : Absent.ABSENT;
  }

  /** A digest of a text such as {@code sha256:…} or {@code name@sha256:…}, if it is well-formed. */
  static Optional<Digest> digest(String text, Reading reading, Span place) {
    Digest digest = new Digest(text.substring(text.lastIndexOf('@') + 1), reading.origin(place));
    return digest.isWellFormed() ? Optional.of(digest) : Optional.empty();
  }

  /** Collects what several fields of a document say. */
  static final class Collector {
    private final Reading reading;
    private Optional<Digest> manifest = Optional.empty();
    private Optional<Digest> index = Optional.empty();
    private Optional<Digest> config = Optional.empty();
    private Optional<Text> name = Optional.empty();
    private final List<Digest> diffIds = new ArrayList<>();

    Collector(Reading reading) {
      this.reading = reading;
    }

    Collector manifest(String text, Span place) {
      manifest = manifest.or(() -> digest(text, reading, place));
      return this;
    }

    /** A digest of a repository: of the index, where that of the manifest is known to differ. */
    Collector repository(String text, Span place) {
      Optional<Digest> digest = digest(text, reading, place);
      if (manifest.isEmpty()) {
        manifest = digest;
      } else if (!manifest.equals(digest)) {
        index = index.or(() -> digest);
      }
      return this;
    }

    Collector config(String text, Span place) {
      config = config.or(() -> digest(text, reading, place));
      return this;
    }

    Collector diffId(String text, Span place) {
      digest(text, reading, place).ifPresent(diffIds::add);
      return this;
    }

    Collector name(String text, Span place) {
      name = name.isPresent() || text.isBlank() ? name : Optional.of(reading.text(text, place));
      return this;
    }

    Subjects get() {
      return new Subjects(index, manifest, config, diffIds, name);
    }
  }
}
