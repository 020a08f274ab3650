package io.plimsoll.plan;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.ZoneOffset;
import java.util.List;

/** {@code x.f} of a value that is present; a field of an unknown is unknown. */
final class FieldRead extends PlanExpr {
  private final PlanExpr receiver;
  private final String field;

  FieldRead(PlanExpr receiver, String field, Span span) {
    super(span);
    this.receiver = receiver;
    this.field = field;
  }

  @Override
  public Value eval(Frame frame) {
    frame.step();
    Value value = receiver.eval(frame);
    return switch (value) {
      case Node node -> node.get(field);
      case Unknown unknown -> unknown;
      case Parsed parsed -> parsed.field(field);
      case Entry entry -> field.equals("key") ? entry.key() : entry.value();
      case Value.Time time -> Value.Day.of(time.value().atZone(ZoneOffset.UTC).toLocalDate());
      case Value.Day day -> Value.Time.of(day.value().atStartOfDay(ZoneOffset.UTC).toInstant());
      default ->
          throw new IllegalStateException(
              "field " + field + " read from " + value + " at " + span());
    };
  }

  @Override
  public List<PlanExpr> operands() {
    return List.of(receiver);
  }
}
