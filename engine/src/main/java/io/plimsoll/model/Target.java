package io.plimsoll.model;

import io.plimsoll.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to judge, with the views we have of it.
 *
 * @param name as reports print it: the Dockerfile's path, an image reference, {@code
 *     compose.yaml#service}
 * @param views the views that were given, by name, and {@code target}, {@code tables}, {@code now};
 *     a view that is not in here is missing
 * @param place where a finding without a place of its own stands
 */
public record Target(String name, Map<String, Value> views, Optional<Span> place) {
  public Target {
    views = Map.copyOf(views);
  }

  public boolean has(String view) {
    return views.containsKey(view);
  }

  /** The view, unknown as a whole when it was not given. */
  public Value view(String view) {
    Value given = views.get(view);
    return given != null
        ? given
        : Unknown.of(Reason.of(Reason.Kind.MISSING_VIEW, view, "no " + view + " given"));
  }
}
