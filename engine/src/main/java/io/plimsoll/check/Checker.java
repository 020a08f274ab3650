package io.plimsoll.check;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.resolve.Graph;
import io.plimsoll.resolve.Linker;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.resolve.Problems;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedPolicies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From parsed files to checked policies: the door of name resolution and type checking. */
public final class Checker {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.place().map(p -> p.source().name()).orElse(""))
          .thenComparing(d -> d.place().map(Span::start).orElse(0))
          .thenComparing(Diagnostic::code);

  private Checker() {}

  /**
   * Checks files together.
   *
   * <p>Nothing is thrown, whatever the files hold. All that is wrong is said at once; what the
   * parser said already is not said again. When there is an error the policies hold nothing, since
   * a set with an error is rejected as a whole.
   *
   * @param units files with their place; their own syntax errors are the caller's to report
   */
  public static Checked check(Schema schema, List<PolicyUnit> units) {
    Problems linking = new Problems();
    Graph graph = Linker.link(schema, units, linking);
    Session session = new Session(schema);
    TypedPolicies policies = new Policies(graph, session).check();
    List<Diagnostic> all = new ArrayList<>(linking.all());
    all.addAll(session.all());
    List<Diagnostic> sorted = all.stream().distinct().sorted(BY_PLACE).toList();
    boolean rejected = sorted.stream().anyMatch(Diagnostic::isError);
    return new Checked(rejected ? Policies.NONE : policies, sorted);
  }
}
