package io.plimsoll.ingest.evidence;

import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Entry;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * SLSA provenance, v0.2 and v1 (slsa.dev), with what BuildKit and GitHub add to it.
 *
 * <p>BuildKit's {@code mode=min} leaves out build arguments and the source; what is not there is
 * absent or unknown, as for any other builder.
 */
final class Slsa {
  private static final String BUILDKIT = "https://mobyproject.org/buildkit@v1#metadata";

  private final Reading reading;
  private final Attestations attestations;

  Slsa(Reading reading, Span place) {
    this.reading = reading;
    this.attestations = new Attestations(reading, place);
  }

  Node read(Fields predicate, String type) {
    boolean isFirst = predicate.has("builder") || predicate.has("invocation");
    return isFirst ? old(predicate, type) : current(predicate, type);
  }

  private Node old(Fields predicate, String type) {
    Fields invocation = predicate.in("invocation");
    Fields metadata = predicate.in("metadata");
    Fields config = invocation.in("configSource");
    Optional<Value> source = source(config, "uri").or(() -> vcs(metadata.in(BUILDKIT).in("vcs")));
    return node(
        type,
        predicate.in("builder"),
        predicate,
        source,
        predicate.each("materials"),
        invocation.node("parameters"),
        metadata.time("buildFinishedOn"));
  }

  private Node current(Fields predicate, String type) {
    Fields definition = predicate.in("buildDefinition");
    Fields run = predicate.in("runDetails");
    Fields external = definition.in("externalParameters");
    List<Fields> dependencies = definition.each("resolvedDependencies");
    Optional<Value> source =
        source(external.in("configSource"), "uri")
            .or(() -> workflow(external.in("workflow"), dependencies))
            .or(() -> vcs(run.in("metadata").in("buildkit_metadata").in("vcs")))
            .or(() -> vcs(run.in("metadata").in(BUILDKIT).in("vcs")));
    return node(
        type,
        run.in("builder"),
        definition,
        source,
        dependencies,
        definition.node("externalParameters"),
        run.in("metadata").time("finishedOn"));
  }

  private Node node(
      String type,
      Fields builder,
      Fields definition,
      Optional<Value> source,
      List<Fields> materials,
      Optional<DocumentNode> parameters,
      Optional<Value> finished) {
    Node.Builder node =
        attestations
            .start("Provenance", type, Subjects.NONE, builder.text("id"), finished)
            .set("builder", builder.valueOrUnsaid("id", "the builder"))
            .set("build_type", definition.valueOrUnsaid("buildType", "the type of the build"))
            .set("source", source.orElse(Absent.ABSENT))
            .set("materials", Listing.list(materials.stream().map(this::material).toList()))
            .set("parameters", parameters(parameters))
            .set(
                "finished",
                finished.orElseGet(() -> attestations.unsaid("finished", "when the build ended")));
    return reading.nodes().build(node);
  }

  /** A URI of a repository with its commit among the digests (SPDX download location form). */
  private Optional<Value> source(Fields from, String field) {
    return from.text(field)
        .filter(uri -> uri.startsWith("git+") || uri.contains(".git") || uri.startsWith("git:"))
        .map(uri -> git(uri, commit(from.in("digest")), from.placeOf(field)));
  }

  private Optional<Value> vcs(Fields vcs) {
    return vcs.text("source")
        .map(uri -> git(uri, vcs.text("revision").filter(Slsa::isCommit), vcs.placeOf("source")));
  }

  /** GitHub names repository and ref; the commit stands with the dependency of that repository. */
  private Optional<Value> workflow(Fields workflow, List<Fields> dependencies) {
    return workflow
        .text("repository")
        .map(
            repository -> {
              Optional<String> commit =
                  dependencies.stream()
                      .filter(d -> d.textOr("uri", "").startsWith("git+" + repository))
                      .flatMap(d -> commit(d.in("digest")).stream())
                      .findFirst();
              String ref = workflow.text("ref").map(r -> "@" + r).orElse("");
              return git(repository + ref, commit, workflow.placeOf("repository"));
            });
  }

  private static Optional<String> commit(Fields digest) {
    return digest.text("gitCommit").or(() -> digest.text("sha1")).filter(Slsa::isCommit);
  }

  private static boolean isCommit(String text) {
    return (text.length() == 40 || text.length() == 64)
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private Value git(String uri, Optional<String> commit, Span at) {
    String plain = uri.startsWith("git+") ? uri.substring(4) : uri;
    int fragment = plain.lastIndexOf('#');
    int ref = fragment > 0 ? fragment : plain.lastIndexOf('@');
    boolean hasRef = ref > plain.indexOf("://") + 3 && ref > plain.lastIndexOf('/', ref - 1);
    hasRef &= fragment > 0 || plain.indexOf('/', plain.indexOf("://") + 3) < ref;
    String name = hasRef ? plain.substring(ref + 1) : "";
    Optional<String> hash = commit.or(() -> Optional.of(name).filter(Slsa::isCommit));
    Node.Builder node =
        reading
            .node("GitSource", at)
            .set("url", Url.of(reading.text(hasRef ? plain.substring(0, ref) : plain, at)))
            .set("ref", name.isEmpty() ? Absent.ABSENT : reading.text(name, at))
            .set("commit", hash.<Value>map(h -> reading.text(h, at)).orElse(Absent.ABSENT))
            .set("is_pinned", Value.Bool.of(hash.isPresent()))
            .set("is_tag", Value.Bool.of(name.startsWith("refs/tags/")))
            .set("command", Absent.ABSENT)
            .set("instruction", Absent.ABSENT);
    return reading.nodes().build(node);
  }

  private Node material(Fields material) {
    Span at = material.placeOf("uri");
    String uri = material.textOr("uri", "");
    Optional<PackageUrl> image = PackageUrl.parse(uri).filter(PackageUrl::isImage);
    Fields digests = material.in("digest");
    Optional<Digest> digest =
        List.of("sha256", "sha512", "gitCommit", "sha1").stream()
            .filter(a -> digests.text(a).isPresent())
            .findFirst()
            .map(
                a ->
                    new Digest(
                        (a.equals("gitCommit") ? "sha1" : a) + ":" + digests.textOr(a, ""),
                        reading.origin(digests.placeOf(a))));
    Optional<Url> url = Url.parse(reading.text(uri, at));
    return reading
        .nodes()
        .build(
            reading
                .node("Material", at)
                .set(
                    "ref",
                    image
                        .<Value>map(i -> ImageRef.of(reading.text(ImageNames.of(i), at)))
                        .orElse(Absent.ABSENT))
                .set("url", url.isPresent() ? url.get() : Absent.ABSENT)
                .set("digest", digest.isPresent() ? digest.get() : Absent.ABSENT));
  }

  /** Parameters nest; a key is the path to the value, its parts joined by dots. */
  private io.plimsoll.model.Mapping parameters(Optional<DocumentNode> node) {
    Map<String, Value> flat = new TreeMap<>();
    node.ifPresent(n -> flatten("", n, flat));
    List<Entry> entries = new ArrayList<>();
    flat.forEach((key, value) -> entries.add(new Entry(Text.of(key), value)));
    return io.plimsoll.model.Mapping.of(entries);
  }

  private void flatten(String path, DocumentNode node, Map<String, Value> into) {
    switch (node) {
      case Scalar s -> {
        if (!s.isNull()) {
          into.put(path, reading.text(s.text(), s.span()));
        }
      }
      case Mapping m ->
          m.entries()
              .forEach(
                  e -> flatten(path.isEmpty() ? e.name() : path + "." + e.name(), e.value(), into));
      case Sequence s -> {
        for (int i = 0; i < s.items().size(); i++) {
          flatten(path + "." + i, s.items().get(i), into);
        }
      }
      case Broken b -> {}
    }
  }
}
