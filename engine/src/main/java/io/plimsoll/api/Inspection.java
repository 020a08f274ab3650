package io.plimsoll.api;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.targets.Assembly;
import io.plimsoll.targets.Declared;
import io.plimsoll.targets.Joining;
import io.plimsoll.targets.Prospect;
import io.plimsoll.targets.Targets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The model of inputs as policies see it, without judging it.
 *
 * @param targets in the order in which they are judged
 * @param diagnostics what was wrong with the inputs, as far as they have been read
 * @param later all diagnostics, those that were met since included: facts are read when they are
 *     asked for
 */
public record Inspection(
    List<Target> targets, List<Diagnostic> diagnostics, Supplier<List<Diagnostic>> later) {
  private static final List<String> VIEWS =
      List.of("dockerfile", "images", "containers", "evidence");

  public Inspection {
    targets = List.copyOf(targets);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads inputs with the default limits and joins them into targets. */
  public static Inspection of(List<? extends Input> inputs, List<Declared> declared, Instant now) {
    return of(inputs, declared, now, InputLimits.DEFAULT);
  }

  /** Reads inputs and joins them into targets. */
  public static Inspection of(
      List<? extends Input> inputs, List<Declared> declared, Instant now, InputLimits limits) {
    NodeMaker nodes = new NodeMaker(Schema.load());
    Ingestion.Read read = new Ingestion(nodes, List.of(), limits).read(inputs, 1);
    Targets targets = new Targets(nodes, StandardLibrary.tableView(nodes));
    Assembly assembly = new Assembly(targets, targets.tables(), now);
    List<Prospect> prospects =
        new Joining(read.parts(), assembly, Optional.empty()).prospects(declared);
    List<Target> made = new ArrayList<>();
    List<Prospect.Ready> readies = new ArrayList<>();
    Set<Diagnostic> diagnostics = new LinkedHashSet<>(read.diagnostics());
    for (Prospect prospect : prospects) {
      Prospect.Ready ready = prospect.make();
      made.add(ready.target());
      diagnostics.addAll(ready.diagnostics());
      readies.add(ready);
    }
    diagnostics.addAll(read.unusedBases(readies));
    List<Diagnostic> first = List.copyOf(diagnostics);
    return new Inspection(
        made,
        first,
        () -> Stream.concat(first.stream(), read.diagnostics().stream()).distinct().toList());
  }

  /** The nodes that a target's views begin with: its Dockerfile, images, containers, evidence. */
  public static List<Node> roots(Target target) {
    return VIEWS.stream().filter(target::has).flatMap(view -> nodes(target.view(view))).toList();
  }

  private static Stream<Node> nodes(Value view) {
    return switch (view) {
      case Node node -> Stream.of(node);
      case Listing list -> list.members().stream().flatMap(Inspection::nodes);
      default -> Stream.of();
    };
  }
}
