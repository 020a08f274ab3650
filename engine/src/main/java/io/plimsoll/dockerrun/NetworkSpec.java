package io.plimsoll.dockerrun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network as {@code --network} writes it.
 *
 * @param whole the value as it stands
 * @param name of the network, or {@code host}, {@code none}, {@code container:NAME} …
 */
public record NetworkSpec(Piece whole, Piece name, Endpoint endpoint) {
  private static final Pattern LONG = Pattern.compile("\\w+=[\\w" + Piece.MARK + "]");

  /** How a container is attached to one network. */
  public record Endpoint(
      List<String> aliases,
      List<String> links,
      Optional<String> ip,
      Optional<String> ip6,
      Optional<String> mac,
      List<String> linkLocal,
      Map<String, String> options,
      Optional<Long> priority) {

    /** Attached without any options. */
    public static final Endpoint PLAIN =
        new Endpoint(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty());

    public Endpoint {
      aliases = List.copyOf(aliases);
      links = List.copyOf(links);
      linkLocal = List.copyOf(linkLocal);
      options = Map.copyOf(options);
    }
  }

  /** Whether it is no network but a mode. */
  static boolean isMode(String name) {
    return switch (name) {
      case "host", "none", "bridge", "default", "nat" -> true;
      default -> name.equals("container") || name.startsWith("container:");
    };
  }

  /** Reads a name or {@code name=…,alias=…}; long values are in lower case, as the client does. */
  public static Reading<NetworkSpec> read(Piece value, Engine engine) {
    if (engine == Engine.PODMAN || !LONG.matcher(value.text()).find()) {
      // Podman writes options behind a colon: bridge:ip=10.88.0.10.
      return Reading.of(new NetworkSpec(value, podman(value, engine), Endpoint.PLAIN));
    }
    return Csv.fields(value).then(fields -> longForm(value, fields));
  }

  private static Piece podman(Piece value, Engine engine) {
    int colon = value.text().indexOf(':');
    boolean named = colon < 0 || engine == Engine.DOCKER;
    String head = named ? "" : value.text().substring(0, colon);
    boolean joins = head.equals("container") || head.equals("ns");
    return named || joins ? value : value.slice(0, colon);
  }

  private static Reading<NetworkSpec> longForm(Piece value, List<Piece> fields) {
    Optional<Piece> name = Optional.empty();
    List<String> aliases = new ArrayList<>();
    Optional<String> ip = Optional.empty();
    Optional<String> ip6 = Optional.empty();
    Optional<String> mac = Optional.empty();
    List<String> linkLocal = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    Optional<Long> priority = Optional.empty();
    for (Piece piece : fields) {
      Field field = Field.of(piece);
      Piece operand = field.operand();
      if (!operand.isKnown() && !field.key().equals("name")) {
        return new Reading.Unknown<>(value);
      }
      String text = operand.text().toLowerCase(Locale.ROOT).strip();
      switch (field.key().strip()) {
        case "name" -> name = Optional.of(operand);
        case "alias" -> aliases.add(text);
        case "ip" -> ip = Optional.of(text);
        case "ip6" -> ip6 = Optional.of(text);
        case "link-local-ip" -> linkLocal.add(text);
        case "mac-address" -> {
          Reading<String> read = Addresses.mac(operand);
          if (read instanceof Reading.Refused<String> r) {
            return Reading.refused(r.place(), r.message(), r.help());
          }
          mac = read.known();
        }
        case "gw-priority" -> {
          Reading<Long> read = Numbers.whole(operand);
          if (read instanceof Reading.Refused<Long> r) {
            return Reading.refused(r.place(), r.message(), r.help());
          }
          priority = read.known();
        }
        case "driver-opt" -> {
          int equals = text.indexOf('=');
          if (equals <= 0) {
            return wrong(piece, "a driver option needs a name and a value");
          }
          options.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }
        default -> {
          return wrong(piece, "a network has no field " + Quoted.of(field.key()));
        }
      }
    }
    if (name.isEmpty() || name.get().isEmpty()) {
      return Reading.refused(value, "the network is not named", "write `name=…`");
    }
    return Reading.of(
        new NetworkSpec(
            value,
            name.get(),
            new Endpoint(aliases, List.of(), ip, ip6, mac, linkLocal, options, priority)));
  }

  private static Reading<NetworkSpec> wrong(Piece piece, String message) {
    return Reading.refused(
        piece,
        message,
        "fields are `name`, `alias`, `ip`, `ip6`, `mac-address`, `link-local-ip`, `driver-opt` and"
            + " `gw-priority`");
  }
}
