package io.plimsoll.policytest;

import io.plimsoll.config.UsedParameters;
import io.plimsoll.model.Value;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parameter values of a test: its own {@code set} items, else the defaults. */
record ParametersOf(TypedTest test, Function<TypedExpr, Value> evaluate) {

  Map<Parameter, Value> values(List<String> problems) {
    Map<Parameter, Value> values = new HashMap<>();
    for (TypedTest.Setting setting : test.values()) {
      if (setting instanceof TypedTest.Setting.OfParameter p) {
        values.put(p.parameter(), evaluate.apply(p.value()));
      }
    }
    for (Parameter parameter : new UsedParameters().of(test.rule())) {
      if (values.containsKey(parameter)) {
        continue;
      }
      if (parameter.defaultValue().isPresent()) {
        values.put(parameter, evaluate.apply(parameter.defaultValue().get()));
      } else {
        problems.add(
            "E0702: parameter `"
                + parameter.name()
                + "` has no value: write `set "
                + parameter.name()
                + " = …`");
      }
    }
    return values;
  }
}
