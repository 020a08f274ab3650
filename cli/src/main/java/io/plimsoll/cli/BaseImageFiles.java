package io.plimsoll.cli;

import io.plimsoll.api.BaseImageInput;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.ImageRef;
import io.plimsoll.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * Files that describe base images: those of {@code --base-image}, then those of the configuration
 * whose references the command line does not name.
 */
final class BaseImageFiles {
  private final Console console;
  private final List<Diagnostic> problems;
  private final Map<ImageRef, BaseImageInput> all = new LinkedHashMap<>();

  private BaseImageFiles(Console console, List<Diagnostic> problems) {
    this.console = console;
    this.problems = problems;
  }

  /**
   * The files that can be opened.
   *
   * @param problems gets what is wrong with the others
   */
  static List<BaseImageInput> of(
      ParseResult arguments, Console console, Workspace workspace, List<Diagnostic> problems) {
    BaseImageFiles files = new BaseImageFiles(console, problems);
    for (String written : arguments.matchedOptionValue("--base-image", List.<String>of())) {
      int equals = written.indexOf('=');
      if (equals <= 0 || equals == written.length() - 1) {
        throw new UsageError("--base-image takes REF=FILE, not `" + written + "`");
      }
      String file = written.substring(equals + 1);
      files.add(
          written.substring(0, equals), console.directory().resolve(file), file, Optional.empty());
    }
    workspace
        .inputs()
        .baseImages()
        .forEach(
            (reference, file) ->
                files.add(
                    reference,
                    workspace.root().resolve(file.value()),
                    file.value(),
                    Optional.of(file.span())));
    return List.copyOf(files.all.values());
  }

  private void add(String reference, Path file, String written, Optional<Span> place) {
    ImageRef key = ImageRef.of(reference);
    if (all.containsKey(key)) {
      return;
    }
    if (!Files.exists(file)) {
      String message = written + " does not exist, which describes the base image " + reference;
      problems.add(
          place
              .map(p -> Diagnostic.at(p, Code.E1001, message))
              .orElseGet(() -> Diagnostic.of(Code.E1001, message)));
      return;
    }
    all.put(
        key,
        new BaseImageInput(
            reference, ImageFiles.of(file, PolicyFiles.name(console.directory(), file)), place));
  }
}
