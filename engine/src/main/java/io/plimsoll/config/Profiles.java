package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.TypedProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Profiles by name. */
final class Profiles {
  private final Map<String, TypedProfile> profiles = new LinkedHashMap<>();
  private final Consumer<Diagnostic> reports;

  Profiles(List<TypedProfile> profiles, Consumer<Diagnostic> reports) {
    profiles.forEach(p -> this.profiles.put(p.name(), p));
    this.reports = reports;
  }

  /** A profile by its full name, if it is there. */
  Optional<TypedProfile> byFullName(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  /** The profile that a name means; nothing, and a report, when it means none or several. */
  Optional<TypedProfile> of(Written<String> name) {
    Optional<TypedProfile> exact = byFullName(name.value());
    List<TypedProfile> fitting =
        profiles.values().stream().filter(p -> p.name().endsWith("." + name.value())).toList();
    if (exact.isPresent() || fitting.size() == 1) {
      return exact.or(() -> Optional.of(fitting.getFirst()));
    }
    List<String> names = fitting.stream().map(TypedProfile::name).toList();
    reports.accept(
        fitting.isEmpty()
            ? ConfigProblems.noneOf(
                name, known(name), Code.E0707, "there is no profile `" + name.value() + "`")
            : ConfigProblems.ambiguous(name, "profiles", names));
    return Optional.empty();
  }

  private List<String> known(Written<String> name) {
    boolean isFull = name.value().indexOf('.') >= 0;
    return profiles.keySet().stream()
        .map(p -> isFull ? p : p.substring(p.lastIndexOf('.') + 1))
        .distinct()
        .toList();
  }

  /** The profile behind all its ancestors; a circle, which the checker reports, ends the walk. */
  List<TypedProfile> parentFirst(TypedProfile profile) {
    List<TypedProfile> chain = new ArrayList<>();
    Optional<TypedProfile> at = Optional.of(profile);
    while (at.isPresent() && !chain.contains(at.get())) {
      chain.addFirst(at.get());
      at = at.get().parent().flatMap(this::byFullName);
    }
    return chain;
  }
}
