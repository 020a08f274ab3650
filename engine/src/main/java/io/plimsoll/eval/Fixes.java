package io.plimsoll.eval;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.PlanCheck;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.plan.PlanScope;
import io.plimsoll.report.Fix;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edits of a fix; none when a part of it is unknown, absent or has no place. */
final class Fixes {
  private final PlanScope scope;
  private final Frame frame;
  private final Forms forms;
  private final Forms.Form form;

  private Fixes(PlanScope scope, Frame frame, Forms forms) {
    this.scope = scope;
    this.frame = frame;
    this.forms = forms;
    this.form = Forms.of(bound());
  }

  private List<Value> bound() {
    return scope.bindings().stream().map(b -> frame.get(b.slot())).toList();
  }

  static Optional<Fix> of(PlanCheck check, PlanScope scope, Frame frame, Forms forms) {
    return check.edits().isEmpty() ? Optional.empty() : new Fixes(scope, frame, forms).fix(check);
  }

  private Optional<Fix> fix(PlanCheck check) {
    List<Edit> edits = new ArrayList<>();
    for (PlanCheck.Edit edit : check.edits()) {
      Optional<Edit> made = edit(edit);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      edits.add(made.get());
    }
    boolean suggestion = check.typed().fix().map(f -> f.suggestion()).orElse(true);
    return Optional.of(new Fix(!suggestion, edits));
  }

  private Optional<Edit> edit(PlanCheck.Edit edit) {
    return switch (edit) {
      case PlanCheck.Edit.Replace r -> replace(r.target().eval(frame), text(r.text()));
      case PlanCheck.Edit.Insert i -> insert(i);
      case PlanCheck.Edit.Delete d -> delete(d.target().eval(frame));
    };
  }

  private Optional<String> text(PlanExpr text) {
    Value value = text.eval(frame);
    return switch (value) {
      case Text t -> t.known();
      case io.plimsoll.model.Absent a -> Optional.empty();
      case io.plimsoll.model.Unknown u -> Optional.empty();
      default -> Optional.of(Show.text(value));
    };
  }

  /** The place of an unknown value is that of the reason, which is something else. */
  private static Optional<Span> place(Value value) {
    return value instanceof io.plimsoll.model.Unknown ? Optional.empty() : Places.span(value);
  }

  private Optional<Edit> replace(Value target, Optional<String> with) {
    Optional<Span> span = place(target);
    if (span.isEmpty() || with.isEmpty()) {
      return Optional.empty();
    }
    return switch (form) {
      case INSTRUCTIONS -> Optional.of(new Edit(span.get(), with.get()));
      case DOCUMENT -> forms.document(span.get()).replace(span.get(), with.get());
      case OTHER -> Optional.empty();
    };
  }

  private Optional<Edit> insert(PlanCheck.Edit.Insert insert) {
    Value anchor = insert.anchor().eval(frame);
    Optional<Span> span = place(anchor);
    Optional<String> text = text(insert.text());
    if (span.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return switch (form) {
      case INSTRUCTIONS ->
          Optional.of(
              ownsLine(anchor)
                  ? line(span.get(), text.get(), insert.before())
                  : inline(span.get(), text.get(), insert.before()));
      case DOCUMENT -> forms.document(span.get()).insert(span.get(), text.get(), insert.before());
      case OTHER -> Optional.empty();
    };
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

  /** Deleting an instruction takes its line; deleting a value of a document takes its entry. */
  private Optional<Edit> delete(Value target) {
    Optional<Span> span = place(target);
    return switch (form) {
      case INSTRUCTIONS ->
          span.map(s -> ownsLine(target) ? Deletions.lines(s) : Deletions.word(s))
              .map(s -> new Edit(s, ""));
      case DOCUMENT ->
          span.filter(s -> isApart(target, s)).flatMap(s -> forms.document(s).delete(s));
      case OTHER -> Optional.empty();
    };
  }

  /**
   * Whether a value has a place that it does not share with the subject it is a part of: an option
   * of a mount that is written as one text cannot go without the mount.
   */
  private boolean isApart(Value target, Span place) {
    return bound().stream()
        .filter(b -> !b.equals(target))
        .noneMatch(b -> b instanceof Node && Places.span(b).filter(place::equals).isPresent());
  }
}
