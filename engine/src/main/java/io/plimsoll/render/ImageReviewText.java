package io.plimsoll.render;

import io.plimsoll.model.Value;
import io.plimsoll.render.ImageReview.Group;
import io.plimsoll.render.ImageReview.Installed;
import io.plimsoll.render.ImageReview.Item;
import io.plimsoll.render.ImageReview.Layer;
import io.plimsoll.render.ImageReview.Packages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A review of an image for people. */
public final class ImageReviewText {
  /** Characters of an instruction: a line of a terminal. */
  private static final int COMMAND = 110;

  private static final int DIGEST = "sha256:".length() + 12;
  private static final int PACKAGES = 4;
  private static final int ITEMS = 10;

  /** Columns that a path takes before what stands behind it moves on. */
  private static final int PATH = 48;

  private final Appendable out;
  private final Ink ink;

  private ImageReviewText(Appendable out, boolean colours) {
    this.out = out;
    this.ink = new Ink(colours);
  }

  /** Writes a review. */
  public static void write(ImageReview image, boolean colours, Appendable out) throws IOException {
    new ImageReviewText(out, colours).image(image);
  }

  private void image(ImageReview image) throws IOException {
    List<String> head = new ArrayList<>();
    head.add(ink.strong(plain(image.name())));
    head.add(plain(image.platform()));
    if (!image.file().equals(image.name())) {
      head.add(plain(image.file()));
    }
    line(head.stream().filter(h -> !h.isEmpty()).collect(Collectors.joining("  ")));
    List<String> facts = new ArrayList<>();
    int count = image.layers().size();
    facts.add(
        count
            + (count == 1 ? " layer" : " layers")
            + (image.size().isPresent() ? ", " + bytes(image.size().getAsLong()) : ""));
    image.facts().forEach(f -> facts.add(plain(f)));
    line("  " + String.join("; ", facts));
    for (String gap : gaps(image)) {
      line("  " + ink.strong("not all is known: ") + plain(gap));
    }
    for (Layer layer : image.layers()) {
      line("");
      layer(layer);
    }
    line("");
    needless(image);
  }

  /** Those that are not said with a layer. */
  private static List<String> gaps(ImageReview image) {
    return image.gaps().stream()
        .filter(
            gap ->
                image.layers().stream()
                    .flatMap(l -> l.gaps().stream())
                    .noneMatch(g -> g.equals(gap) || g.endsWith(": " + gap)))
        .toList();
  }

  private void layer(Layer layer) throws IOException {
    String digest = layer.digest().map(d -> Plain.shortened(d, DIGEST + 1)).orElse("");
    line(
        ink.strong("layer " + layer.index())
            + "  "
            + digest
            + layer.size().stream().mapToObj(s -> "  " + bytes(s)).findFirst().orElse("")
            + stored(layer.storedSize()));
    line(
        "  "
            + layer
                .instruction()
                .map(i -> Plain.shortened(plain(i.strip().replaceAll("\\s+", " ")), COMMAND))
                .orElse("the history does not say what made it"));
    for (String gap : layer.gaps()) {
      line("  " + ink.strong("not all is known: ") + plain(gap));
    }
    String files = files(layer);
    if (!files.isEmpty()) {
      line("  files     " + files);
    }
    for (Packages packages : layer.packages()) {
      line("  packages  " + packages(packages));
    }
    String label = "  biggest   ";
    for (Item item : layer.biggest()) {
      line(label + item(item, false));
      label = " ".repeat(label.length());
    }
  }

  private static String stored(OptionalLong size) {
    return size.isPresent() ? ", " + bytes(size.getAsLong()) + " compressed" : "";
  }

  private static String files(Layer layer) {
    List<String> parts = new ArrayList<>();
    part(parts, layer.added(), "added");
    part(parts, layer.changed(), "changed");
    part(parts, layer.deleted(), "deleted");
    long dead = layer.dead().orElse(0);
    if (dead > 0) {
      parts.add(bytes(dead) + " deleted or replaced later");
    }
    return String.join(", ", parts);
  }

  private static void part(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private static String packages(Packages packages) {
    List<String> shown = new ArrayList<>();
    packages.all().stream().limit(PACKAGES).forEach(p -> shown.add(name(p)));
    int more = packages.all().size() - shown.size();
    return packages.all().size()
        + " of "
        + packages.manager()
        + ": "
        + String.join(", ", shown)
        + (more > 0 ? " … and " + more + " more" : "");
  }

  private static String name(Installed p) {
    long size = p.size().orElse(0);
    return plain(p.name() + " " + p.version()) + (size > 0 ? " (" + bytes(size) + ")" : "");
  }

  private void needless(ImageReview image) throws IOException {
    String size = image.needless().isEmpty() ? "" : "  " + bytes(image.needlessSize());
    line(ink.strong("What the running image does not need") + size);
    if (image.needless().isEmpty()) {
      line("  " + (image.gaps().isEmpty() ? "nothing was found" : "nothing that is known"));
    }
    for (Group group : image.needless()) {
      line("");
      line("  " + ink.strong(group.title()) + "  " + bytes(group.size()));
      for (Item item : group.items().subList(0, Math.min(ITEMS, group.items().size()))) {
        line("    " + item(item, true));
      }
      List<Item> more =
          group.items().subList(Math.min(ITEMS, group.items().size()), group.items().size());
      if (!more.isEmpty()) {
        long left = more.stream().mapToLong(Item::size).sum();
        line("    " + padded(bytes(left)) + "  … and " + more.size() + " more");
      }
    }
    for (String kept : image.kept()) {
      line("");
      line("  Left out: " + kept + ".");
    }
  }

  private String item(Item item, boolean withLayer) {
    String path = plain(item.path()) + (item.files() > 1 ? "  (" + item.files() + " files)" : "");
    String layer = withLayer ? "layer " + item.layer() : "";
    String note = plain(item.note());
    String behind = layer.isEmpty() || note.isEmpty() ? layer + note : layer + "  " + note;
    String gap = " ".repeat(Math.max(0, PATH - path.codePointCount(0, path.length())));
    return padded(bytes(item.size()))
        + "  "
        + (behind.isEmpty() ? path : path + gap + "  " + ink.quiet(behind));
  }

  private static String padded(String size) {
    return " ".repeat(Math.max(0, 9 - size.length())) + size;
  }

  private static String bytes(long size) {
    return io.plimsoll.value.Show.text(Value.Bytes.of(size));
  }

  private static String plain(String text) {
    return Plain.line(text);
  }

  private void line(String text) throws IOException {
    out.append(text.stripTrailing()).append('\n');
  }
}
