package io.plimsoll.targets;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the evidence given for a target with its images.
 *
 * <p>An image has those reports and attestations that are bound to it by the digest of its manifest
 * or config: a report on another image of the same tag says nothing about it. All others stay in
 * the view {@code evidence}, with the strength of their link.
 */
public final class EvidenceLinks {
  /** Lists of an image, and the types that stand in them. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "scans", List.of("Scan"),
          "sboms", List.of("Sbom"),
          "provenances", List.of("Provenance"),
          "signatures", List.of("Signature"),
          "attestations", List.of("Sbom", "Provenance", "Signature", "Vex", "OtherAttestation"));

  private final NodeMaker nodes;
  private final Value tables;

  /**
   * Links of targets that share the policy tables.
   *
   * @param tables the view of that name
   */
  public EvidenceLinks(NodeMaker nodes, Value tables) {
    this.nodes = nodes;
    this.tables = tables;
  }

  /**
   * A target's evidence and images, joined.
   *
   * @param evidence the view
   * @param images in the order in which they were given, with what is bound to them
   */
  public record Linked(Node evidence, List<Node> images) {
    public Linked {
      images = List.copyOf(images);
    }
  }

  /** How an evidence node belongs to an image. */
  private record Bond(int image, LinkStrength strength) {}

  /**
   * Joins evidence with images.
   *
   * @param evidence nodes as the readers made them
   * @param images nodes of the type Image
   * @param declared whether the evidence was given for this target by configuration or command line
   */
  public Linked join(List<Node> evidence, List<Node> images, boolean declared) {
    List<Digests> digests = images.stream().map(i -> Digests.of(i.get("digests"))).toList();
    Map<Node, List<Bond>> bonds = new LinkedHashMap<>();
    evidence.forEach(e -> bonds.put(e, bonds(e, images, digests, declared)));
    List<Node> joined = new ArrayList<>(evidence);
    List<Node> statements = new ArrayList<>();
    for (int i = 0; i < joined.size(); i++) {
      Node given = joined.get(i);
      if (given.type().name().equals("Vex")) {
        Node vex = new VexLinks(images).join(given, link(given, bonds));
        joined.set(i, vex);
        statements.add(vex);
      }
    }
    for (int i = 0; i < joined.size(); i++) {
      Node given = evidence.get(i);
      if (given.type().name().equals("Scan")) {
        Optional<Node> image = only(binding(given, bonds), images);
        FindingLinks findings = new FindingLinks(tables, image, statements, given);
        joined.set(i, scan(given, link(given, bonds), findings));
      } else if (!given.type().name().equals("Vex")) {
        joined.set(i, Copies.with(given, Map.of("link", () -> link(given, bonds))));
      }
    }
    return new Linked(view(joined), images(evidence, joined, images, digests, bonds));
  }

  /** Whether a digest or name ties evidence to one of these images. */
  static boolean concerns(Node evidence, List<Node> images) {
    Digests named = Digests.of(evidence.get("subjects"));
    return images.stream()
        .anyMatch(
            i -> strength(evidence, named, i, Digests.of(i.get("digests")), false).isPresent());
  }

  /** An image of a target for which no evidence was given: what there is about it is not known. */
  public static Node withoutEvidence(Node image) {
    Unknown missing =
        Unknown.of(Reason.of(Reason.Kind.MISSING_VIEW, "evidence", "no evidence given"));
    Map<String, Fact> facts = new LinkedHashMap<>();
    LISTS.keySet().forEach(list -> facts.put(list, () -> missing));
    return Copies.with(image, facts);
  }

  private List<Bond> bonds(
      Node evidence, List<Node> images, List<Digests> digests, boolean declared) {
    List<Bond> all = new ArrayList<>();
    Digests named = Digests.of(evidence.get("subjects"));
    for (int i = 0; i < images.size(); i++) {
      strength(evidence, named, images.get(i), digests.get(i), declared).ifPresent(addTo(all, i));
    }
    return all;
  }

  private static java.util.function.Consumer<LinkStrength> addTo(List<Bond> all, int image) {
    return s -> all.add(new Bond(image, s));
  }

  private static Optional<LinkStrength> strength(
      Node evidence, Digests named, Node image, Digests digests, boolean declared) {
    boolean isOtherPlatform = isOtherPlatform(evidence, image);
    Optional<LinkStrength> byDigest =
        isOtherPlatform || isUnsure(evidence, named, image, digests)
            ? Optional.empty()
            : named.linkTo(digests);
    if (byDigest.isPresent() || isOtherPlatform) {
      return byDigest;
    }
    Optional<LinkStrength> byName = References.link(evidence.get("subject_name"), image);
    boolean isDeclared = declared && !named.isAnother(digests);
    return isDeclared ? Optional.of(LinkStrength.DECLARED) : byName;
  }

  /** A scan looks at one platform; both have to be known to tell them apart. */
  private static boolean isOtherPlatform(Node evidence, Node image) {
    if (!isScan(evidence)
        || !(evidence.get("platform") instanceof Node scanned)
        || !(image.get("platform") instanceof Node built)) {
      return false;
    }
    return scanned.get("arch") instanceof Text a
        && built.get("arch") instanceof Text b
        && a.isKnown()
        && b.isKnown()
        && !a.written().equals(b.written());
  }

  /** A scan of an index, of which nobody says which of its platforms was looked at. */
  private static boolean isUnsure(Node evidence, Digests named, Node image, Digests digests) {
    return isScan(evidence)
        && named.isByIndexOnly(digests)
        && !(evidence.get("platform") instanceof Node)
        && !(image.get("index_platforms") instanceof Listing l && l.members().size() == 1);
  }

  private static boolean isScan(Node evidence) {
    return evidence.type().name().equals("Scan");
  }

  private static List<Integer> binding(Node evidence, Map<Node, List<Bond>> bonds) {
    return bonds.getOrDefault(evidence, List.of()).stream()
        .filter(b -> b.strength().isBinding())
        .map(Bond::image)
        .toList();
  }

  /** The image that a scan's findings are joined with: where there are several, none is. */
  private static Optional<Node> only(List<Integer> bound, List<Node> images) {
    return bound.size() == 1 ? Optional.of(images.get(bound.getFirst())) : Optional.empty();
  }

  private Value link(Node evidence, Map<Node, List<Bond>> bonds) {
    return bonds.getOrDefault(evidence, List.of()).stream()
        .map(Bond::strength)
        .max(LinkStrength::compareTo)
        .<Value>map(s -> s.value(nodes))
        .orElseGet(
            () ->
                Unknown.of(
                    new Reason(
                        Reason.Kind.UNRESOLVED,
                        "link",
                        "neither a digest nor a name ties it to an image of the target",
                        evidence.origin().span())));
  }

  private static Node scan(Node given, Value link, FindingLinks findings) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("link", () -> link);
    facts.put("vulnerabilities", () -> findings.all(given.get("vulnerabilities")));
    facts.put("ignored", () -> findings.all(given.get("ignored")));
    return Copies.with(given, facts);
  }

  private Node view(List<Node> joined) {
    Node.Builder view =
        nodes.node("Evidence", joined.isEmpty() ? Origin.NONE : joined.getFirst().origin());
    LISTS.forEach((list, types) -> view.set(list, Listing.list(ofTypes(joined, types))));
    return nodes.build(view.set("vexes", Listing.list(ofTypes(joined, List.of("Vex")))));
  }

  private static List<Node> ofTypes(List<Node> all, List<String> types) {
    return all.stream().filter(n -> types.contains(n.type().name())).toList();
  }

  private List<Node> images(
      List<Node> evidence,
      List<Node> joined,
      List<Node> images,
      List<Digests> digests,
      Map<Node, List<Bond>> bonds) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Node image = images.get(i);
      List<Node> bound = new ArrayList<>();
      Optional<Reasons> rest = Optional.empty();
      for (int e = 0; e < evidence.size(); e++) {
        Node given = evidence.get(e);
        if (binding(given, bonds).contains(i)) {
          bound.add(joined.get(e));
        } else if (isUnsure(given, Digests.of(given.get("subjects")), image, digests.get(i))) {
          rest = Optional.of(unsure(given));
        }
      }
      Map<String, Fact> facts = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> list : LISTS.entrySet()) {
        Listing members = Listing.list(ofTypes(bound, list.getValue()));
        Listing open =
            rest.isPresent() && list.getKey().equals("scans") ? members.open(rest.get()) : members;
        facts.put(list.getKey(), () -> open);
      }
      all.add(Copies.with(image, facts));
    }
    return all;
  }

  private static Reasons unsure(Node scan) {
    return Reasons.of(
        new Reason(
            Reason.Kind.UNRESOLVED,
            "platform",
            "a report names the index and not the platform that was scanned",
            scan.origin().span()));
  }
}
