package io.plimsoll.check;

import io.plimsoll.resolve.Member;
import io.plimsoll.schema.Signature;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call may mean: a form of a built-in, or a function of a policy. */
sealed interface Callee {

  /**
   * A parameter of a callee; the receiver of a method is its first.
   *
   * @param defaultText what stands for an argument that is left out
   * @param repeats whether it takes all further arguments
   */
  record Formal(String name, Type type, Optional<String> defaultText, boolean repeats) {}

  String name();

  List<Formal> formals();

  Type result();

  /** As diagnostics print it. */
  String text();

  record OfSignature(Signature signature, List<Formal> formals) implements Callee {
    static OfSignature of(Signature signature) {
      List<Formal> formals = new ArrayList<>();
      signature.receiver().ifPresent(r -> formals.add(new Formal("", r, Optional.empty(), false)));
      for (Signature.Formal f : signature.parameters()) {
        formals.add(new Formal(f.name(), f.type(), f.defaultText(), f.repeats()));
      }
      return new OfSignature(signature, formals);
    }

    @Override
    public String name() {
      return signature.name();
    }

    @Override
    public Type result() {
      return signature.result();
    }

    @Override
    public String text() {
      return signature.text();
    }
  }

  record OfFunction(Member.OfFn member, List<Formal> formals, Type result) implements Callee {
    @Override
    public String name() {
      return member.name().text();
    }

    @Override
    public String text() {
      StringBuilder out = new StringBuilder(name()).append('(');
      for (int i = 0; i < formals.size(); i++) {
        out.append(i > 0 ? ", " : "").append(formals.get(i).name()).append(": ");
        out.append(formals.get(i).type());
      }
      return out.append(") -> ").append(result).toString();
    }
  }
}
