package io.plimsoll.builtin;

import io.plimsoll.filetree.FileTree;
import io.plimsoll.filetree.FileTrees;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.Optional;

/**
 * {@code readable_by}, {@code writable_by}, {@code executable_by}: what the permission bits let a
 * user do, those of the directories above included (path_resolution(7)).
 */
final class FileAccess implements Builtin {
  private static final int READ = 4;
  private static final int WRITE = 2;
  private static final int EXECUTE = 1;

  private final int bit;
  private final FileTrees trees = new FileTrees();

  private FileAccess(int bit) {
    this.bit = bit;
  }

  static FileAccess readable() {
    return new FileAccess(READ);
  }

  static FileAccess writable() {
    return new FileAccess(WRITE);
  }

  static FileAccess executable() {
    return new FileAccess(EXECUTE);
  }

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Node file = (Node) a[0];
    Node user = (Node) a[1];
    if (file.get("kind") instanceof Unknown kind) {
      return kind;
    }
    Value tree = tree(file, ambient);
    Value self = FileTree.isLink(file) ? followed(file, tree) : file;
    if (!(self instanceof Node real)) {
      return Groups.orFalse(self);
    }
    Value own = allowed(real, user, bit);
    return Truth.isFalse(own) ? own : Truth.and(own, reachable(real, user, tree));
  }

  private Value followed(Node link, Value tree) {
    if (!(tree instanceof Listing files)) {
      return tree;
    }
    Value path = link.get("path");
    return path instanceof FilePath p ? trees.of(files).at(p.written()) : path;
  }

  /** The files among which a file stands: those of the image that holds it, or of its base. */
  private Value tree(Node file, Ambient ambient) {
    if (ambient.target().view("images") instanceof Listing images
        && file.get("path") instanceof FilePath path) {
      for (Value image : images.members()) {
        if (image instanceof Node node) {
          Optional<Listing> files =
              holding(node, path, file).or(() -> holding(node.get("base_image"), path, file));
          if (files.isPresent()) {
            return files.get();
          }
        }
      }
    }
    return Gaps.computation("the image of the file is not among those given");
  }

  private Optional<Listing> holding(Value image, FilePath path, Node file) {
    return image instanceof Node node
            && node.get("files") instanceof Listing files
            && trees.of(files).entry(path.written()).equals(file)
        ? Optional.of(files)
        : Optional.empty();
  }

  /**
   * Whether all directories above can be searched. One that no layer writes down is made by the
   * engine, which lets everyone search it.
   */
  private Value reachable(Node file, Node user, Value tree) {
    if (!(file.get("path") instanceof FilePath path) || path.known().isEmpty()) {
      return Gaps.unknown(file.get("path"));
    }
    if (Truth.isTrue(user.get("is_root"))) {
      return Value.Bool.TRUE;
    }
    if (!(tree instanceof Listing files)) {
      return tree;
    }
    FileTree index = trees.of(files);
    String text = path.known().get();
    Value all = allowed(index.entry("/"), user);
    for (int i = text.indexOf('/', 1); i >= 0; i = text.indexOf('/', i + 1)) {
      all = Truth.and(all, allowed(index.entry(text.substring(0, i)), user));
    }
    return all;
  }

  private static Value allowed(Value directory, Node user) {
    return switch (directory) {
      case Node node -> allowed(node, user, EXECUTE);
      case Absent implied -> Value.Bool.TRUE;
      default -> directory;
    };
  }

  /** Owner, group or others: the first class the user is in decides, not the most generous one. */
  private static Value allowed(Node file, Node user, int bit) {
    if (!(file.get("mode") instanceof Mode mode) || file.get("kind") instanceof Unknown) {
      return Gaps.unknown(file.get("mode"), file.get("kind"));
    }
    Value owner = Equality.equal(user.get("uid"), file.get("uid"));
    Value group = Groups.holds(user, file.get("gid"), file.get("group"));
    Value others = choose(group, has(mode, bit << 3), has(mode, bit));
    Value plain = choose(owner, has(mode, bit << 6), others);
    return choose(user.get("is_root"), asRoot(file, mode, bit), plain);
  }

  /** Root reads, writes and searches everything, and executes what anyone may. */
  private static Value asRoot(Node file, Mode mode, int bit) {
    boolean directory =
        file.get("kind") instanceof Value.Constant kind && kind.name().equals("directory");
    return bit == EXECUTE && !directory ? has(mode, 0111) : Value.Bool.TRUE;
  }

  private static Value has(Mode mode, int bits) {
    return Value.Bool.of((mode.bits() & bits) != 0);
  }

  private static Value choose(Value condition, Value yes, Value no) {
    if (Truth.isUnknown(condition)) {
      return yes.equals(no) ? yes : Truth.isUnknown(no) ? Truth.merged(condition, no) : condition;
    }
    return Truth.isTrue(condition) ? yes : no;
  }
}
