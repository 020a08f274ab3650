package io.plimsoll.dockerrun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GPUs as {@code --gpus} asks for them.
 *
 * @param count -1 for all; absent where devices are named
 * @param devices by id
 */
public record GpuRequest(
    Optional<String> driver,
    Optional<Long> count,
    List<String> devices,
    List<String> capabilities,
    Map<String, String> options) {

  public GpuRequest {
    devices = List.copyOf(devices);
    capabilities = List.copyOf(capabilities);
    options = Map.copyOf(options);
  }

  /** Reads {@code all}, a number, or fields such as {@code device=0}. */
  static Reading<GpuRequest> read(Piece value) {
    return value.isKnown()
        ? Csv.fields(value).then(GpuRequest::fields)
        : new Reading.Unknown<>(value);
  }

  private static Reading<GpuRequest> fields(List<Piece> fields) {
    Optional<String> driver = Optional.empty();
    Optional<Long> count = Optional.empty();
    List<String> devices = new ArrayList<>();
    List<String> capabilities = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = Field.of(fields.get(i));
      boolean bare = field.value().isEmpty() && i == 0;
      Piece operand = bare ? field.whole() : field.operand();
      switch (bare ? "count" : field.key()) {
        case "driver" -> driver = Optional.of(operand.text());
        case "count" -> {
          Reading<Long> read = count(operand);
          if (read instanceof Reading.Refused<Long> r) {
            return Reading.refused(r.place(), r.message(), r.help());
          }
          count = read.known();
        }
        case "device" -> devices.addAll(List.of(operand.text().split(",", -1)));
        case "capabilities" -> capabilities.addAll(List.of(operand.text().split(",", -1)));
        case "options" -> {
          for (String option : operand.text().split(",", -1)) {
            int equals = option.indexOf('=');
            options.put(
                equals < 0 ? option : option.substring(0, equals),
                equals < 0 ? "" : option.substring(equals + 1));
          }
        }
        default -> {
          return Reading.refused(
              field.whole(),
              Quoted.of(field.whole().text()) + " is no field of a GPU request",
              "fields are `count`, `device`, `driver`, `capabilities` and `options`");
        }
      }
    }
    capabilities.add("gpu");
    Optional<Long> asked = count.isEmpty() && devices.isEmpty() ? Optional.of(1L) : count;
    return Reading.of(new GpuRequest(driver, asked, devices, capabilities, options));
  }

  private static Reading<Long> count(Piece piece) {
    return piece.text().equals("all") ? Reading.of(-1L) : Numbers.whole(piece);
  }
}
