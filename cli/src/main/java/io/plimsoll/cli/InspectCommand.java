package io.plimsoll.cli;

import io.plimsoll.api.Inspection;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.render.ImageReview;
import io.plimsoll.render.ImageReviewJson;
import io.plimsoll.render.ImageReviewText;
import io.plimsoll.render.ImageReviewer;
import io.plimsoll.render.ModelJson;
import io.plimsoll.render.ModelTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll inspect PATH…}: the normalized model, as policies see it. */
final class InspectCommand implements Command {
  private static final Value NO_TOOLS = Listing.list(List.of());

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll inspect");
    spec.usageMessage()
        .description(
            "Prints the model of the inputs as policies see it: every fact, known, absent or"
                + " unknown with the reason.");
    InputOptions.declare(spec);
    Workspace.declare(spec);
    InputOptions.option(spec, "--format", "FORMAT", "tree (default) or json");
    spec.addOption(
        OptionSpec.builder("--tree")
            .type(boolean.class)
            .description(
                "reviews images instead: layers, what brought which packages, large files, and"
                    + " what the running image does not need")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = arguments.matchedOptionValue("--format", "tree");
    if (!List.of("tree", "json").contains(format)) {
      throw new UsageError("--format takes tree or json, not `" + format + "`");
    }
    Workspace workspace = Workspace.of(arguments, console);
    if (workspace.problems().stream().anyMatch(Diagnostic::isError)) {
      Printing.to(
          console.err(),
          out -> new DiagnosticText(console.colours()).write(workspace.problems(), out));
      return ExitCode.USAGE;
    }
    Inputs inputs = Inputs.of(arguments, console, workspace);
    Inspection found =
        Inspection.of(inputs.all(), workspace.declared(), workspace.now(), workspace.limits());
    boolean json = format.equals("json");
    if (arguments.matchedOptionValue("--tree", false)) {
      review(found, inputs.problems(), json, console);
    } else {
      found.targets().stream()
          .flatMap(target -> Inspection.roots(target).stream())
          .forEach(root -> print(root, json, console));
    }
    // what is in images is read while it is printed
    List<Diagnostic> problems = new ArrayList<>(inputs.problems());
    problems.addAll(found.later().get());
    Printing.to(console.err(), out -> new DiagnosticText(console.colours()).write(problems, out));
    return problems.stream().anyMatch(Diagnostic::isError) ? ExitCode.INPUT : ExitCode.OK;
  }

  private static void print(Node root, boolean json, Console console) {
    Printing.to(
        console.out(),
        out -> {
          if (json) {
            ModelJson.write(root, out);
          } else {
            ModelTree.write(root, out);
          }
        });
  }

  /** Each image once, whatever number of containers run it. */
  private static void review(
      Inspection found, List<Diagnostic> problems, boolean json, Console console) {
    Map<Node, Target> images = new LinkedHashMap<>();
    for (Target target : found.targets()) {
      Inspection.roots(target).stream()
          .filter(root -> root.type().name().equals("Image"))
          .forEach(image -> images.putIfAbsent(image, target));
    }
    boolean unread =
        Stream.concat(problems.stream(), found.later().get().stream())
            .anyMatch(Diagnostic::isError);
    if (images.isEmpty() && !unread) {
      throw new UsageError(
          "--tree reviews images, and none was given: name an archive of `docker save` or an OCI"
              + " layout");
    }
    boolean first = true;
    for (Map.Entry<Node, Target> image : images.entrySet()) {
      Value tools =
          image.getValue().view("tables") instanceof Node tables ? tables.get("tools") : NO_TOOLS;
      ImageReview review = ImageReviewer.of(image.getKey(), tools);
      if (!first && !json) {
        console.out().println();
      }
      first = false;
      Printing.to(
          console.out(),
          out -> {
            if (json) {
              ImageReviewJson.write(review, out);
            } else {
              ImageReviewText.write(review, console.colours(), out);
            }
          });
    }
  }
}
