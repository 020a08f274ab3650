package io.plimsoll.builtin;

import io.plimsoll.filetree.FileTree;
import io.plimsoll.filetree.FileTrees;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;

/**
 * {@code file_at} and {@code which}: files of an image.
 *
 * <p>Each call in a policy has its own instance, which keeps the index of the files it met last.
 */
final class ImageFiles implements Builtin {
  /** Where programs are looked for without a PATH (Docker's default for Linux images). */
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final boolean search;
  private final FileTrees trees = new FileTrees();

  private ImageFiles(boolean search) {
    this.search = search;
  }

  static ImageFiles fileAt() {
    return new ImageFiles(false);
  }

  static ImageFiles which() {
    return new ImageFiles(true);
  }

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Node image = (Node) a[0];
    if (!(image.get("files") instanceof Listing files)) {
      return image.get("files");
    }
    if (Operands.isPartial(a[1])) {
      return Gaps.unknown(a[1]);
    }
    FileTree tree = trees.of(files);
    if (!search) {
      return tree.at(((FilePath) a[1]).written());
    }
    String name = Operands.text(a[1]);
    return name.indexOf('/') >= 0 ? tree.at(name) : found(image, name, tree);
  }

  /** The first regular file that can be executed; what cannot be told of one decides for all. */
  private static Value found(Node image, String name, FileTree tree) {
    Value path = path(image);
    if (!(path instanceof Text text) || !text.isKnown()) {
      return Gaps.unknown(path);
    }
    for (String directory : text.written().split(":", -1)) {
      Value file = tree.at(directory + "/" + name);
      Value runs = file instanceof Node node ? node.get("is_executable") : Groups.orFalse(file);
      if (!Truth.isFalse(runs)) {
        return Truth.isTrue(runs) ? file : runs;
      }
    }
    return Absent.ABSENT;
  }

  private static Value path(Node image) {
    Value variables = image.get("env");
    if (!(variables instanceof Listing env)) {
      return variables;
    }
    Value variable = NodeMethods.named(env, Text.of("PATH"));
    if (variable instanceof Node node) {
      Value value = node.get("value");
      return value instanceof Absent ? Text.of("") : value;
    }
    return variable instanceof Absent ? Text.of(DEFAULT_PATH) : variable;
  }
}
