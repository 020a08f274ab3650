package io.plimsoll.dockerfile;

import io.plimsoll.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The arguments that every build has without declaring them. */
final class PlatformArguments {
  private static final List<String> BUILD =
      List.of("BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT");

  private static final Set<String> PROXIES =
      Set.of("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY");

  private PlatformArguments() {}

  /** Build arguments that mean something without an ARG: proxies, and options of the builder. */
  static boolean isPredefined(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean oneCase = name.equals(upper) || name.equals(name.toLowerCase(Locale.ROOT));
    return (oneCase && PROXIES.contains(upper))
        || name.startsWith("BUILDKIT_")
        || name.equals("SOURCE_DATE_EPOCH");
  }

  static void define(VariableTable global, BuildInputs inputs, Source source, String stage) {
    for (String name : BUILD) {
      global.setArg(name, new Binding.Open(Reason.PLATFORM, true));
    }
    String[] parts = inputs.platform().orElse("").toLowerCase(Locale.ROOT).split("/", 3);
    target(global, source, "PLATFORM", inputs.platform());
    target(global, source, "OS", part(inputs, parts, 0));
    target(global, source, "OSVERSION", inputs.platform().map(p -> ""));
    target(global, source, "ARCH", part(inputs, parts, 1));
    target(global, source, "VARIANT", part(inputs, parts, 2));
    global.setArg("TARGETSTAGE", bound(stage, source));
  }

  /** A platform that is given has all parts; those it does not name are empty. */
  private static Optional<String> part(BuildInputs inputs, String[] parts, int index) {
    return inputs.platform().map(p -> index < parts.length ? parts[index] : "");
  }

  private static void target(
      VariableTable global, Source source, String name, Optional<String> value) {
    Binding binding =
        value
            .<Binding>map(v -> bound(v, source))
            .orElseGet(() -> new Binding.Open(Reason.PLATFORM, true));
    global.setArg("TARGET" + name, binding);
  }

  /** A value that does not stand in the file. */
  static Binding bound(String value, Source source) {
    return new Binding.Bound(
        value.isEmpty()
            ? List.of()
            : List.of(new Part.Literal(value, source.span(0, 0), Optional.empty())),
        Set.of());
  }
}
