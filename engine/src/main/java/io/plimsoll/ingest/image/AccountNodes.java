package io.plimsoll.ingest.image;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Users and groups of {@code /etc/passwd}, {@code /etc/group} and {@code /etc/shadow}. */
final class AccountNodes {
  /** Lines of one file; systems have some dozens. */
  private static final int MOST = 10_000;

  /** Programs that end at once, so that nobody gets a shell (nologin(8), false(1)). */
  private static final Set<String> NO_SHELLS =
      Set.of("nologin", "false", "sync", "halt", "shutdown", "true");

  private final NodeMaker nodes;
  private final Contents contents;
  private final Span place;
  private final Map<Long, Node> byUid = new HashMap<>();
  private final Map<Long, Node> byGid = new HashMap<>();
  private Listing accounts = Listing.list(List.of());
  private Listing groups = Listing.list(List.of());

  AccountNodes(NodeMaker nodes, Contents contents, Span place) {
    this.nodes = nodes;
    this.contents = contents;
    this.place = place;
    readGroups();
    readAccounts();
  }

  private List<String[]> lines(String path, int fields, List<Reasons> gaps) {
    List<String[]> all = new ArrayList<>();
    switch (contents.text(path, place)) {
      case Contents.TextAt.Known known ->
          known
              .text()
              .lines()
              .map(l -> l.split(":", -1))
              .filter(f -> f.length >= fields && !f[0].isEmpty() && !f[0].startsWith("#"))
              .limit(MOST)
              .forEach(all::add);
      case Contents.TextAt.None none -> contents.gaps().ifPresent(gaps::add);
      case Contents.TextAt.Unread unread -> gaps.add(Reasons.of(unread.reason()));
    }
    contents.gaps().ifPresent(gaps::add);
    return all;
  }

  private static Listing open(Listing list, List<Reasons> gaps) {
    Listing all = list;
    for (Reasons gap : gaps) {
      all = all.open(gap);
    }
    return all;
  }

  private void readGroups() {
    List<Reasons> gaps = new ArrayList<>();
    List<Node> all = new ArrayList<>();
    for (String[] line : lines("etc/group", 4, gaps)) {
      Optional<Long> gid = number(line[2]);
      if (gid.isPresent()) {
        Node group =
            nodes.build(
                nodes
                    .node("Group", place)
                    .set("name", Text.of(line[0]))
                    .set("gid", Value.Int.of(gid.get()))
                    .set("members", set(List.of(line[3].split(",", -1))))
                    .set("text", Text.of(String.join(":", line))));
        all.add(group);
        byGid.putIfAbsent(gid.get(), group);
      }
    }
    groups = open(Listing.list(all), gaps);
  }

  private static Listing set(List<String> names) {
    return Listing.set(
        new TreeSet<>(names)
            .stream().map(String::strip).filter(n -> !n.isEmpty()).map(Text::of).toList());
  }

  private void readAccounts() {
    List<Reasons> gaps = new ArrayList<>();
    Map<String, String> shadow = new HashMap<>();
    List<Reasons> shadowGaps = new ArrayList<>();
    lines("etc/shadow", 2, shadowGaps).forEach(f -> shadow.putIfAbsent(f[0], f[1]));
    List<Node> all = new ArrayList<>();
    for (String[] line : lines("etc/passwd", 7, gaps)) {
      Optional<Long> uid = number(line[2]);
      Optional<Long> gid = number(line[3]);
      if (uid.isPresent() && gid.isPresent()) {
        Node account =
            account(line, uid.get(), gid.get(), Optional.ofNullable(shadow.get(line[0])));
        all.add(account);
        byUid.putIfAbsent(uid.get(), account);
      }
    }
    accounts = open(Listing.list(all), gaps);
  }

  private Node account(String[] line, long uid, long gid, Optional<String> shadow) {
    String state = password(line[1], shadow);
    String shell = line[6].strip();
    boolean hasShell = !isNoShell(shell);
    return nodes.build(
        nodes
            .node("Account", place)
            .set("name", Text.of(line[0]))
            .set("uid", Value.Int.of(uid))
            .set("gid", Value.Int.of(gid))
            .set("home", FilePath.of(line[5]))
            // nothing written means /bin/sh (passwd(5))
            .set("login_shell", FilePath.of(shell.isEmpty() ? "/bin/sh" : shell))
            .set("password", nodes.constant("PasswordState", state))
            .set("groups", groupsOf(line[0], gid))
            .set(
                "can_log_in",
                !hasShell || state.equals("locked")
                    ? Value.Bool.FALSE
                    : state.equals("shadowed")
                        ? Unknown.of(
                            Gaps.unreadable(
                                "the password of "
                                    + line[0]
                                    + " stands in /etc/shadow, which is"
                                    + " not there or could not be read",
                                place))
                        : Value.Bool.TRUE)
            .set(
                "text",
                Text.of(
                    line[0] + ":*:" + line[2] + ":" + line[3] + ":" + line[4] + ":" + line[5] + ":"
                        + line[6])));
  }

  /** Whether a login shell lets nobody in. */
  static boolean isNoShell(String shell) {
    return NO_SHELLS.contains(shell.substring(shell.lastIndexOf('/') + 1));
  }

  /** Nothing between the colons is no password; what no hash can be locks it (shadow(5)). */
  private static String password(String field, Optional<String> shadow) {
    String value = field.equals("x") ? shadow.orElse("\0") : field;
    if (value.equals("\0")) {
      return "shadowed";
    }
    if (value.isEmpty()) {
      return "empty";
    }
    return value.startsWith("!") || value.startsWith("*") || value.length() < 13
        ? "locked"
        : "hashed";
  }

  private Listing groupsOf(String name, long gid) {
    List<String> names = new ArrayList<>();
    for (Value member : groups.members()) {
      Node group = (Node) member;
      boolean primary = group.get("gid").equals(Value.Int.of(gid));
      boolean listed =
          ((Listing) group.get("members"))
              .members().stream().anyMatch(m -> ((Text) m).written().equals(name));
      if (primary || listed) {
        names.add(((Text) group.get("name")).written());
      }
    }
    Listing all = set(names);
    return groups.rest().map(all::open).orElse(all);
  }

  private static Optional<Long> number(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  Listing accounts() {
    return accounts;
  }

  Listing groupNodes() {
    return groups;
  }

  /** The entry of a uid: absent when there is none, unknown when not all are known. */
  Value owner(long uid) {
    Node node = byUid.get(uid);
    return node != null ? node : missing(accounts);
  }

  Value group(long gid) {
    Node node = byGid.get(gid);
    return node != null ? node : missing(groups);
  }

  private static Value missing(Listing all) {
    return all.rest().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }
}
