package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes out {@code [SOURCE:]TARGET[:OPTIONS]}. */
final class ShortVolumes {
  private static final Set<String> PROPAGATIONS =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  private final Problems problems;

  ShortVolumes(Problems problems) {
    this.problems = problems;
  }

  Tree expand(Tree.Leaf leaf, Trail at) {
    List<ComposeText> parts = parts(leaf.text());
    String text = leaf.text().marked();
    if (text.equals(String.valueOf(ComposeText.MARK))) {
      return Fitting.unknownName(leaf, at);
    }
    if (parts.size() > 3 || (parts.size() > 1 && parts.stream().anyMatch(ShortVolumes::isEmpty))) {
      return problems.malformed(leaf, at, "is not `[SOURCE:]TARGET[:OPTIONS]`");
    }
    if (text.isEmpty()) {
      return problems.malformed(leaf, at, "is empty");
    }
    LongForm volume = new LongForm(leaf);
    if (parts.size() == 1) {
      return volume.put("type", ComposeText.of("volume")).put("target", leaf.text()).fields();
    }
    type(parts.getFirst(), volume, leaf, at);
    volume.put("source", parts.get(0)).put("target", parts.get(1));
    if (parts.size() > 2) {
      options(parts.get(2), volume, leaf, at);
    }
    return volume.fields();
  }

  private static boolean isEmpty(ComposeText text) {
    return text.marked().isEmpty();
  }

  /** Cut at colons, but not behind the letter of a Windows drive. */
  private static List<ComposeText> parts(ComposeText text) {
    List<ComposeText> parts = new ArrayList<>();
    String marked = text.marked();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == ':' && !isDrive(marked, from, i)) {
        parts.add(text.slice(from, i));
        from = i + 1;
      }
    }
    parts.add(text.from(from));
    return parts;
  }

  private static boolean isDrive(String text, int from, int colon) {
    return colon == from + 1
        && Character.isLetter(text.charAt(from))
        && colon + 1 < text.length()
        && (text.charAt(colon + 1) == '\\'
            || (text.charAt(colon + 1) == '/' && text.indexOf(':', colon + 1) > 0));
  }

  private static void type(ComposeText source, LongForm volume, Tree.Leaf leaf, Trail at) {
    char first = source.marked().charAt(0);
    if (first == ComposeText.MARK) {
      volume.put("type", Fitting.unknownName(leaf, at));
      return;
    }
    boolean isPath = first == '.' || first == '/' || first == '~' || isWindows(source.marked());
    volume.put("type", ComposeText.of(isPath ? "bind" : "volume"));
    if (isPath) {
      LongForm bind = new LongForm(leaf).put("create_host_path", ComposeText.of("true"));
      volume.put("bind", bind.fields());
    }
  }

  private static boolean isWindows(String source) {
    boolean drive =
        source.length() > 1 && Character.isLetter(source.charAt(0)) && source.charAt(1) == ':';
    return drive || source.startsWith("\\\\");
  }

  /** Options that are not known are ignored, as Compose does. */
  private static void options(ComposeText options, LongForm volume, Tree.Leaf leaf, Trail at) {
    LongForm bind = new LongForm(leaf);
    boolean isBind = volume.has("bind");
    if (isBind) {
      bind.put("create_host_path", ComposeText.of("true"));
    }
    for (ComposeText option : options.split(',')) {
      Optional<String> known = option.known();
      if (known.isEmpty()) {
        Tree.Gap open = Fitting.unknownName(leaf.with(option), at);
        volume.put("read_only", open);
        bind.put("propagation", open);
        continue;
      }
      switch (known.get()) {
        case "ro" -> volume.put("read_only", ComposeText.of("true"));
        case "rw" -> volume.put("read_only", ComposeText.of("false"));
        case "nocopy" ->
            volume.put("volume", new LongForm(leaf).put("nocopy", ComposeText.of("true")).fields());
        case "z", "Z" -> bind.put("selinux", option);
        default -> {
          if (PROPAGATIONS.contains(known.get())) {
            bind.put("propagation", option);
          }
        }
      }
    }
    if (isBind || bind.has("propagation") || bind.has("selinux")) {
      volume.put("bind", bind.fields());
    }
  }
}
