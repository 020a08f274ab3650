package io.plimsoll.cli;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.dockerfile.ContextListing;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Build contexts of the Dockerfiles of a run; each is listed once. */
final class Contexts {
  private static final String IGNORE = ".dockerignore";

  private final Path directory;
  private final Optional<Path> named;
  private final List<Diagnostic> problems;
  private final InputLimits limits;
  private final Map<List<Optional<Path>>, ContextListing> listed = new HashMap<>();

  /**
   * Contexts.
   *
   * @param directory that paths are named from
   * @param named the context of all Dockerfiles; without it each has its own folder
   * @param problems gets what cannot be read
   */
  Contexts(Path directory, Optional<Path> named, List<Diagnostic> problems, InputLimits limits) {
    this.limits = limits;
    this.directory = directory;
    this.named = named;
    this.problems = problems;
  }

  /** The context of a Dockerfile; none where it has no folder and none is named. */
  Optional<ContextListing> of(Optional<Path> dockerfile) {
    Optional<Path> root =
        named
            .or(() -> dockerfile.flatMap(f -> Optional.ofNullable(f.toAbsolutePath().getParent())))
            .map(p -> p.toAbsolutePath().normalize());
    if (root.isEmpty() || !Files.isDirectory(root.get())) {
      return Optional.empty();
    }
    Optional<Path> ignore = ignoreFile(dockerfile, root.get());
    return Optional.of(
        listed.computeIfAbsent(
            List.of(root, ignore),
            k -> ContextWalk.of(root.get(), ignore.flatMap(this::read), named.isEmpty(), limits)));
  }

  /** The one that belongs to the Dockerfile wins over that of the context, as in BuildKit. */
  private static Optional<Path> ignoreFile(Optional<Path> dockerfile, Path root) {
    return dockerfile
        .map(f -> f.resolveSibling(f.getFileName() + IGNORE))
        .filter(Files::isRegularFile)
        .or(() -> Optional.of(root.resolve(IGNORE)).filter(Files::isRegularFile));
  }

  private Optional<Source> read(Path file) {
    String name = PolicyFiles.name(directory, file);
    return switch (ReadText.file(file, name, ReadText.Most.of(limits, Limit.TEXT_SIZE))) {
      case ReadText.Result.Read read -> Optional.of(withoutMark(read.source()));
      case ReadText.Result.Failed failed -> {
        problems.add(failed.diagnostic());
        yield Optional.empty();
      }
    };
  }

  /** The builder skips a byte order mark at the start. */
  private static Source withoutMark(Source file) {
    return file.text().startsWith("\uFEFF")
        ? Source.of(file.name(), file.text().substring(1))
        : file;
  }

  /** What is wrong with a context that was named. */
  static Optional<Diagnostic> problem(Path context, String written) {
    return Files.isDirectory(context)
        ? Optional.empty()
        : Optional.of(Diagnostic.of(Code.E1001, "the build context " + written + " is no folder"));
  }
}
