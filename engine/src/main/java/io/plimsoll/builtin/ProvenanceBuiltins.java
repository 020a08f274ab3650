package io.plimsoll.builtin;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Show;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where values come from, and what we know of them. */
enum ProvenanceBuiltins implements Builtin {
  IS_WRITTEN,
  LINK_STRENGTH,
  REASON_OF,
  UNDETERMINED;

  /** Only the reason looks at what is unknown; of nothing else can be told where it comes from. */
  @Override
  public boolean isStrict() {
    return this != REASON_OF;
  }

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case IS_WRITTEN ->
          Value.Bool.of(
              switch (a[0].origin().kind()) {
                case EXPLICIT, INTERPOLATED, MERGED -> true;
                case INHERITED, DEFAULTED, COMPUTED -> false;
              });
      case LINK_STRENGTH -> Links.strength(a[0], a[1], ambient);
      case REASON_OF -> Text.of(gaps(a[0]).map(ProvenanceBuiltins::text).orElse(""));
      case UNDETERMINED -> {
        // what is not known of the sentence is the better reason
        if (a[0] instanceof Text text && !text.isKnown()) {
          yield Unknown.of(text.reasons());
        }
        String reason = Show.text(a[0]);
        yield Unknown.of(Reason.of(Reason.Kind.UNDETERMINED, reason, reason));
      }
    };
  }

  /** Why the value itself is not known; as for {@code is known}, what it holds does not count. */
  private static Optional<Reasons> gaps(Value value) {
    return switch (value) {
      case Listing list -> list.rest();
      case Mapping map -> map.rest();
      case Unknown unknown -> Optional.of(unknown.reasons());
      case Text text -> Gaps.in(text);
      case Parsed parsed -> Gaps.in(parsed);
      default -> Optional.empty();
    };
  }

  private static String text(Reasons reasons) {
    String all = reasons.kept().stream().map(Reason::text).collect(Collectors.joining("; "));
    return reasons.more() == 0 ? all : all + "; and " + reasons.more() + " more";
  }

  /** {@code origin}: a constant of the schema's enum of that name. */
  record OriginOf(NodeMaker nodes) implements Builtin {
    @Override
    public Value call(Value[] a, Ambient ambient) {
      return nodes.constant("Origin", a[0].origin().kind().name().toLowerCase(Locale.ROOT));
    }
  }
}
