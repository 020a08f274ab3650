package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.Graph;
import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.resolve.PolicyPackage;
import io.plimsoll.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Orders members so that what a body names comes before it, by the names alone.
 *
 * <p>A chain of ten thousand functions is then checked without recursion; circles are left as they
 * are, and found by {@link Members}.
 */
final class CallOrder {
  private enum State {
    OPEN,
    DONE
  }

  private record Step(Member member, boolean leave) {}

  private final IdentityHashMap<Member, State> states = new IdentityHashMap<>();
  private final List<Member> ordered = new ArrayList<>();

  private CallOrder() {}

  static List<Member> of(Graph graph) {
    CallOrder order = new CallOrder();
    for (PolicyPackage p : graph.packages()) {
      p.members().values().forEach(order::visit);
    }
    return order.ordered;
  }

  private void visit(Member root) {
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(root, false));
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      if (step.leave()) {
        states.put(step.member(), State.DONE);
        ordered.add(step.member());
      } else if (!states.containsKey(step.member())) {
        states.put(step.member(), State.OPEN);
        steps.push(new Step(step.member(), true));
        for (Member needed : needs(step.member())) {
          if (!states.containsKey(needed)) {
            steps.push(new Step(needed, false));
          }
        }
      }
    }
  }

  private static List<Member> needs(Member member) {
    List<Expr> exprs = new ArrayList<>();
    switch (member) {
      case Member.OfLet l -> exprs.add(l.declaration().value());
      case Member.OfFn f -> {
        f.declaration().lets().forEach(l -> exprs.add(l.value()));
        exprs.add(f.declaration().body());
      }
      case Member.OfParam p -> {}
      case Member.Broken b -> {}
    }
    List<Member> found = new ArrayList<>();
    Words.of(exprs).forEach(w -> found.addAll(meant(w, member.file())));
    return found;
  }

  /** What a word may mean: a member, an imported one, or one of an imported package. */
  private static List<Member> meant(String word, FileScope file) {
    List<Member> all = new ArrayList<>(file.member(word).stream().toList());
    for (Imported imported : file.imports().values()) {
      switch (imported) {
        case Imported.OfMember m -> {
          if (m.name().text().equals(word)) {
            all.add(m.member());
          }
        }
        case Imported.OfPackage p -> {
          Member member = p.target().members().get(word);
          if (member != null) {
            all.add(member);
          }
        }
        case Imported.Broken b -> {}
      }
    }
    return all;
  }
}
