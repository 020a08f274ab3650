package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a command deletes everything at and below a path. */
final class Emptied {
  /** Words that one brace list may become. */
  private static final int BRACES = 64;

  private Emptied() {}

  /**
   * Whether the path is gone behind the command.
   *
   * @param folder the command runs in
   * @param braces whether its shell expands brace lists
   */
  static Truth by(Invocation command, FilePath folder, boolean braces, FilePath path) {
    return switch (command.program()) {
      case "rm", "rmdir" -> removed(command, folder, braces, path);
      case "find" -> found(command, folder, path);
      default -> Caches.cleans(command, path);
    };
  }

  private static Truth removed(Invocation rm, FilePath folder, boolean braces, FilePath path) {
    Truth recursive =
        rm.program().equals("rmdir")
            ? Truth.NO
            : Truth.flag(rm.arguments(), "-r", "-R", "--recursive");
    Truth all = Truth.NO;
    for (Arg word : rm.operands()) {
      if (word.startsOpen() || !word.isKnown()) {
        all = all.or(maybe(word, folder, path));
        continue;
      }
      for (String text : braces ? braces(word.marked()) : List.of(word.marked())) {
        all = all.or(one(text, folder, path, recursive));
      }
    }
    return all;
  }

  private static Truth one(String text, FilePath folder, FilePath path, Truth recursive) {
    FilePath target = folder.join(FilePath.of(text));
    if (!target.isKnown()) {
      return mayEnd(target.text().pieces().getLast(), path)
          ? Truth.unknown(target.text().reasons())
          : Truth.NO;
    }
    if (isContent(target, path)) {
      return Truth.YES; // rm FOLDER/*: the files are gone, with -r the folders too
    }
    if (target.known().equals(path.known())) {
      return Truth.YES; // rm of a folder without -r fails: where the build goes on, it was a file
    }
    return covers(target.known().orElseThrow(), path) ? recursive : Truth.NO;
  }

  /**
   * Whether the path, something above it or its content may end in what is known of a target: in
   * {@code $PWD/x}, only a folder called x.
   */
  private static boolean mayEnd(String tail, FilePath path) {
    List<String> known = new ArrayList<>(List.of(tail.split("/", -1)));
    known.removeIf(part -> part.equals(".") || part.isEmpty());
    if (known.isEmpty() || known.contains("..") || tail.indexOf('[') >= 0) {
      return true;
    }
    if (!tail.startsWith("/")) {
      known.set(0, "*" + known.getFirst());
    }
    List<String> parts = new ArrayList<>(List.of(path.known().orElse("").split("/", -1)));
    if (known.getLast().equals("*") || known.getLast().equals("**")) {
      parts.add(known.getLast()); // its content
    }
    for (int end = known.size(); end <= parts.size(); end++) {
      boolean same = true;
      for (int i = 0; i < known.size(); i++) {
        String part = parts.get(end - known.size() + i);
        same &= matches(known.get(i), part);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** A word with a hole may name the path if what is known of it does not speak against that. */
  private static Truth maybe(Arg word, FilePath folder, FilePath path) {
    String prefix = word.prefix();
    String wanted = path.known().orElse("");
    boolean absolute = prefix.startsWith("/") || prefix.isEmpty();
    String start = absolute ? prefix : folder.known().map(f -> f + "/" + prefix).orElse("");
    boolean possible = wanted.startsWith(start) || start.startsWith(wanted + "/");
    return possible ? Truth.unknown(word.reasons()) : Truth.NO;
  }

  /** {@code FOLDER/*} for the folder itself, or one of its spellings. */
  private static boolean isContent(FilePath target, FilePath path) {
    String text = target.known().orElseThrow();
    int slash = text.lastIndexOf('/');
    String last = text.substring(slash + 1);
    boolean everything = last.equals("*") || last.equals("**");
    return everything
        && slash >= 0
        && covers(slash == 0 ? "/" : text.substring(0, slash), path)
        && depth(text.substring(0, slash)) == depth(path.known().orElseThrow());
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** Whether a path, perhaps with patterns in it, is the wanted one or above it. */
  private static boolean covers(String target, FilePath path) {
    if (!Arg.isGlob(target)) {
      return path.isUnder(FilePath.of(target));
    }
    String[] patterns = target.split("/", -1);
    String[] parts = path.known().orElse("").split("/", -1);
    if (patterns.length > parts.length) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!matches(patterns[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** A file name against a pattern of {@code *} and {@code ?}; other patterns match nothing. */
  static boolean matches(String pattern, String name) {
    int star = -1;
    int mark = 0;
    int p = 0;
    int n = 0;
    while (n < name.length()) {
      if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))
          && pattern.charAt(p) != '*') {
        p++;
        n++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** The words of a brace list (bash, "Brace Expansion"); sequences stay as they are. */
  static List<String> braces(String word) {
    List<String> todo = new ArrayList<>(List.of(word));
    List<String> done = new ArrayList<>();
    while (!todo.isEmpty() && todo.size() + done.size() < BRACES) {
      String text = todo.removeFirst();
      int close = text.indexOf('}');
      int open = close < 0 ? -1 : text.lastIndexOf('{', close);
      if (open < 0 || text.indexOf(',', open) < 0 || text.indexOf(',', open) > close) {
        done.add(text);
        continue;
      }
      for (String choice : text.substring(open + 1, close).split(",", -1)) {
        todo.add(text.substring(0, open) + choice + text.substring(close + 1));
      }
    }
    done.addAll(todo);
    return done;
  }

  /** {@code find FOLDER -delete} and {@code find FOLDER -exec rm …} without tests of names. */
  private static Truth found(Invocation find, FilePath folder, FilePath path) {
    Arguments arguments = find.arguments();
    if (!arguments.surely("-delete") && !execRemoves(arguments)) {
      return arguments.gap().map(Truth::unknown).orElse(Truth.NO);
    }
    boolean selective = isSelective(arguments);
    Truth all = Truth.NO;
    for (Arg start : starts(find)) {
      Optional<Reasons> gap = start.isKnown() ? Optional.empty() : Optional.of(start.reasons());
      FilePath target = start.path(folder);
      if (gap.isPresent() || !target.isKnown()) {
        all = all.or(Truth.unknown(gap.orElseGet(() -> target.text().reasons())));
      } else if (!selective) {
        all = all.or(Truth.of(path.isUnder(target)));
      }
    }
    return all;
  }

  /** Whether tests choose among the files; what stands behind -exec are flags of its command. */
  private static boolean isSelective(Arguments arguments) {
    for (Arguments.Flag flag : arguments.flags()) {
      switch (flag.name()) {
        case "-exec", "-execdir", "-ok", "-okdir" -> {
          return false;
        }
        case "-delete", "-type", "-mindepth", "-depth", "-xdev", "-mount" -> {
          // They leave no file out that counts: what is removed are files and folders below.
        }
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean execRemoves(Arguments arguments) {
    return arguments.surely("-exec") && arguments.operands().stream().anyMatch(o -> o.is("rm"));
  }

  /** The folders that find starts in: the words before its first test. */
  static List<Arg> starts(Invocation find) {
    List<Arg> starts = new ArrayList<>();
    for (Arg word : find.operands()) {
      if (word.is("rm") || word.is("{}") || word.is(";") || word.is("!") || word.is("(")) {
        break;
      }
      starts.add(word);
    }
    return starts;
  }
}
