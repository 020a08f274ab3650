package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Opening;
import io.plimsoll.shell.Redirect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a command does with a file. */
final class Uses {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");
  private static final Set<String> INTERPRETERS =
      Set.of("python", "perl", "ruby", "node", "php", "java", "pwsh", "powershell", "lua", "pypy");
  static final Set<String> EXTRACTORS =
      Set.of(
          "tar",
          "bsdtar",
          "gtar",
          "unzip",
          "7z",
          "7za",
          "7zr",
          "7zz",
          "gunzip",
          "gzip",
          "bunzip2",
          "bzip2",
          "unxz",
          "xz",
          "unlzma",
          "unzstd",
          "zstd",
          "zcat",
          "xzcat",
          "bzcat",
          "zstdcat",
          "cpio",
          "unrar",
          "jar",
          "rpm2cpio",
          "dpkg-deb",
          "expand-archive",
          "pigz",
          "lz4",
          "ar");

  private Uses() {}

  /** The use that a command makes of what is piped to it. */
  static Optional<String> piped(Invocation reader) {
    if (reader.is("source", ".")) {
      return Optional.of("sourced");
    }
    if (SHELLS.contains(reader.program())
        || INTERPRETERS.contains(reader.program())
        || reader.is("eval")) {
      return Optional.of("executed");
    }
    if (EXTRACTORS.contains(reader.program())) {
      return Optional.of("extracted");
    }
    boolean installs =
        PackageActions.of(reader).filter(a -> a.is("install", "add_key")).isPresent();
    return installs ? Optional.of("installed") : Optional.empty();
  }

  /** The use that a command makes of a file it names. */
  static Optional<String> of(CommandFacts facts, Invocation command, Touch file) {
    FilePath folder = facts.folder(command.index());
    Command written = facts.command(command.index());
    if (!written.argv().isEmpty() && isProgram(Arg.of(written.argv().getFirst()), file, folder)) {
      return Optional.of("executed");
    }
    if (facts.openings(command.index()).stream().anyMatch(o -> isRun(o, file, folder))) {
      return Optional.of(command.is(".", "source") ? "sourced" : "executed");
    }
    if (!names(command, written, file, folder)) {
      return Optional.empty();
    }
    if (command.is(".", "source")) {
      return Optional.of("sourced");
    }
    if (SHELLS.contains(command.program()) || INTERPRETERS.contains(command.program())) {
      return Optional.of("executed");
    }
    if (extracts(command)) {
      return Optional.of("extracted");
    }
    return installs(command, file, folder) ? Optional.of("installed") : Optional.empty();
  }

  private static boolean isProgram(Arg program, Touch file, FilePath folder) {
    boolean path = program.marked().indexOf('/') >= 0;
    return path && file.names(program, folder);
  }

  private static boolean isRun(Opening opening, Touch file, FilePath folder) {
    return opening.path().filter(p -> file.isOne(folder.join(FilePath.of(p)))).isPresent();
  }

  private static boolean names(Invocation command, Command written, Touch file, FilePath folder) {
    List<Arg> operands = command.operands();
    boolean operand =
        operands.stream().anyMatch(o -> file.names(o, folder) || file.isMatchedBy(o, folder));
    boolean value =
        command.arguments().flags().stream()
            .flatMap(f -> f.value().stream())
            .anyMatch(v -> file.names(v, folder) || file.isMatchedBy(v, folder));
    boolean read =
        written.redirects().stream()
            .filter(r -> r.operator().equals("<"))
            .map(Redirect::target)
            .anyMatch(t -> file.names(Arg.of(t), folder));
    return operand || value || read;
  }

  /** Archivers that unpack here: {@code tar -x}, not {@code tar -c}. */
  static boolean extracts(Invocation command) {
    Arguments arguments = command.arguments();
    return switch (command.program()) {
      case "tar", "bsdtar", "gtar", "jar" -> arguments.surely("-x", "--extract", "--get");
      case "gzip", "bzip2", "xz", "zstd", "pigz", "lz4" ->
          arguments.surely("-d", "--decompress", "--uncompress");
      case "7z", "7za", "7zr", "7zz", "unrar" -> arguments.verbIs("x", "e");
      case "cpio" -> arguments.surely("-i", "--extract");
      case "dpkg-deb" ->
          arguments.surely("-x", "-X", "-R", "--extract", "--raw-extract", "--vextract");
      case "ar" ->
          command.operands().stream().findFirst().filter(o -> o.marked().contains("x")).isPresent();
      case "unzip" -> !arguments.surely("-l", "-t", "-Z");
      default -> EXTRACTORS.contains(command.program());
    };
  }

  private static boolean installs(Invocation command, Touch file, FilePath folder) {
    if (PackageActions.of(command).filter(a -> a.is("install", "add_key")).isPresent()) {
      return true;
    }
    boolean copies = command.is("install", "mv", "cp", "ln");
    return copies
        && Copies.of(command).stream()
            .filter(c -> file.names(c.source(), folder) || file.isMatchedBy(c.source(), folder))
            .anyMatch(c -> isProgramFolder(c.target().path(folder)));
  }

  private static boolean isProgramFolder(FilePath path) {
    String text = path.written();
    for (String folder :
        List.of("/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")) {
      if (text.equals(folder) || text.startsWith(folder + "/")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a command makes the file executable. */
  static boolean enables(CommandFacts facts, Invocation command, Touch file) {
    FilePath folder = facts.folder(command.index());
    return command.is("chmod")
        && ModeChanges.read(command).filter(c -> c.mode().makesExecutable()).isPresent()
        && command.operands().stream()
            .anyMatch(o -> file.names(o, folder) || file.isMatchedBy(o, folder));
  }

  static boolean removes(CommandFacts facts, Invocation command, Touch file) {
    FilePath folder = facts.folder(command.index());
    return command.is("rm", "unlink")
        && command.operands().stream()
            .anyMatch(o -> file.names(o, folder) || file.isMatchedBy(o, folder));
  }
}
