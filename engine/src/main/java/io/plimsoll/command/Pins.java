package io.plimsoll.command;

import io.plimsoll.command.PackageActions.Action;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Packages that are pinned by something else than their own word. */
final class Pins {
  private final CommandFacts facts;
  private final Action action;
  private final Options options;

  Pins(CommandFacts facts, Action action, Options options) {
    this.facts = facts;
    this.action = action;
    this.options = options;
  }

  Spec applied(Spec spec) {
    if (spec.source().filter("requirement"::equals).isPresent()) {
      return requirement(spec);
    }
    Spec snapshot = spec.pinned().isTrue() ? spec : spec.pinnedBy(options.snapshot());
    List<Arg> constraints = PackageNodes.constraints(action);
    return snapshot.pinned().isTrue() || constraints.isEmpty()
        ? snapshot
        : snapshot.pinnedBy(constrained(spec, constraints));
  }

  /** A file is pinned if each of its lines is. */
  private Spec requirement(Spec spec) {
    Optional<Text> content = content(spec.word());
    if (content.isEmpty()) {
      return spec;
    }
    Truth all = Truth.YES;
    boolean hashed = true;
    for (Arg line : lines(content.get())) {
      all =
          all.and(
              line.marked().contains("--hash=")
                  ? Truth.YES
                  : LanguageSpecs.pip(bare(line)).pinned());
      hashed &= line.marked().contains("--hash=");
    }
    return new Spec(
        spec.word(), spec.name(), spec.version(), spec.source(), spec.url(), all, all, hashed);
  }

  private Truth constrained(Spec spec, List<Arg> files) {
    Truth all = Truth.NO;
    for (Arg file : files) {
      Optional<Text> content = content(file);
      if (content.isEmpty()) {
        all = all.or(Truth.unknown(unread(file)));
        continue;
      }
      for (Arg line : lines(content.get())) {
        Spec bound = LanguageSpecs.pip(bare(line));
        all =
            bound.name().equals(spec.name()) || sameName(bound, spec)
                ? all.or(bound.pinned())
                : all;
      }
    }
    return all;
  }

  private static boolean sameName(Spec a, Spec b) {
    return a.name() instanceof Text x
        && b.name() instanceof Text y
        && normal(x.written()).equals(normal(y.written()));
  }

  /** Names compare without case and with any of the three separators (PEP 503). */
  private static String normal(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace('.', '-');
  }

  private static Reasons unread(Arg file) {
    return file.isKnown()
        ? Reasons.of(
            new Reason(
                Reason.Kind.UNREADABLE, file.marked(), "the file is not at hand", file.span()))
        : file.reasons();
  }

  /** The text of a file that was written in the stage. */
  private Optional<Text> content(Arg word) {
    FilePath path = word.path(facts.folder(action.command().index()));
    if (!path.isKnown()) {
      return Optional.empty();
    }
    Value last = Unknown.of(unread(word));
    for (StageMemory.Entry entry : facts.context().memory().before(facts)) {
      last =
          switch (entry) {
            case StageMemory.Copied copied ->
                copied.target().equals(path) ? copied.content() : last;
            case StageMemory.Ran ran ->
                written(ran.facts().writes(), path, Integer.MAX_VALUE, last);
          };
    }
    last = written(facts.writes(), path, action.command().index(), last);
    return last instanceof Text text ? Optional.of(text) : Optional.empty();
  }

  private static Value written(List<Write> writes, FilePath path, int before, Value last) {
    Value content = last;
    for (Write write : writes) {
      if (write.path().equals(path) && write.command().index() < before) {
        content = write.content();
      }
    }
    return content;
  }

  private static List<Arg> lines(Text content) {
    Arg all = Arg.of(content);
    List<Arg> lines = new java.util.ArrayList<>();
    int start = 0;
    String marked = all.marked().replace("\\\n", "  ");
    for (int i = 0; i <= marked.length(); i++) {
      if (i == marked.length() || marked.charAt(i) == '\n') {
        Arg line = all.slice(start, i);
        String text = line.marked().strip();
        if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("-")) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** A line without its comment and the blanks around it. */
  private static Arg bare(Arg line) {
    int comment = line.marked().indexOf(" #");
    int end = comment < 0 ? line.marked().length() : comment;
    int start = 0;
    while (start < end && line.marked().charAt(start) == ' ') {
      start++;
    }
    while (end > start && line.marked().charAt(end - 1) == ' ') {
      end--;
    }
    return line.slice(start, end);
  }
}
