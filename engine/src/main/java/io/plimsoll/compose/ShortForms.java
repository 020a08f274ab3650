package io.plimsoll.compose;

import io.plimsoll.compose.Shape.ShortForm;
import java.util.List;
import java.util.Locale;

/** Writes out single values that stand for mappings. */
final class ShortForms {
  private final Problems problems;

  ShortForms(Problems problems) {
    this.problems = problems;
  }

  Tree expand(Tree.Leaf leaf, ShortForm form, Trail at) {
    return switch (form) {
      case NONE -> problems.wrongType(leaf, at, "a mapping");
      case CONTEXT -> new LongForm(leaf).put("context", leaf.text()).fields();
      case SERVICE -> new LongForm(leaf).put("service", leaf.text()).fields();
      case SOURCE -> new LongForm(leaf).put("source", leaf.text()).fields();
      case PATH -> new LongForm(leaf).put("path", leaf.text()).fields();
      case LIMIT -> new LongForm(leaf).put("soft", leaf.text()).put("hard", leaf.text()).fields();
      case PORT -> new ShortPorts(problems).expand(leaf, at);
      case VOLUME -> new ShortVolumes(problems).expand(leaf, at);
      case DEVICE -> device(leaf);
      case FLAG -> flag(leaf, at);
    };
  }

  /** {@code external}: no mapping where it is false, an empty one where it is true. */
  private Tree flag(Tree.Leaf leaf, Trail at) {
    if (!leaf.text().isKnown()) {
      return Fitting.unknownName(leaf, at);
    }
    return switch (leaf.text().marked().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "y" -> new LongForm(leaf).fields();
      case "false", "no", "off", "n" -> new Tree.Nothing(leaf.place());
      default -> problems.wrongType(leaf, at, "`true` or `false`");
    };
  }

  /** {@code HOST[:CONTAINER[:PERMISSIONS]]}, or the name of a CDI device. */
  private static Tree device(Tree.Leaf leaf) {
    List<ComposeText> parts = leaf.text().split(':');
    ComposeText source = parts.getFirst();
    LongForm device = new LongForm(leaf).put("source", source);
    boolean second = parts.size() > 1;
    boolean isPermissions = second && parts.get(1).marked().matches("[rwm]{1,3}");
    device.put("target", second && !isPermissions ? parts.get(1) : source);
    if (isPermissions) {
      device.put("permissions", parts.get(1));
    } else if (parts.size() > 2) {
      device.put("permissions", parts.get(2));
    }
    return device.fields();
  }
}
