package io.plimsoll.dockerrun;

import io.plimsoll.diagnostic.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the value of {@code --mount}, as docker/cli opts/mount.go. */
final class MountReader {
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "source",
          "src",
          "target",
          "dst",
          "destination",
          "readonly",
          "ro",
          "consistency",
          "bind-propagation",
          "bind-nonrecursive",
          "bind-recursive",
          "bind-create-src",
          "volume-subpath",
          "volume-nocopy",
          "volume-label",
          "volume-driver",
          "volume-opt",
          "image-subpath",
          "tmpfs-size",
          "tmpfs-mode");

  /** Keys that may stand without a value. */
  private static final Set<String> SWITCHES =
      Set.of("readonly", "ro", "volume-nocopy", "bind-nonrecursive", "bind-create-src");

  private final Piece whole;
  private final Engine engine;
  private String type = "volume";
  private Optional<Piece> source = Optional.empty();
  private Optional<Piece> target = Optional.empty();
  private boolean readOnly;
  private Optional<String> propagation = Optional.empty();
  private MountSpec.Recursion recursion = MountSpec.Recursion.ENABLED;
  private boolean createsSource;
  private boolean noCopy;
  private Optional<Piece> volumePath = Optional.empty();
  private Optional<String> driver = Optional.empty();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private Optional<Piece> imagePath = Optional.empty();
  private OptionalLong size = OptionalLong.empty();
  private OptionalInt mode = OptionalInt.empty();
  private Optional<Reading<MountSpec>> failure = Optional.empty();

  private MountReader(Piece whole, Engine engine) {
    this.whole = whole;
    this.engine = engine;
  }

  static Reading<MountSpec> read(Piece value, Engine engine) {
    if (value.isEmpty()) {
      return Reading.refused(value, "the mount is empty", "write `type=…,source=…,target=…`");
    }
    return Csv.fields(value).then(fields -> new MountReader(value, engine).read(fields));
  }

  private Reading<MountSpec> read(List<Piece> fields) {
    for (Piece piece : fields) {
      Field field = Field.of(piece);
      check(field);
      if (failure.isEmpty()) {
        take(field);
      }
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return MountChecks.of(spec(), fields);
  }

  private MountSpec spec() {
    return new MountSpec(
        whole,
        type,
        source,
        target,
        readOnly,
        new MountSpec.Bind(propagation, recursion, createsSource),
        new MountSpec.Volume(noCopy, volumePath, driver, labels, options),
        imagePath,
        new MountSpec.Tmpfs(size, mode));
  }

  private void check(Field field) {
    Piece operand = field.operand();
    if (!field.key().equals(field.key().strip())) {
      refuse(field.whole(), "blanks stand around the key", "remove the blanks");
    } else if (field.value().isPresent() && operand.text().isBlank()) {
      refuse(field.whole(), "`" + field.key() + "` has no value", "write one behind `=`");
    } else if (!operand.text().equals(operand.text().strip())) {
      refuse(operand, "blanks stand around the value", "remove the blanks");
    } else if (field.value().isEmpty()
        && !SWITCHES.contains(field.key())
        && engine == Engine.DOCKER) {
      refuse(
          field.whole(), Quoted.of(field.whole().written()) + " is no field", "write `key=value`");
    }
  }

  private void take(Field field) {
    Piece operand = field.operand();
    switch (field.key()) {
      case "type" -> known(operand).ifPresent(t -> type = lower(t));
      case "source", "src" -> source = Optional.of(operand);
      case "target", "dst", "destination" -> target = Optional.of(operand);
      case "readonly", "ro" -> truth(field).ifPresent(b -> readOnly = b);
      case "bind-propagation" -> propagation = known(operand).map(MountReader::lower);
      case "bind-nonrecursive" ->
          truth(field)
              .ifPresent(
                  b -> recursion = b ? MountSpec.Recursion.DISABLED : MountSpec.Recursion.ENABLED);
      case "bind-recursive" -> known(operand).ifPresent(t -> recursion(operand, t));
      case "bind-create-src" -> truth(field).ifPresent(b -> createsSource = b);
      case "volume-nocopy" -> truth(field).ifPresent(b -> noCopy = b);
      case "volume-subpath" -> volumePath = Optional.of(operand);
      case "volume-driver" -> driver = known(operand);
      case "volume-label" -> known(operand).ifPresent(t -> put(labels, t));
      case "volume-opt" -> known(operand).ifPresent(t -> put(options, t));
      case "image-subpath" -> imagePath = Optional.of(operand);
      case "tmpfs-size" -> keep(Sizes.bytes(operand)).ifPresent(n -> size = OptionalLong.of(n));
      case "tmpfs-mode" -> keep(mode(operand)).ifPresent(n -> mode = OptionalInt.of(n));
      default -> other(field);
    }
  }

  private void other(Field field) {
    // Podman has many more keys, and none of those says what the model holds.
    if (!field.key().equals("consistency") && engine == Engine.DOCKER) {
      String nearest = Nearest.question(field.key(), sorted(KEYS));
      refuse(
          field.whole(),
          "a mount has no key " + Quoted.of(field.key()),
          nearest.isEmpty() ? "it has " + String.join(", ", sorted(KEYS)) : nearest);
    } else if (field.key().equals("rw")) {
      readOnly = false;
    }
  }

  private void recursion(Piece operand, String text) {
    switch (text) {
      case "enabled" -> recursion = MountSpec.Recursion.ENABLED;
      case "disabled" -> recursion = MountSpec.Recursion.DISABLED;
      case "writable" -> recursion = MountSpec.Recursion.WRITABLE;
      case "readonly" -> recursion = MountSpec.Recursion.READONLY;
      default ->
          refuse(
              operand,
              "`bind-recursive` has no value " + Quoted.of(text),
              "write `enabled`, `disabled`, `writable` or `readonly`");
    }
  }

  private static Reading<Integer> mode(Piece operand) {
    return Reading.ofText(
        operand,
        text ->
            text.matches("[0-7]{1,10}")
                ? Reading.of((int) Long.parseLong(text, 8))
                : Reading.refused(
                    operand, Quoted.of(text) + " is no mode", "write an octal number: `1777`"));
  }

  /** A bare switch is on; the client takes fewer spellings here than for flags. */
  private Optional<Boolean> truth(Field field) {
    if (field.value().isEmpty()) {
      return Optional.of(true);
    }
    Piece operand = field.operand();
    return keep(
        Reading.ofText(
            operand,
            text ->
                switch (text) {
                  case "true", "1" -> Reading.of(true);
                  case "false", "0" -> Reading.of(false);
                  default ->
                      Reading.refused(
                          operand,
                          "`" + field.key() + "` is a switch and has the value " + Quoted.of(text),
                          "write `true`, `1`, `false` or `0`");
                }));
  }

  private static void put(Map<String, String> map, String pair) {
    int equals = pair.indexOf('=');
    String key = equals < 0 ? pair : pair.substring(0, equals);
    if (!key.isEmpty()) {
      map.put(key, equals < 0 ? "" : pair.substring(equals + 1));
    }
  }

  private Optional<String> known(Piece operand) {
    return keep(Reading.ofText(operand, Reading::of));
  }

  private <T> Optional<T> keep(Reading<T> reading) {
    switch (reading) {
      case Reading.Known<T> k -> {
        return Optional.of(k.value());
      }
      case Reading.Unknown<T> u -> failure = Optional.of(new Reading.Unknown<>(u.piece()));
      case Reading.Refused<T> r -> refuse(r.place(), r.message(), r.help());
    }
    return Optional.empty();
  }

  private void refuse(Piece place, String message, String help) {
    failure = Optional.of(Reading.refused(place, message, help));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }
}
