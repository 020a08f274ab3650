package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.StageReference;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.dockerfile.TransferSource;
import io.plimsoll.dockerfile.Word;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * COPY and ADD: sources, destination, flags (facts of the builder: Dockerfile reference, COPY and
 * ADD).
 */
final class Transfers {
  private static final List<String> ARCHIVES =
      List.of(
          ".tar",
          ".tar.gz",
          ".tgz",
          ".tar.bz2",
          ".tbz2",
          ".tbz",
          ".tb2",
          ".tz2",
          ".tar.xz",
          ".txz",
          ".tar.zst",
          ".tzst",
          ".tar.lzma",
          ".tar.z",
          ".gz",
          ".bz2",
          ".xz",
          ".lzma",
          ".zst");

  private final NodeMaker nodes;
  private final StageNodesByIndex stages;
  private final BuildContext context;

  /** The nodes of stages that exist already. */
  interface StageNodesByIndex {
    Value stage(OptionalInt index);
  }

  Transfers(NodeMaker nodes, StageNodesByIndex stages, BuildContext context) {
    this.nodes = nodes;
    this.stages = stages;
    this.context = context;
  }

  void fill(
      Node.Builder node,
      Instruction.Transfer transfer,
      Step step,
      Words words,
      Value workdir,
      boolean workdirKnown) {
    Value destination =
        transfer.destination().map(w -> words.text(step.value(w))).orElse(Absent.ABSENT);
    Value relative = relative(destination);
    node.set(
            "sources",
            Listing.list(
                transfer.sources().stream().map(s -> source(s, transfer, step, words)).toList()))
        .set(
            "destination_text",
            transfer.destination().<Value>map(Words::written).orElseGet(() -> Text.of("")))
        .set("destination", destination(destination, relative, workdir))
        .set("destination_is_relative", relative)
        .set(
            "chown",
            transfer
                .chown()
                .map(w -> new Users(nodes).of(words.text(step.value(w))))
                .orElse(Absent.ABSENT))
        .set(
            "chmod",
            transfer.chmod().map(w -> mode(words.text(step.value(w)))).orElse(Absent.ABSENT))
        .set(
            "chmod_text",
            transfer.chmod().map(w -> words.text(step.value(w))).orElse(Absent.ABSENT))
        .set("linked", Facts.bool(transfer.link()))
        .set(
            "excludes",
            Listing.list(transfer.excludes().stream().flatMap(w -> glob(w).stream()).toList()))
        .set("workdir_known", Facts.bool(workdirKnown));
    switch (transfer) {
      case Instruction.Copy copy -> copy(node, copy, step);
      case Instruction.Add add -> add(node, add, step, words);
    }
  }

  private void copy(Node.Builder node, Instruction.Copy copy, Step step) {
    Optional<StageReference> from = copy.from().flatMap(step::reference);
    node.set("from", copy.from().<Value>map(w -> from(w, from)).orElse(Absent.ABSENT))
        .lazy("from_stage", () -> from.map(f -> stages.stage(f.stage())).orElse(Absent.ABSENT))
        .set(
            "from_ref",
            copy.from()
                .filter(w -> isImage(from))
                .<Value>map(w -> ImageRef.of(Words.written(w)))
                .orElse(Absent.ABSENT))
        .set("parents", Facts.bool(copy.head().flag("parents").map(f -> f.isOn()).orElse(false)));
  }

  private void add(Node.Builder node, Instruction.Add add, Step step, Words words) {
    node.set("from", Absent.ABSENT)
        .set("from_stage", Absent.ABSENT)
        .set(
            "checksum",
            add.checksum().map(w -> digest(words.text(step.value(w)))).orElse(Absent.ABSENT))
        .set("unpack", add.unpack().<Value>map(Value.Bool::of).orElse(Absent.ABSENT));
  }

  static boolean isImage(Optional<StageReference> from) {
    return from.map(f -> f.kind() == StageReference.Kind.IMAGE).orElse(false);
  }

  /** What {@code --from} or the {@code from} of a mount names. */
  Node from(Word written, Optional<StageReference> reference) {
    StageReference.Kind kind =
        reference.map(StageReference::kind).orElse(StageReference.Kind.IMAGE);
    return nodes.build(
        nodes
            .node("CopyFrom", written.span())
            .set("text", Words.written(written))
            .set("kind", Facts.constant(nodes, "FromKind", kind))
            .lazy("stage", () -> reference.map(r -> stages.stage(r.stage())).orElse(Absent.ABSENT))
            .set(
                "ref",
                kind == StageReference.Kind.IMAGE
                    ? ImageRef.of(Words.written(written))
                    : Absent.ABSENT));
  }

  private static Value digest(Value text) {
    return text instanceof Text t && t.isKnown()
        ? new Digest(t.written(), t.origin())
        : text instanceof Text t ? Unknown.of(t.reasons()) : text;
  }

  private static Optional<Value> glob(Word word) {
    return Globs.compile(word.text()) instanceof PatternResult.Compiled<?> c
        ? Optional.of(new Value.Pattern(c.pattern(), Origin.at(word.span())))
        : Optional.empty();
  }

  /** An octal mode; a symbolic one changes what is there and is no mode of its own. */
  private static Value mode(Value text) {
    if (!(text instanceof Text t) || !t.isKnown()) {
      return text instanceof Text t ? Unknown.of(t.reasons()) : text;
    }
    String digits = t.written();
    boolean octal =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '7');
    return octal ? new Mode(Integer.parseInt(digits, 8) & 07777, t.origin()) : Absent.ABSENT;
  }

  private static Value relative(Value destination) {
    if (!(destination instanceof Text t)) {
      return destination instanceof Unknown ? destination : Value.Bool.FALSE;
    }
    return FilePath.of(t).field("is_absolute") instanceof Value.Bool b
        ? Value.Bool.of(!b.value())
        : Unknown.of(t.reasons());
  }

  private static Value destination(Value text, Value relative, Value workdir) {
    if (!(text instanceof Text t)) {
      return text instanceof Unknown ? text : FilePath.of("/");
    }
    boolean absolute = relative instanceof Value.Bool b && !b.value();
    if (absolute || !(workdir instanceof FilePath dir)) {
      return absolute ? FilePath.of(t) : workdir;
    }
    return relative instanceof Value.Bool
        ? dir.join(FilePath.of(t)).from(t.origin())
        : Unknown.of(t.reasons());
  }

  private Node source(
      TransferSource source, Instruction.Transfer transfer, Step step, Words words) {
    return switch (source) {
      case TransferSource.Inline inline -> heredoc(inline);
      case TransferSource.Written written -> written(written.word(), transfer, step, words);
    };
  }

  private Node heredoc(TransferSource.Inline inline) {
    return nodes.build(
        nodes
            .node("Source", inline.span())
            .set("kind", nodes.constant("SourceKind", "heredoc"))
            .set("is_url", Value.Bool.FALSE)
            .set("is_archive", Value.Bool.FALSE)
            .set("is_glob", Value.Bool.FALSE)
            .set("is_context_root", Value.Bool.FALSE)
            .set("matches", Listing.list(List.of()))
            .set("ignored", Value.Bool.FALSE));
  }

  private Node written(Word word, Instruction.Transfer transfer, Step step, Words words) {
    Value value = words.text(step.value(word));
    Node.Builder node = nodes.node("Source", word.span());
    if (!(value instanceof Text text)) {
      return unknown(node, word, value);
    }
    node.set("text", text);
    boolean add = transfer instanceof Instruction.Add;
    boolean fromOutside = transfer instanceof Instruction.Copy c && c.from().isPresent();
    GitSources.Kind kind = add ? GitSources.kind(text.pieces().getFirst()) : GitSources.Kind.LOCAL;
    boolean local = kind == GitSources.Kind.LOCAL;
    node.set("kind", nodes.constant("SourceKind", kind.name().toLowerCase(Locale.ROOT)))
        .set("url", local ? Absent.ABSENT : Url.of(text))
        .set("is_url", Facts.bool(!local))
        .set("is_archive", isArchive(text))
        .set("is_glob", isGlob(text))
        .set("is_context_root", isContextRoot(text, local && !fromOutside))
        .set("git", kind == GitSources.Kind.GIT ? new GitSources(nodes).of(text) : Absent.ABSENT);
    if (!local || fromOutside) {
      return nodes.build(
          node.set("matches", Listing.list(List.of())).set("ignored", Value.Bool.FALSE));
    }
    List<String> excludes = transfer.excludes().stream().map(Word::text).toList();
    node.lazy("matches", () -> context.matches(text, excludes, word.span()))
        .lazy("ignored", () -> context.ignores(text, word.span()));
    return nodes.build(node);
  }

  /** A source that is a variable without value: whatever it may be, it is not known. */
  private Node unknown(Node.Builder node, Word word, Value value) {
    node.set("text", Words.written(word));
    for (String field :
        List.of(
            "kind",
            "url",
            "is_url",
            "is_archive",
            "is_glob",
            "is_context_root",
            "git",
            "ignored")) {
      node.set(field, value);
    }
    Reasons why =
        value instanceof Unknown u
            ? u.reasons()
            : Reasons.of(
                Reason.of(
                    Reason.Kind.UNRESOLVED, word.text(), "the source is not known", word.span()));
    return nodes.build(node.set("matches", Listing.list(List.of()).open(why)));
  }

  private static Value isArchive(Text text) {
    String last = text.pieces().getLast().toLowerCase(Locale.ROOT);
    boolean archive = ARCHIVES.stream().anyMatch(last::endsWith);
    boolean decided = text.isKnown() || archive || last.indexOf('.') >= 0;
    return decided ? Value.Bool.of(archive) : Unknown.of(text.reasons());
  }

  private static Value isGlob(Text text) {
    boolean wild =
        text.pieces().stream()
            .anyMatch(p -> p.indexOf('*') >= 0 || p.indexOf('?') >= 0 || p.indexOf('[') >= 0);
    return text.isKnown() || wild ? Value.Bool.of(wild) : Unknown.of(text.reasons());
  }

  private static Value isContextRoot(Text text, boolean fromContext) {
    if (!fromContext) {
      return Value.Bool.FALSE;
    }
    String all = text.isKnown() ? FilePath.normalise(text.written()) : "";
    boolean decided =
        text.isKnown()
            || text.pieces().stream().anyMatch(p -> p.chars().anyMatch(c -> c != '.' && c != '/'));
    return decided
        ? Value.Bool.of(all.equals(".") || all.equals("/") || all.equals("*"))
        : Unknown.of(text.reasons());
  }
}
