package io.plimsoll.ingest.kubernetes;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that a pod gives to a container.
 *
 * @param secrets names of the secrets that values come from
 */
record EnvironmentOfPod(Listing variables, List<Value> secrets) {
  EnvironmentOfPod {
    secrets = List.copyOf(secrets);
  }

  private Map<String, Value> values() {
    Map<String, Value> values = new HashMap<>();
    for (Value each : variables.members()) {
      if (each instanceof Node n && n.get("name") instanceof Text name) {
        values.put(name.written(), n.get("value"));
      }
    }
    return values;
  }

  /** As scripts see it; what the pod does not set the image may set. */
  Environment shell() {
    Map<String, Value> values = values();
    return name ->
        values.get(name) instanceof Text t && t.isKnown()
            ? new Environment.Known(t.written())
            : new Environment.Unknown(
                values.containsKey(name)
                    ? "the value of " + name + " is set elsewhere"
                    : name + " may come from the image");
  }

  /** Replaces {@code $(NAME)} as the kubelet does. */
  Text expand(Text text) {
    return expand(text, values());
  }

  /** A name that is not defined stays as it is written; {@code $$} is a dollar sign. */
  static Text expand(Text text, Map<String, Value> values) {
    if (!text.isKnown() || text.written().indexOf('$') < 0) {
      return text;
    }
    String s = text.written();
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      int end = s.startsWith("$(", i) ? s.indexOf(')', i) : -1;
      String name = end < 0 ? "" : s.substring(i + 2, end);
      if (s.startsWith("$$", i)) {
        piece.append('$');
        i++;
      } else if (values.containsKey(name)) {
        Value value = java.util.Objects.requireNonNull(values.get(name));
        if (value instanceof Text t && t.isKnown()) {
          piece.append(t.written());
        } else {
          pieces.add(piece.toString());
          piece.setLength(0);
          holes.add(new Text.Hole("$(" + name + ")", why(name, value, text)));
        }
        i = end;
      } else {
        piece.append(s.charAt(i));
      }
    }
    pieces.add(piece.toString());
    return new Text(pieces, holes, text.origin());
  }

  private static Reasons why(String name, Value value, Text text) {
    return value instanceof Unknown u
        ? u.reasons()
        : Reasons.of(
            new Reason(
                Reason.Kind.UNRESOLVED,
                name,
                "the value of " + name + " is not in the manifest",
                text.origin().span()));
  }
}
