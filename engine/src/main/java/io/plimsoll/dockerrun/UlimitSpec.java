package io.plimsoll.dockerrun;

import java.util.Optional;
import java.util.Set;

/** A limit of a process, {@code nofile=1024:2048}; -1 is no limit. */
public record UlimitSpec(Piece whole, String name, long soft, long hard) {
  private static final Set<String> NAMES =
      Set.of(
          "core",
          "cpu",
          "data",
          "fsize",
          "locks",
          "memlock",
          "msgqueue",
          "nice",
          "nofile",
          "nproc",
          "rss",
          "rtprio",
          "rttime",
          "sigpending",
          "stack");

  /** Reads {@code name=soft[:hard]}. */
  public static Reading<UlimitSpec> read(Piece value) {
    if (!value.isKnown()) {
      return new Reading.Unknown<>(value);
    }
    Optional<Piece.Cut> cut = value.cut('=');
    if (cut.isEmpty()) {
      return Reading.refused(
          value,
          Quoted.of(value.text()) + " is no limit",
          "write `name=soft:hard`, such as `nofile=1024:2048`");
    }
    String name = cut.get().before().text();
    if (!NAMES.contains(name)) {
      return Reading.refused(
          cut.get().before(),
          "there is no limit named " + Quoted.of(name),
          "names are " + String.join(", ", NAMES.stream().sorted().toList()));
    }
    Optional<Piece.Cut> both = cut.get().after().cut(':');
    Piece first = both.map(Piece.Cut::before).orElse(cut.get().after());
    Piece second = both.map(Piece.Cut::after).orElse(first);
    return number(first)
        .then(soft -> number(second).then(hard -> checked(value, name, soft, hard)));
  }

  private static Reading<UlimitSpec> checked(Piece whole, String name, long soft, long hard) {
    return hard != -1 && (soft > hard || soft == -1)
        ? Reading.refused(
            whole, "the soft limit is above the hard one", "write the lower number first")
        : Reading.of(new UlimitSpec(whole, name, soft, hard));
  }

  private static Reading<Long> number(Piece piece) {
    return piece.text().equals("unlimited") ? Reading.of(-1L) : Numbers.whole(piece);
  }
}
