package io.plimsoll.render;

import io.plimsoll.render.ImageReview.Group;
import io.plimsoll.render.ImageReview.Item;
import io.plimsoll.render.ImageReview.Layer;
import io.plimsoll.render.ImageReview.Packages;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A review of an image as JSON: sizes in bytes, {@code null} for what is not known. */
public final class ImageReviewJson {
  private final Json json;

  private ImageReviewJson(Json json) {
    this.json = json;
  }

  /** Writes a review as one document. */
  public static void write(ImageReview image, Appendable out) throws IOException {
    Json.indented(out, json -> new ImageReviewJson(json).image(image));
  }

  private void image(ImageReview image) {
    json.object(
        () -> {
          json.text("name", image.name());
          json.text("file", image.file());
          json.text("platform", image.platform());
          size("size", image.size());
          json.texts("facts", image.facts());
          json.array("layers", image.layers(), this::layer);
          json.array("needless", image.needless(), this::group);
          json.texts("left_out", image.kept());
          json.texts("unknown", image.gaps());
        });
  }

  private void layer(Layer layer) {
    json.object(
        () -> {
          json.number("index", layer.index());
          text("digest", layer.digest());
          size("size", layer.size());
          size("stored_size", layer.storedSize());
          text("instruction", layer.instruction());
          json.number("added", layer.added());
          json.number("changed", layer.changed());
          json.number("deleted", layer.deleted());
          size("dead_size", layer.dead());
          json.array("packages", layer.packages(), this::packages);
          json.array("biggest", layer.biggest(), this::item);
          json.texts("unknown", layer.gaps());
        });
  }

  private void packages(Packages packages) {
    json.object(
        () -> {
          json.text("manager", packages.manager());
          json.array(
              "packages",
              packages.all(),
              p ->
                  json.object(
                      () -> {
                        json.text("name", p.name());
                        json.text("version", p.version());
                        size("size", p.size());
                      }));
        });
  }

  private void group(Group group) {
    json.object(
        () -> {
          json.text("kind", group.kind());
          json.number("size", group.size());
          json.array("items", group.items(), this::item);
        });
  }

  private void item(Item item) {
    json.object(
        () -> {
          json.text("path", item.path());
          json.number("files", item.files());
          json.number("size", item.size());
          json.number("layer", item.layer());
          json.text("note", item.note());
        });
  }

  private void text(String name, Optional<String> text) {
    if (text.isPresent()) {
      json.text(name, text.get());
    } else {
      json.absent(name);
    }
  }

  private void size(String name, OptionalLong size) {
    if (size.isPresent()) {
      json.number(name, size.getAsLong());
    } else {
      json.absent(name);
    }
  }
}
