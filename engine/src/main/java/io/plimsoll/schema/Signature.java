package io.plimsoll.schema;

import io.plimsoll.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * One form of a built-in: a method of a type, or a general function that may be called in either
 * form.
 *
 * @param receiver type a method belongs to; empty for a general function
 * @param variables names of its type variables
 * @param example an expression that is true, run by the tests
 */
public record Signature(
    Optional<Type> receiver,
    String name,
    List<String> variables,
    List<Formal> parameters,
    Type result,
    String doc,
    Optional<String> example) {

  /**
   * A parameter.
   *
   * @param defaultText value when the argument is left out
   * @param repeats whether it takes any number of arguments from one on; only the last may
   */
  public record Formal(String name, Type type, Optional<String> defaultText, boolean repeats) {}

  public Signature {
    variables = List.copyOf(variables);
    parameters = List.copyOf(parameters);
  }

  /** As documentation prints it. */
  public String text() {
    StringBuilder out = new StringBuilder();
    receiver.ifPresent(r -> out.append(r).append('.'));
    out.append(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      Formal p = parameters.get(i);
      out.append(i > 0 ? ", " : "").append(p.name()).append(": ").append(p.type());
      out.append(p.repeats() ? "..." : "");
      p.defaultText().ifPresent(d -> out.append(" = ").append(d));
    }
    return out.append(") -> ").append(result).toString();
  }
}
