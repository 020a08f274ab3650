package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What configuration files say that were written before a command: earlier in its script or in the
 * stages it is built on.
 */
final class Settings {
  static final List<String> APT = List.of("/etc/apt/apt.conf", "/etc/apt/apt.conf.d");
  static final List<String> APT_SOURCES =
      List.of("/etc/apt/sources.list", "/etc/apt/sources.list.d");
  static final List<String> RPM =
      List.of("/etc/yum.conf", "/etc/yum.repos.d", "/etc/dnf", "/etc/zypp");
  static final List<String> PACMAN = List.of("/etc/pacman.conf", "/etc/pacman.d");

  static final Pattern NO_RECOMMENDS =
      Pattern.compile("(?i)Install-Recommends[\\s\"]*=?[\\s\"]*(0|false|no)\\b");
  static final Pattern ASSUME_YES =
      Pattern.compile("(?i)Assume-?Yes[\\s\"]*=?[\\s\"]*(1|true|yes)\\b");
  static final Pattern UNAUTHENTICATED =
      Pattern.compile(
          "(?i)Allow(Unauthenticated|InsecureRepositories|WeakRepositories)[\\s\"]*=?[\\s\"]*(1|true|yes)\\b");
  static final Pattern TRUSTED =
      Pattern.compile(
          // A repository in a folder of the image is as good as the image.
          "(?i)\\b(trusted|allow-insecure|allow-weak)\\s*[=:]\\s*yes\\b(?![^\\]\n"
              + "]*\\]\\s*(file|copy|cdrom):)");
  static final Pattern NO_GPG_CHECK =
      Pattern.compile("(?im)(^|[\\s;,/|#])gpgcheck\\s*=\\s*(0|false|no|off)\\b");
  static final Pattern NO_SIGNATURE = Pattern.compile("(?i)\\bSigLevel\\s*=\\s*Never\\b");
  static final Pattern NO_WEAK_DEPENDENCIES =
      Pattern.compile("(?i)\\binstall_weak_deps\\s*=\\s*(0|false|no|off)\\b");
  static final Pattern SNAPSHOT =
      Pattern.compile(
          "snapshot(-cloudflare)?\\.(debian|ubuntu)\\.(org|com)|\\bsnapshot\\s*[=:]\\s*\\d{8}T");

  private final CommandFacts facts;

  Settings(CommandFacts facts) {
    this.facts = facts;
  }

  /**
   * Whether a file below one of the paths was given a text with this setting. A file whose text is
   * not known may have it.
   */
  Truth says(Invocation before, List<String> paths, Pattern setting) {
    Truth all = Truth.NO;
    for (StageMemory.Entry entry : facts.context().memory().before(facts)) {
      all =
          all.or(
              switch (entry) {
                case StageMemory.Ran ran -> wrote(ran.facts().writes(), paths, setting);
                case StageMemory.Copied copied ->
                    below(copied.target(), paths) ? holds(copied.content(), setting) : Truth.NO;
              });
    }
    List<Write> here = new ArrayList<>();
    for (Write write : facts.writes()) {
      if (write.command().index() < before.index()) {
        here.add(write);
      }
    }
    return all.or(wrote(here, paths, setting));
  }

  private static Truth wrote(List<Write> writes, List<String> paths, Pattern setting) {
    Truth all = Truth.NO;
    for (Write write : writes) {
      if (below(write.path(), paths)) {
        Optional<String> edit = write.edit();
        all =
            all.or(
                edit.isPresent()
                    ? Truth.of(setting.matcher(replacements(edit.get())).find())
                    : holds(write.content(), setting));
      }
    }
    return all;
  }

  static boolean below(FilePath path, List<String> folders) {
    return path.isKnown() && folders.stream().anyMatch(f -> path.isUnder(FilePath.of(f)));
  }

  /** A hole in a text is taken for the value of something else: only its literal pieces count. */
  private static Truth holds(Value content, Pattern setting) {
    return switch (content) {
      case Text text -> Truth.of(setting.matcher(String.join("…", text.pieces())).find());
      case Unknown unknown -> Truth.unknown(unknown.reasons());
      default -> Truth.NO;
    };
  }

  /** The right sides of the substitutions of a sed script; the script itself if it has none. */
  static String replacements(String script) {
    StringBuilder out = new StringBuilder();
    for (String line : script.split("[\\n;]", -1)) {
      String command = line.strip();
      int s = command.indexOf('s');
      boolean substitutes =
          s >= 0 && s + 1 < command.length() && "/|#,:@%!~".indexOf(command.charAt(s + 1)) >= 0;
      if (!substitutes) {
        out.append(command).append('\n');
        continue;
      }
      String[] sides = command.split(Pattern.quote(String.valueOf(command.charAt(s + 1))), -1);
      out.append(sides.length > 2 ? sides[2] : "").append('\n');
    }
    return out.toString();
  }
}
