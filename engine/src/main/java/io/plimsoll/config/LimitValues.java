package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.limit.Limit;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads limits as people write them: a name, and a number or a size. */
final class LimitValues {
  private final Consumer<Diagnostic> reports;

  LimitValues(Consumer<Diagnostic> reports) {
    this.reports = reports;
  }

  /** A limit with the value that it is set to. */
  record Setting(Limit limit, Written<Long> value) {}

  Optional<Setting> read(Written<String> name, Written<String> value) {
    Optional<Limit> limit = Limit.of(name.value());
    if (limit.isEmpty()) {
      reports.accept(unknown(name));
      return Optional.empty();
    }
    Optional<Long> number = number(limit.get(), value.value()).filter(n -> inRange(limit.get(), n));
    if (number.isEmpty()) {
      reports.accept(wrong(limit.get(), value));
    }
    return number.map(n -> new Setting(limit.get(), new Written<>(n, value.span())));
  }

  private static Diagnostic unknown(Written<String> name) {
    List<String> known = Stream.of(Limit.values()).map(Limit::word).toList();
    Diagnostic d =
        Diagnostic.at(name.span(), Code.E0701, "there is no limit `" + name.value() + "`");
    return Nearest.of(name.value(), known)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElseGet(() -> d.help("`plimsoll config --effective` lists all limits"));
  }

  private static boolean inRange(Limit limit, long number) {
    return number >= 1 && number <= limit.most();
  }

  /** A number; of a size also with a unit, a blank before it allowed. */
  private static Optional<Long> number(Limit limit, String text) {
    String plain = text.strip();
    if (Quantities.integer(plain) instanceof Reading.Read r && r.value() instanceof Value.Int i) {
      return Optional.of(i.value());
    }
    boolean isSize = limit.unit() == Limit.Unit.BYTES;
    return isSize
            && Quantities.bytes(plain.replace(" ", "")) instanceof Reading.Read r
            && r.value() instanceof Value.Bytes b
        ? Optional.of(b.value())
        : Optional.empty();
  }

  private static Diagnostic wrong(Limit limit, Written<String> value) {
    String kind =
        limit.unit() == Limit.Unit.BYTES
            ? "a size, as in `" + limit.show(limit.standard()) + "`,"
            : "a whole number";
    return Diagnostic.at(
            value.span(),
            Code.E0705,
            "`" + value.value() + "` is no value of the limit `" + limit.word() + "`")
        .help("write " + kind + " from 1 to " + limit.show(limit.most()) + "; no limit can be off");
  }
}
