package io.plimsoll.ingest.dockerfile;

import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import java.util.Optional;

/**
 * Sources of ADD: what is fetched by Git and at which commit (Dockerfile reference, "ADD, Adding
 * files from a Git repository").
 */
final class GitSources {

  /** How the builder gets a source. */
  enum Kind {
    LOCAL,
    URL,
    GIT
  }

  private final NodeMaker nodes;

  GitSources(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** By the beginning of the text; a path ending in {@code .git} of an HTTP URL is a repository. */
  static Kind kind(String text) {
    if (text.startsWith("git@") || text.startsWith("ssh://") || text.startsWith("git://")) {
      return Kind.GIT;
    }
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      return Kind.LOCAL;
    }
    int end = text.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = text.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end).endsWith(".git") ? Kind.GIT : Kind.URL;
  }

  Node of(Text text) {
    Node.Builder node = nodes.node("GitSource", text.origin()).set("url", Url.of(text));
    if (!text.isKnown()) {
      Unknown unknown = Unknown.of(text.reasons());
      return nodes.build(
          node.set("ref", unknown)
              .set("commit", unknown)
              .set("is_pinned", unknown)
              .set("is_tag", unknown));
    }
    String all = text.written();
    Optional<String> commit = query(all, "commit").or(() -> query(all, "checksum"));
    Optional<String> ref =
        fragment(all)
            .or(() -> query(all, "ref"))
            .or(() -> query(all, "tag"))
            .or(() -> query(all, "branch"));
    Optional<String> hash = commit.or(() -> ref).filter(GitSources::isCommit);
    boolean tag =
        query(all, "tag").isPresent()
            || ref.filter(r -> r.startsWith("refs/tags/") || looksLikeVersion(r)).isPresent();
    return nodes.build(
        node.set("ref", Facts.optional(ref.map(Text::of)))
            .set("commit", Facts.optional(hash.map(Text::of)))
            .set("is_pinned", Facts.bool(hash.isPresent()))
            .set("is_tag", Facts.bool(tag && hash.isEmpty()))
            .set("command", Absent.ABSENT));
  }

  private static boolean looksLikeVersion(String ref) {
    String plain = ref.startsWith("v") ? ref.substring(1) : ref;
    return !plain.isEmpty() && Character.isDigit(plain.charAt(0)) && plain.indexOf('.') > 0;
  }

  static boolean isCommit(String ref) {
    return (ref.length() == 40 || ref.length() == 64)
        && ref.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static Optional<String> fragment(String url) {
    int hash = url.indexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    String fragment = url.substring(hash + 1);
    int colon = fragment.indexOf(':');
    return Optional.of(colon < 0 ? fragment : fragment.substring(0, colon))
        .filter(f -> !f.isEmpty());
  }

  private static Optional<String> query(String url, String key) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return Optional.empty();
    }
    for (String pair : url.substring(mark + 1).split("[&#]", -1)) {
      if (pair.startsWith(key + "=")) {
        return Optional.of(pair.substring(key.length() + 1));
      }
    }
    return Optional.empty();
  }
}
