package io.plimsoll.ingest.dockerfile;

import io.plimsoll.ingest.parts.ScriptNodes;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A RUN with its script as nodes.
 *
 * @param trigger whether it is the trigger of an ONBUILD
 */
record RunModel(Node node, ScriptNodes script, boolean trigger) {

  /** The lists of several RUNs one behind the other; open if one is. */
  static Listing joined(List<RunModel> runs, Function<RunModel, Listing> list) {
    List<io.plimsoll.model.Value> all = new ArrayList<>();
    Optional<io.plimsoll.model.Reasons> rest = Optional.empty();
    for (RunModel run : runs) {
      Listing part = list.apply(run);
      all.addAll(part.members());
      if (part.rest().isPresent()) {
        rest =
            Optional.of(rest.isPresent() ? rest.get().and(part.rest().get()) : part.rest().get());
      }
    }
    return new Listing(false, all, rest, io.plimsoll.model.Origin.NONE);
  }
}
