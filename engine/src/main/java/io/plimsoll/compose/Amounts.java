package io.plimsoll.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amounts that can be given in two ways must be the same. */
final class Amounts {
  private static final Map<String, String> LIMITS =
      Map.of("mem_limit", "memory", "cpus", "cpus", "pids_limit", "pids");
  private static final String UNITS = "bkmgtp";
  private static final int STEP = 1024;

  private final Problems problems;

  Amounts(Problems problems) {
    this.problems = problems;
  }

  void agree(Tree.Fields service, Trail at) {
    Optional<Tree.Fields> deploy = service.fields("deploy");
    Optional<Tree.Fields> resources = deploy.flatMap(d -> d.fields("resources"));
    for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
      same(
          service.leaf(limit.getKey()),
          resources.flatMap(r -> r.fields("limits")).flatMap(l -> l.leaf(limit.getValue())),
          at,
          limit.getKey(),
          "deploy.resources.limits." + limit.getValue());
    }
    same(
        service.leaf("mem_reservation"),
        resources.flatMap(r -> r.fields("reservations")).flatMap(r -> r.leaf("memory")),
        at,
        "mem_reservation",
        "deploy.resources.reservations.memory");
    same(
        service.leaf("scale"),
        deploy.flatMap(d -> d.leaf("replicas")),
        at,
        "scale",
        "deploy.replicas");
  }

  private void same(
      Optional<Tree.Leaf> one, Optional<Tree.Leaf> other, Trail at, String key, String otherKey) {
    Optional<BigDecimal> first = one.flatMap(Tree.Leaf::known).flatMap(Amounts::amount);
    Optional<BigDecimal> second = other.flatMap(Tree.Leaf::known).flatMap(Amounts::amount);
    if (one.isPresent()
        && first.isPresent()
        && second.isPresent()
        && first.get().compareTo(second.get()) != 0) {
      problems.contradiction(
          one.get().span(),
          "`" + at + "` has one `" + key + "` and another `" + otherKey + "`",
          "keep one of them");
    }
  }

  /** A number with a unit of 1024 or none. */
  private static Optional<BigDecimal> amount(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("i?b$", "");
    int end = digits.length();
    int power = end == 0 ? -1 : UNITS.indexOf(digits.charAt(end - 1));
    String number = power >= 0 ? digits.substring(0, end - 1).strip() : digits;
    if (!number.matches("-?[0-9]{1,18}([.][0-9]{1,18})?")) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(number).multiply(BigDecimal.valueOf(STEP).pow(Math.max(0, power))));
  }
}
