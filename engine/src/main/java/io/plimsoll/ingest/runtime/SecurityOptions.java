package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The list of {@code --security-opt} and {@code security_opt} (docker/cli, parseSecurityOpts). */
public final class SecurityOptions {
  private static final List<String> FACTS =
      List.of("no_new_privileges", "seccomp", "apparmor", "proc_mask");

  private final NodeMaker nodes;

  public SecurityOptions(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** What the options say; absent where they say nothing. */
  public record Said(
      Value noNewPrivileges, Value seccomp, Value apparmor, Value selinux, Value procMask) {}

  /** Reads options in order; a later one replaces an earlier one. */
  public Said of(List<? extends Value> options) {
    Map<String, Value> facts = new HashMap<>();
    Map<String, Value> labels = new HashMap<>();
    Origin labelled = Origin.NONE;
    for (Value option : options) {
      if (option instanceof Unknown u) {
        FACTS.forEach(f -> facts.put(f, u));
        labels.put("disabled", u);
      } else if (option instanceof Text t) {
        labelled = one(t, facts, labels) ? t.origin() : labelled;
      }
    }
    Absent no = Absent.ABSENT;
    return new Said(
        facts.getOrDefault("no_new_privileges", no),
        facts.getOrDefault("seccomp", no),
        facts.getOrDefault("apparmor", no),
        labels.isEmpty() ? no : selinux(labels, labelled),
        facts.getOrDefault("proc_mask", no));
  }

  /** Whether it was about labels. */
  private boolean one(Text option, Map<String, Value> facts, Map<String, Value> labels) {
    List<Value> halves = Cut.once(separator(option), option);
    String name = halves.getFirst() instanceof Text n ? n.written().strip() : "";
    Value value = halves.size() > 1 ? halves.get(1) : Text.of("", option.origin());
    switch (name.toLowerCase(Locale.ROOT)) {
      case "no-new-privileges" -> facts.put("no_new_privileges", switchedOn(value));
      case "seccomp" -> facts.put("seccomp", seccomp(value));
      case "apparmor" -> facts.put("apparmor", profile(value, Set.of("docker-default")));
      case "systempaths" -> facts.put("proc_mask", mask(value, "unconfined"));
      case "unmask" -> facts.put("proc_mask", mask(value, "ALL"));
      case "label" -> {
        label(value, labels);
        return true;
      }
      default -> {
        if (!option.isKnown() && halves.size() < 2) {
          Unknown why = Unknown.of(option.reasons());
          FACTS.forEach(f -> facts.put(f, why));
        }
      }
    }
    return false;
  }

  /** {@code k=v} or {@code k:v}, whichever comes first. */
  private static char separator(Text option) {
    String text = option.written();
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return colon >= 0 && (equals < 0 || colon < equals) ? ':' : '=';
  }

  private static Value switchedOn(Value value) {
    if (value instanceof Text t && t.isKnown()) {
      return switch (t.written().strip().toLowerCase(Locale.ROOT)) {
        case "", "true", "1", "t" -> Value.Bool.TRUE.from(t.origin());
        case "false", "0", "f" -> Value.Bool.FALSE.from(t.origin());
        default -> Gaps.unreadable(t, "true or false");
      };
    }
    return value instanceof Text t ? Unknown.of(t.reasons()) : value;
  }

  /** The seccomp profile that a word names: a file, {@code builtin}, {@code unconfined}. */
  public Value seccomp(Value word) {
    return profile(word, Set.of("builtin", "default"));
  }

  private Value profile(Value value, Set<String> defaults) {
    if (!(value instanceof Text t)) {
      return value;
    }
    if (!t.isKnown()) {
      return profile("localhost", t, t.origin());
    }
    String name = t.written().strip();
    return name.equals("unconfined")
        ? profile("unconfined", Absent.ABSENT, t.origin())
        : defaults.contains(name)
            ? profile("runtime_default", Absent.ABSENT, t.origin())
            : profile("localhost", t, t.origin());
  }

  /** A profile of a kind of the enum {@code ProfileKind}. */
  public Node profile(String kind, Value name, Origin origin) {
    return nodes.build(
        nodes
            .node("Profile", origin)
            .set("kind", nodes.constant("ProfileKind", kind).from(origin))
            .set("name", name));
  }

  private Value mask(Value value, String off) {
    return value instanceof Text t && t.isKnown()
        ? nodes
            .constant("ProcMask", t.written().strip().equalsIgnoreCase(off) ? "unmasked" : "masked")
            .from(t.origin())
        : value instanceof Text t ? Unknown.of(t.reasons()) : value;
  }

  private static void label(Value value, Map<String, Value> labels) {
    if (!(value instanceof Text t)) {
      labels.put("disabled", value);
      return;
    }
    List<Value> halves = Cut.once(':', t);
    String name = halves.getFirst() instanceof Text n ? n.written().strip() : "";
    if (name.equals("disable")) {
      labels.put("disabled", Value.Bool.TRUE.from(t.origin()));
    } else if (Set.of("type", "user", "role").contains(name) && halves.size() > 1) {
      labels.put(name, halves.get(1));
    }
  }

  /** SELinux options by field; what is not among them is not set. */
  public Node selinux(Map<String, Value> facts, Origin origin) {
    Value no = Value.Bool.FALSE.from(Origin.DEFAULTED);
    Node.Builder node =
        nodes.node("Selinux", origin).set("disabled", facts.getOrDefault("disabled", no));
    for (String field : List.of("type", "user", "role")) {
      node.set(field, facts.getOrDefault(field, Absent.ABSENT));
    }
    return nodes.build(node);
  }
}
