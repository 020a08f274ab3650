package io.plimsoll.targets;

import io.plimsoll.model.Digest;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the findings of a scan with the image, the policy tables and the statements on them. */
final class FindingLinks {
  private final Value tables;
  private final Optional<Node> image;
  private final List<Node> vexes;
  private final Node scan;
  private Optional<Map<String, List<Node>>> byName = Optional.empty();

  /**
   * Links of one scan.
   *
   * @param image the one that the scan is bound to
   */
  FindingLinks(Value tables, Optional<Node> image, List<Node> vexes, Node scan) {
    this.tables = tables;
    this.image = image;
    this.vexes = vexes;
    this.scan = scan;
  }

  Value all(Value findings) {
    if (!(findings instanceof Listing list)) {
      return findings;
    }
    List<Value> joined =
        list.members().stream().map(f -> f instanceof Node n ? finding(n) : f).toList();
    return new Listing(false, joined, list.rest(), list.origin());
  }

  private Node finding(Node finding) {
    Once<Value> layer = new Once<>(() -> layer(finding)); // several facts are made of it
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put(
        "package",
        () -> installed(finding).isPresent() ? installed(finding).get() : finding.get("package"));
    facts.put("layer", layer::get);
    facts.put("is_base", () -> isBase(finding, layer.get()));
    facts.put("instruction", () -> of(layer.get(), "instruction", finding));
    facts.put("is_exploited", () -> isExploited(finding));
    facts.put("vex", () -> new StatementChoice(vexes).of(finding, ids(finding)));
    facts.put(
        "exception", () -> new ExceptionChoice(tables, image, scan).of(finding, ids(finding)));
    return Copies.with(finding, facts);
  }

  /** The id and the other ids of the same vulnerability. */
  private static Set<String> ids(Node finding) {
    Set<String> ids = new LinkedHashSet<>();
    if (finding.get("id") instanceof Text id) {
      ids.add(id.written());
    }
    if (finding.get("aliases") instanceof Listing aliases) {
      aliases.members().forEach(a -> ids.add(a instanceof Text t ? t.written() : ""));
    }
    ids.remove("");
    return ids;
  }

  /** The installed package of that name and version, which has layer and files. */
  private Optional<Node> installed(Node finding) {
    return finding.get("package") instanceof Node named && named.get("name") instanceof Text name
        ? packages().getOrDefault(name.written(), List.of()).stream()
            .filter(p -> isSame(named, p))
            .findFirst()
        : Optional.empty();
  }

  /** The packages of the image by name: read when the first finding asks. */
  private synchronized Map<String, List<Node>> packages() {
    if (byName.isEmpty()) {
      Map<String, List<Node>> all = new LinkedHashMap<>();
      if (image.isPresent() && image.get().get("packages") instanceof Listing list) {
        for (Value member : list.members()) {
          if (member instanceof Node p && p.get("name") instanceof Text name) {
            all.computeIfAbsent(name.written(), n -> new ArrayList<>()).add(p);
          }
        }
      }
      byName = Optional.of(all);
    }
    return byName.get();
  }

  private static boolean isSame(Node a, Node b) {
    return a.get("version") instanceof io.plimsoll.model.Version v
        && b.get("version") instanceof io.plimsoll.model.Version w
        && v.text().equals(w.text());
  }

  /** The image's layer of the digest that the report names, else the layer of the package. */
  private Value layer(Node finding) {
    Value reported = finding.get("layer");
    if (reported instanceof Node named
        && named.get("diff_id") instanceof Digest id
        && image.isPresent()
        && image.get().get("layers") instanceof Listing layers) {
      for (Value layer : layers.members()) {
        if (layer instanceof Node l && l.get("diff_id").equals(id)) {
          return l;
        }
      }
    }
    return installed(finding)
        .map(p -> p.get("layer"))
        .filter(Node.class::isInstance)
        .orElse(reported);
  }

  private Value isBase(Node finding, Value layer) {
    if (layer instanceof Node l && l.get("is_base") instanceof Value.Bool known) {
      return known;
    }
    Optional<Node> installed = installed(finding);
    return installed.isPresent() ? installed.get().get("is_base") : of(layer, "is_base", finding);
  }

  /** A fact of the layer; unknown as the layer is. */
  private static Value of(Value layer, String field, Node finding) {
    return switch (layer) {
      case Node l -> l.get(field);
      case Unknown unknown -> unknown;
      default -> finding.get(field);
    };
  }

  private Value isExploited(Node finding) {
    Value reported = finding.get("is_exploited");
    if (Truth.isTrue(reported)) {
      return reported;
    }
    Value rows = table("known_exploited");
    if (!(rows instanceof Listing list)) {
      return rows;
    }
    Set<String> ids = ids(finding);
    for (Value row : list.members()) {
      if (row instanceof Node r && r.get("id") instanceof Text id && ids.contains(id.written())) {
        return Value.Bool.TRUE.from(r.origin());
      }
    }
    return list.rest().<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
  }

  private Value table(String name) {
    return tables instanceof Node node ? node.get(name) : tables;
  }
}
