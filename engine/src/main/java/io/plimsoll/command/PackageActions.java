package io.plimsoll.command;

import io.plimsoll.pattern.Ternary;
import java.util.List;
import java.util.Optional;

/** Which package manager a command is and what it does with it. */
final class PackageActions {
  private PackageActions() {}

  /**
   * One use of a package manager.
   *
   * @param kind empty if the sub-command is not known
   */
  record Action(Invocation command, String manager, Optional<String> kind, List<Spec> specs) {

    boolean is(String... kinds) {
      return kind.filter(List.of(kinds)::contains).isPresent();
    }

    Arguments arguments() {
      return command.arguments();
    }
  }

  static Optional<Action> of(Invocation command) {
    Optional<String> manager = command.arguments().tool().manager();
    if (manager.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> kind = kind(command, manager.get());
    String name = manager(command, manager.get());
    List<Spec> specs = kind.map(k -> Specs.of(name, k, command)).orElse(List.of());
    Optional<String> narrowed = kind.flatMap(k -> narrowed(k, specs, command));
    return Optional.of(new Action(command, name, narrowed, specs));
  }

  /** Tools of dotnet are one manager, the packages of projects another. */
  private static String manager(Invocation command, String manager) {
    boolean project = manager.equals("dotnet_tool") && !command.arguments().verbIs("tool");
    return project ? "nuget" : manager;
  }

  /** An upgrade that names packages is not one of everything. */
  private static Optional<String> narrowed(String kind, List<Spec> specs, Invocation command) {
    List<Arg> words = command.operands();
    boolean everything = words.isEmpty() && specs.isEmpty();
    boolean unsure = !everything && words.stream().allMatch(Arg::isBlank);
    return switch (kind) {
      case "upgrade_all" -> unsure ? Optional.empty() : Optional.of(everything ? kind : "upgrade");
      case "install" ->
          Optional.of(command.arguments().surely("--only-upgrade") ? "upgrade" : kind);
      default -> Optional.of(kind);
    };
  }

  private static Optional<String> kind(Invocation command, String manager) {
    Arguments arguments = command.arguments();
    Optional<String> letters = byFlags(command, arguments);
    if (letters.isPresent()) {
      return letters;
    }
    if (onlyTries(manager, arguments)) {
      return Optional.of("other");
    }
    if (arguments.verbGap().isPresent()) {
      return Optional.empty();
    }
    List<String> verbs = arguments.verbTexts();
    boolean computed = verbs.size() < arguments.verbs().size();
    if (computed && !arguments.tool().kind(verbs).isPresent()) {
      return Optional.empty();
    }
    if (manager.equals("maven")) {
      return Optional.of(goals(arguments));
    }
    if (verbs.isEmpty()) {
      boolean bare = manager.equals("yarn") || manager.equals("bundler");
      boolean asks = arguments.surely("--version", "-v", "--help", "-h", "-V");
      return Optional.of(bare && !asks ? "install" : "other");
    }
    if (manager.equals("dotnet_tool") && verbs.getFirst().equals("restore")) {
      return Optional.of("install");
    }
    return Optional.of(arguments.tool().kind(verbs).orElse("other"));
  }

  /** It only says what it would do, and does not ask. */
  private static boolean onlyTries(String manager, Arguments arguments) {
    boolean brief = manager.equals("apt") || manager.equals("apk");
    return arguments.surely("--simulate", "--dry-run", "--just-print", "--no-act", "--recon")
        || (brief && arguments.surely("-s"));
  }

  private static String goals(Arguments arguments) {
    return java.util.stream.Stream.concat(arguments.verbs().stream(), arguments.operands().stream())
        .flatMap(g -> arguments.tool().kind(List.of(g.marked())).stream())
        .findFirst()
        .orElse("other");
  }

  /** Managers and helpers that say with flags what they do. */
  private static Optional<String> byFlags(Invocation command, Arguments arguments) {
    return switch (command.program()) {
      case "pacman" -> Optional.of(pacman(arguments));
      case "rpm" -> Optional.of(rpm(arguments));
      case "dpkg" -> Optional.of(dpkg(arguments));
      case "add-apt-repository", "apt-add-repository" ->
          Optional.of(arguments.surely("-r", "--remove") ? "other" : "add_repository");
      case "do-release-upgrade" -> Optional.of("distribution_upgrade");
      case "yum-builddep", "cinst" -> Optional.of("install");
      case "yum-config-manager", "dnf-config-manager" ->
          Optional.of(arguments.has("--add-repo") == Ternary.FALSE ? "other" : "add_repository");
      case "dnf", "dnf5", "dnf-3" ->
          arguments.verbIs("config-manager") && arguments.surely("--add-repo")
              ? Optional.of("add_repository")
              : Optional.empty();
      case "gem" ->
          arguments.verbIs("sources", "source") && arguments.surely("-a", "--add")
              ? Optional.of("add_repository")
              : Optional.empty();
      case "pip" ->
          arguments.verbIs("install") && arguments.surely("--dry-run")
              ? Optional.of("other")
              : Optional.empty();
      case "go" ->
          arguments.verbIs("run") && !Specs.fetchedByRun(arguments).isEmpty()
              ? Optional.of("install")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The first capital letter is the operation (pacman(8)). */
  private static String pacman(Arguments arguments) {
    if (arguments.surely("-S", "--sync")) {
      boolean cleans = arguments.surely("-c", "--clean");
      boolean queries = arguments.surely("-s", "--search", "-i", "--info", "-l", "--list");
      if (cleans || queries) {
        return cleans ? "clean" : "other";
      }
      if (!arguments.operands().isEmpty()) {
        return "install";
      }
      return arguments.surely("-u", "--sysupgrade") ? "upgrade_all" : "update_index";
    }
    if (arguments.surely("-U", "--upgrade")) {
      return "install";
    }
    return arguments.surely("-R", "--remove") ? "remove" : "other";
  }

  private static String rpm(Arguments arguments) {
    if (arguments.surely("--import")) {
      return "add_key";
    }
    if (arguments.surely("-q", "--query", "-V", "--verify", "-K", "--checksig")) {
      return "other";
    }
    if (arguments.surely("-i", "--install", "-U", "--upgrade", "-F", "--freshen")) {
      return "install";
    }
    return arguments.surely("-e", "--erase") ? "remove" : "other";
  }

  private static String dpkg(Arguments arguments) {
    if (arguments.surely("-i", "--install", "--unpack")) {
      return "install";
    }
    return arguments.surely("-r", "--remove", "-P", "--purge") ? "remove" : "other";
  }
}
