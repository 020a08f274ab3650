package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packages that an action names, each in the spelling of its manager. */
final class Specs {
  private Specs() {}

  /** All packages of a command, in the order of its words where it matters. */
  static List<Spec> of(String manager, String kind, Invocation command) {
    if (!kind.equals("install") && !kind.equals("remove") && !kind.equals("upgrade")) {
      return List.of();
    }
    Arguments arguments = command.arguments();
    List<Spec> specs = new ArrayList<>();
    for (Arg file : requirementFiles(manager, arguments)) {
      specs.add(requirementFile(file));
    }
    if (manager.equals("pip") || manager.equals("uv")) {
      arguments.values("-e", "--editable").forEach(w -> specs.add(LanguageSpecs.pip(w)));
    }
    if (manager.equals("maven")) {
      arguments.values("-Dartifact").forEach(w -> specs.add(artifact(w)));
      return specs;
    }
    if (manager.equals("gradle") || operandsAreNoPackages(manager, arguments)) {
      return specs;
    }
    for (Arg word : packageWords(manager, arguments)) {
      specs.add(one(manager, kind, arguments, word));
    }
    return specs;
  }

  static List<Arg> requirementFiles(String manager, Arguments arguments) {
    List<Arg> files = new ArrayList<>();
    switch (manager) {
      case "pip" -> files.addAll(arguments.values("-r", "--requirement"));
      case "uv" -> {
        files.addAll(arguments.values("-r", "--requirement", "--requirements"));
        if (arguments.verbTexts().equals(List.of("pip", "sync"))) {
          files.addAll(arguments.operands());
        }
      }
      case "conda" -> files.addAll(arguments.values("--file", "-f"));
      default -> {
        // The others read the files of their project.
      }
    }
    return files;
  }

  /** Sub-commands whose operands are folders, or that install what the project says. */
  private static boolean operandsAreNoPackages(String manager, Arguments arguments) {
    List<String> verbs = arguments.verbTexts();
    String verb = verbs.isEmpty() ? "" : verbs.getFirst();
    return switch (manager) {
      case "uv" -> verb.equals("sync") || verbs.equals(List.of("pip", "sync"));
      case "poetry", "bundler" -> verb.equals("install") || verb.equals("i") || verb.equals("sync");
      case "composer" -> verb.equals("install") || verb.equals("i");
      case "npm" ->
          verb.equals("ci")
              || verb.equals("clean-install")
              || verb.equals("cit")
              || verb.equals("it");
      case "yarn" -> verb.equals("install");
      case "golang" -> verb.equals("mod");
      case "cargo" -> verb.equals("fetch");
      case "nuget" -> verb.equals("restore");
      case "conda" -> verb.equals("env");
      case "dotnet_tool" -> verbs.equals(List.of("tool", "restore"));
      case "dnf", "yum" -> verb.startsWith("group");
      default -> false;
    };
  }

  private static List<Arg> packageWords(String manager, Arguments arguments) {
    List<Arg> operands = arguments.operands();
    List<String> verbs = arguments.verbTexts();
    return switch (manager) {
      case "composer" -> verbs.contains("create-project") ? first(operands) : unversioned(operands);
      case "pipx" ->
          verbs.contains("inject") && !operands.isEmpty()
              ? operands.subList(1, operands.size())
              : operands;
      case "nuget" -> first(operands);
      // What stands behind -- goes to the build of the extension.
      case "gem" -> operands.stream().takeWhile(w -> !w.prefix().startsWith("-")).toList();
      case "golang" -> verbs.contains("run") ? fetchedByRun(arguments) : operands;
      case "dotnet_tool" ->
          operands.isEmpty() ? operands : operands.subList(operands.size() - 1, operands.size());
      case "dnf", "yum", "microdnf" -> operands.stream().filter(w -> !isGroup(w)).toList();
      default -> operands;
    };
  }

  /** The module that {@code go run} fetches: one whose path begins with a host. */
  static List<Arg> fetchedByRun(Arguments arguments) {
    return first(arguments.operands()).stream()
        .filter(
            w -> w.prefix().matches("[a-z0-9-]+(\\.[a-z0-9-]+)+/.*") && !w.marked().endsWith(".go"))
        .toList();
  }

  /** Groups and environments of RPM repositories have no version. */
  private static boolean isGroup(Arg word) {
    return word.marked().startsWith("@") && word.marked().indexOf(':') < 0;
  }

  private static List<Arg> first(List<Arg> operands) {
    return operands.isEmpty() ? operands : operands.subList(0, 1);
  }

  /** Composer takes a version as a word of its own behind a package. */
  private static List<Arg> unversioned(List<Arg> operands) {
    return operands.stream()
        .filter(w -> w.marked().indexOf('/') > 0 || !looksLikeVersion(w))
        .toList();
  }

  private static boolean looksLikeVersion(Arg word) {
    return !word.isEmpty()
        && (Character.isDigit(word.marked().charAt(0))
            || "^~>=<".indexOf(word.marked().charAt(0)) >= 0);
  }

  private static Spec one(String manager, String kind, Arguments arguments, Arg word) {
    if (word.isBlank()) {
      return Spec.unknown(word);
    }
    return switch (manager) {
      case "apt" -> SystemSpecs.apt(word);
      case "apk" -> SystemSpecs.apk(word);
      case "dnf", "yum", "microdnf", "tdnf" -> SystemSpecs.rpm(word);
      case "zypper" -> SystemSpecs.operators(word, ".rpm");
      case "pacman" -> SystemSpecs.operators(word, ".zst");
      case "rpm", "dpkg" ->
          kind.equals("install") ? SystemSpecs.file(word) : Spec.loose(word, word);
      case "conda" -> SystemSpecs.conda(word);
      case "pip", "pipx", "uv", "poetry" -> python(manager, word);
      case "npm", "yarn", "pnpm" -> LanguageSpecs.npm(word);
      case "golang" -> LanguageSpecs.golang(word);
      case "cargo" -> cargo(arguments, word);
      case "gem", "bundler" ->
          LanguageSpecs.separated(word, ":", arguments.value("-v", "--version"), ".gem");
      case "composer" -> composer(arguments, word);
      case "pecl" -> LanguageSpecs.pecl(word);
      case "brew" -> LanguageSpecs.separated(word, "@", Optional.empty(), ".rb");
      case "dotnet_tool", "choco" ->
          LanguageSpecs.separated(word, "@", arguments.value("--version"), ".nupkg");
      case "nuget" -> nuget(arguments, word);
      default -> Spec.loose(word, word);
    };
  }

  private static Spec python(String manager, Arg word) {
    int at = word.marked().indexOf('@');
    boolean poetry = manager.equals("poetry") || manager.equals("uv");
    if (poetry && at > 0 && !word.marked().contains("://") && word.marked().indexOf(' ') < 0) {
      return LanguageSpecs.tagged(word, word.slice(0, at), word.from(at + 1));
    }
    return LanguageSpecs.pip(word);
  }

  private static Spec cargo(Arguments arguments, Arg word) {
    Optional<Arg> git = arguments.value("--git");
    if (git.isPresent()) {
      Truth pinned = arguments.value("--rev").map(LanguageSpecs::commit).orElse(Truth.NO);
      Optional<Arg> ref = arguments.value("--rev", "--tag", "--branch");
      return Spec.git(word, word, git.get(), ref, pinned);
    }
    if (!arguments.values("--path").isEmpty()) {
      return Spec.file(word);
    }
    return LanguageSpecs.separated(word, "@", arguments.value("--version", "--vers"), ".crate");
  }

  private static Spec composer(Arguments arguments, Arg word) {
    if (SystemSpecs.firstOf(word.marked(), ":=", 1) > 0 || LanguageSpecs.isPath(word.marked())) {
      return LanguageSpecs.separated(word, ":=", Optional.empty(), "");
    }
    List<Arg> operands = arguments.operands();
    int next = operands.indexOf(word) + 1;
    boolean project = arguments.verbTexts().contains("create-project");
    Optional<Arg> version =
        project
            ? operands.stream().skip(2).findFirst()
            : operands.stream().skip(next).findFirst().filter(Specs::looksLikeVersion);
    return version
        .map(v -> LanguageSpecs.ranged(word, word, v))
        .orElseGet(() -> Spec.loose(word, word));
  }

  private static Spec nuget(Arguments arguments, Arg word) {
    return word.marked().endsWith(".config")
        ? requirementFile(word)
        : LanguageSpecs.separated(word, "@", arguments.value("-Version", "--version"), ".nupkg");
  }

  /** {@code group:artifact:version}. */
  private static Spec artifact(Arg word) {
    int second = word.marked().indexOf(':', word.marked().indexOf(':') + 1);
    return second < 0
        ? Spec.loose(word, word)
        : LanguageSpecs.tagged(word, word.slice(0, second), word.from(second + 1));
  }

  /** A file that lists packages; whether they are pinned is found in its content. */
  static Spec requirementFile(Arg word) {
    Value url = word.marked().contains("://") ? Url.of(word.text()) : Absent.ABSENT;
    io.plimsoll.model.Reasons why =
        word.isKnown()
            ? io.plimsoll.model.Reasons.of(
                new io.plimsoll.model.Reason(
                    io.plimsoll.model.Reason.Kind.UNREADABLE,
                    word.marked(),
                    "the file is not at hand",
                    word.span()))
            : word.reasons();
    return new Spec(
        word,
        word.value(),
        Unknown.of(why),
        Optional.of("requirement"),
        url,
        Truth.unknown(why),
        Truth.unknown(why),
        false);
  }
}
