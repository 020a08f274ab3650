package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the repositories that git fetches, and what is checked out of them. */
final class GitFacts {
  private static final Set<String> BRANCHES =
      Set.of(
          "main", "master", "develop", "dev", "trunk", "HEAD", "stable", "next", "latest", "edge");

  private final CommandFacts facts;

  GitFacts(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> of(Invocation git) {
    if (!git.is("git")) {
      return List.of();
    }
    Arguments arguments = git.arguments();
    List<String> verbs = arguments.verbTexts();
    if (verbs.equals(List.of("clone"))) {
      return cloned(git);
    }
    boolean remote = verbs.equals(List.of("remote", "add"));
    if (remote || verbs.equals(List.of("submodule", "add"))) {
      int place = remote ? 1 : 0;
      return arguments.operands().size() > place
          ? source(git, arguments.operands().get(place), Optional.empty(), folder(git))
          : List.of();
    }
    boolean fetches = verbs.equals(List.of("fetch")) || verbs.equals(List.of("pull"));
    List<Arg> words = arguments.operands();
    if (fetches && !words.isEmpty() && isAddress(words.getFirst())) {
      Optional<Arg> ref = words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
      return source(git, words.getFirst(), ref, folder(git));
    }
    return List.of();
  }

  private List<Node> cloned(Invocation git) {
    List<Arg> words = git.operands();
    if (words.isEmpty()) {
      return List.of();
    }
    Arg address = words.getFirst();
    Optional<Arg> ref = git.arguments().value("-b", "--branch", "--revision");
    FilePath base = folder(git);
    Arg target = words.size() > 1 ? words.get(1) : repository(address);
    return source(git, address, ref, target.path(base));
  }

  /** The folder a clone gets: the last part of its address without {@code .git}. */
  private static Arg repository(Arg address) {
    String text = address.marked();
    int end = text.endsWith("/") ? text.length() - 1 : text.length();
    end = text.substring(0, end).endsWith(".git") ? end - 4 : end;
    int start = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf(':', end - 1)) + 1;
    return address.slice(Math.min(start, end), end);
  }

  private FilePath folder(Invocation git) {
    FilePath here = facts.folder(git.index());
    return git.arguments().value("-C").map(c -> c.path(here)).orElse(here);
  }

  private static boolean isAddress(Arg word) {
    String text = word.marked();
    return text.contains("://") || text.startsWith("git@") || word.startsOpen();
  }

  private List<Node> source(Invocation git, Arg address, Optional<Arg> asked, FilePath folder) {
    boolean scp = address.prefix().matches("[\\w.-]+@[\\w.-]+:.*");
    if (!isAddress(address) && !scp) {
      return List.of(); // a folder of the image
    }
    Optional<Arg> ref = checkedOut(git, folder).or(() -> asked);
    Truth commit = ref.map(GitFacts::commit).orElse(Truth.NO);
    Node.Builder node =
        Nodes.of(facts, "GitSource", address.origin(), git)
            .set("text", Text.of(address.written(), address.origin()))
            .set("url", url(address))
            .set("ref", Nodes.orAbsent(ref.map(Arg::value)))
            .set("commit", commit(ref, commit))
            .set("is_pinned", commit.value())
            .set(
                "is_tag",
                ref.map(r -> commit.isTrue() ? Truth.NO : isTag(r)).orElse(Truth.NO).value());
    return List.of(Nodes.built(facts, node));
  }

  private static Value commit(Optional<Arg> ref, Truth commit) {
    if (commit.isTrue()) {
      return ref.orElseThrow().value();
    }
    return commit.why().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  private static Value url(Arg address) {
    boolean scheme = address.marked().contains("://") || !address.startsOpen();
    return scheme ? Url.of(address.text()).from(address.origin()) : Unknown.of(address.reasons());
  }

  private static Truth commit(Arg ref) {
    return ref.isKnown()
        ? Truth.of(LanguageSpecs.isCommit(ref.marked()))
        : mayBeCommit(ref) ? Truth.unknown(ref.reasons()) : Truth.NO;
  }

  /** A hole with anything but hexadecimal digits beside it is no commit. */
  private static boolean mayBeCommit(Arg ref) {
    return ref.marked().chars().allMatch(c -> c == Arg.MARK || Character.digit(c, 16) >= 0);
  }

  /** A number with a dot looks like a tag, the usual branches are none; others may be either. */
  private static Truth isTag(Arg ref) {
    String text = ref.marked();
    if (text.startsWith("refs/tags/") || text.startsWith("tags/")) {
      return Truth.YES;
    }
    if (!ref.isKnown()) {
      return text.matches("(?s).*\\d\\.\\d.*") ? Truth.YES : Truth.unknown(ref.reasons());
    }
    if (BRANCHES.contains(text)
        || text.startsWith("origin/")
        || text.startsWith("refs/heads/")
        || text.endsWith(".x")) {
      return Truth.NO;
    }
    if (text.matches("([A-Za-z][\\w-]*[-_/])?v?\\d+(\\.\\d+)+([-+._]?[\\w.]+)?")) {
      return Truth.YES;
    }
    return Truth.unknown(
        Reasons.of(
            new Reason(
                Reason.Kind.UNRESOLVED,
                text,
                "`" + text + "` may be a branch or a tag",
                ref.span())));
  }

  /** What later commands of the script check out in the folder of the repository. */
  private Optional<Arg> checkedOut(Invocation git, FilePath folder) {
    Optional<Arg> ref = Optional.empty();
    Optional<Arg> fetched = Optional.empty();
    for (Invocation later : facts.invocations()) {
      boolean here = later.is("git") && later.index() > git.index() && isIn(folder(later), folder);
      if (!here) {
        continue;
      }
      List<Arg> words = later.operands();
      if (later.arguments().verbIs("fetch", "pull") && words.size() > 1) {
        fetched = Optional.of(words.get(1));
      }
      if (later.arguments().verbIs("checkout", "reset", "switch")) {
        Optional<Arg> asked = reference(later, words);
        ref =
            asked.isPresent() && !asked.get().is("FETCH_HEAD")
                ? asked
                : asked.isPresent() ? fetched : ref;
      }
    }
    return ref.isPresent() ? ref : fetchedOnly(fetched, git);
  }

  private static Optional<Arg> fetchedOnly(Optional<Arg> fetched, Invocation git) {
    return git.arguments().verbIs("remote") ? fetched : Optional.empty();
  }

  private static Optional<Arg> reference(Invocation command, List<Arg> words) {
    List<Arg> all = new ArrayList<>(words);
    if (command.arguments().surely("-b", "-B", "-c", "-C", "--orphan") && words.isEmpty()) {
      return Optional.empty();
    }
    boolean paths =
        command.arguments().verbIs("checkout")
            && all.size() == 1
            && (all.getFirst().is(".") || all.getFirst().marked().startsWith("./"));
    return paths || all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  private static boolean isIn(FilePath folder, FilePath repository) {
    boolean known = folder.isKnown() && repository.isKnown();
    return known ? folder.isUnder(repository) : folder.written().startsWith(repository.written());
  }
}
