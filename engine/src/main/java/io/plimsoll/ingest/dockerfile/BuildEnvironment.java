package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Binding;
import io.plimsoll.dockerfile.Part;
import io.plimsoll.dockerfile.Scope;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The variables of ENV and ARG as a shell script and the facts derived from it see them. */
record BuildEnvironment(Scope scope, Words words, Span place) implements Environment {

  @Override
  public Environment.Value value(String name) {
    return switch (scope.lookup(name)) {
      case Binding.Unset unset -> new Unset();
      case Binding.Open open -> new Unknown(reason(name, open.declared()));
      case Binding.Bound bound -> bound(name, bound);
    };
  }

  private static Environment.Value bound(String name, Binding.Bound bound) {
    List<Part> parts = bound.value();
    if (parts.stream().allMatch(Part.Literal.class::isInstance)) {
      return new Known(
          parts.stream().map(p -> ((Part.Literal) p).text()).collect(Collectors.joining()));
    }
    return new Partial(
        parts.stream()
            .map(
                p ->
                    switch (p) {
                      case Part.Literal l ->
                          (io.plimsoll.shell.Part)
                              new io.plimsoll.shell.Part.Literal(l.text(), false);
                      case Part.Hole h ->
                          new io.plimsoll.shell.Part.Hole(
                              io.plimsoll.shell.Part.Kind.VARIABLE,
                              h.variable(),
                              "${" + h.variable() + "}",
                              false,
                              reason(name, true));
                    })
            .toList());
  }

  private static String reason(String name, boolean declared) {
    return declared
        ? name + " has no value in the Dockerfile (give --build-arg " + name + "=VALUE)"
        : name + " is set by nothing in the Dockerfile";
  }

  /**
   * A variable as a value of the model; one that nothing in the Dockerfile sets is absent, since a
   * setting that only a base image might hold is not one to count on.
   */
  io.plimsoll.model.Value model(String name) {
    return switch (scope.lookup(name)) {
      case Binding.Unset unset -> Absent.ABSENT;
      case Binding.Open open ->
          open.declared()
              ? io.plimsoll.model.Unknown.of(
                  Reason.of(Reason.Kind.UNRESOLVED, name, reason(name, true), place))
              : Absent.ABSENT;
      case Binding.Bound bound -> words.text(bound.value(), place);
    };
  }
}
