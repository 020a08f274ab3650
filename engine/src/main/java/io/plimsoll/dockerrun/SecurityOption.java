package io.plimsoll.dockerrun;

import java.util.Optional;

/**
 * A value of {@code --security-opt}.
 *
 * @param whole the value as it stands
 * @param key {@code seccomp}, {@code apparmor}, {@code label}, {@code no-new-privileges} …
 * @param value absent only for {@code no-new-privileges}
 */
public record SecurityOption(Piece whole, String key, Optional<Piece> value) {
  public static final String NO_NEW_PRIVILEGES = "no-new-privileges";

  /** Reads {@code key=value} or {@code key:value}. */
  public static Reading<SecurityOption> read(Piece value) {
    Optional<Piece.Cut> cut = value.cut('=');
    if (cut.isEmpty() && !value.text().equals(NO_NEW_PRIVILEGES)) {
      cut = value.cut(':');
    }
    Piece key = cut.map(Piece.Cut::before).orElse(value);
    if (!key.isKnown()) {
      return new Reading.Unknown<>(value);
    }
    Optional<Piece> operand = cut.map(Piece.Cut::after).filter(p -> !p.isEmpty());
    // Podman also has options that stand alone and are written with a blank or without a value.
    return operand.isPresent() || key.text().equals(NO_NEW_PRIVILEGES)
        ? Reading.of(new SecurityOption(value, key.text(), operand))
        : Reading.refused(
            value,
            "the security option " + Quoted.of(value.text()) + " has no value",
            "write `key=value`; only `no-new-privileges` may stand alone");
  }

  /** Whether it is {@code no-new-privileges}, on or off; unknown if a variable decides. */
  public Optional<Reading<Boolean>> noNewPrivileges() {
    return key.equals(NO_NEW_PRIVILEGES)
        ? Optional.of(value.map(Numbers::truth).orElse(Reading.of(true)))
        : Optional.empty();
  }

  /** Whether it lays open the masked paths of /proc: the client takes it out of the list. */
  public boolean unmasksSystemPaths() {
    return key.equals("systempaths")
        && value.filter(v -> v.text().equals("unconfined")).isPresent();
  }
}
