package io.plimsoll.eval;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.PlanCheck;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.report.Fix;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edits of a fix; none when a part of it is unknown, absent or has no place. */
final class Fixes {
  private Fixes() {}

  static Optional<Fix> of(PlanCheck check, Frame frame) {
    if (check.edits().isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (PlanCheck.Edit edit : check.edits()) {
      Optional<Edit> made = edit(edit, frame);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      edits.add(made.get());
    }
    boolean suggestion = check.typed().fix().map(f -> f.suggestion()).orElse(true);
    return Optional.of(new Fix(!suggestion, edits));
  }

  private static Optional<Edit> edit(PlanCheck.Edit edit, Frame frame) {
    return switch (edit) {
      case PlanCheck.Edit.Replace r -> replace(r.target().eval(frame), r.text(), frame);
      case PlanCheck.Edit.Insert i -> insert(i, frame);
      case PlanCheck.Edit.Delete d -> delete(d.target().eval(frame));
    };
  }

  private static Optional<String> text(PlanExpr text, Frame frame) {
    Value value = text.eval(frame);
    return switch (value) {
      case Text t -> t.known();
      case io.plimsoll.model.Absent a -> Optional.empty();
      case io.plimsoll.model.Unknown u -> Optional.empty();
      default -> Optional.of(Show.text(value));
    };
  }

  private static Optional<Edit> replace(Value target, PlanExpr with, Frame frame) {
    return Places.span(target).flatMap(span -> text(with, frame).map(t -> new Edit(span, t)));
  }

  private static Optional<Edit> insert(PlanCheck.Edit.Insert insert, Frame frame) {
    Value anchor = insert.anchor().eval(frame);
    Optional<Span> span = Places.span(anchor);
    Optional<String> text = text(insert.text(), frame);
    if (span.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ownsLine(anchor)
            ? line(span.get(), text.get(), insert.before())
            : inline(span.get(), text.get(), insert.before()));
  }

  /** Whether what is inserted beside it makes a line of its own. */
  private static boolean ownsLine(Value anchor) {
    return anchor instanceof Node node && node.type().variants().contains("Instruction");
  }

  /** A line that ends before the anchor ends without blanks. */
  private static Edit inline(Span anchor, String text, boolean before) {
    boolean ends = before && text.startsWith("\n");
    return new Edit(
        ends ? Deletions.blanksBefore(anchor) : before ? anchor.before() : anchor.after(), text);
  }

  private static Edit line(Span anchor, String text, boolean before) {
    Source source = anchor.source();
    String newline = source.text().contains("\r\n") ? "\r\n" : "\n";
    if (before) {
      int first = source.lineStart(anchor.line());
      String indent = source.text().substring(first, anchor.start());
      boolean blank = indent.isBlank();
      int start = blank ? source.lineStart(withComments(anchor)) : anchor.start();
      return new Edit(source.span(start, start), (blank ? indent : "") + text + newline);
    }
    int end = source.lineEnd(source.lineOf(Math.max(anchor.start(), anchor.end() - 1)));
    return new Edit(source.span(end, end), newline + text);
  }

  /**
   * First line of the comments that stand directly above, since they are about the anchor: a waiver
   * among them would cover what comes between. Those at the top of a file are about the file, and
   * may be directives.
   */
  private static int withComments(Span anchor) {
    Source source = anchor.source();
    int line = anchor.line();
    while (line > 1 && source.line(line - 1).strip().startsWith("#")) {
      line--;
    }
    return line > 1 ? line : anchor.line();
  }

  /** Deleting an instruction takes its line. */
  private static Optional<Edit> delete(Value target) {
    return Places.span(target)
        .map(s -> ownsLine(target) ? Deletions.lines(s) : Deletions.word(s))
        .map(s -> new Edit(s, ""));
  }
}
