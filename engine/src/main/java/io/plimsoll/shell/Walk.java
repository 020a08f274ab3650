package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a syntax tree in the order in which a shell would run it, and collects the commands.
 *
 * <p>INVARIANT: it goes through each node once; the depth of the tree is bounded by the parser.
 */
final class Walk {
  private final MappedText text;
  private final State state;
  private final Collector collector;
  private final Expander expander;
  private final SimpleWalk simple;
  private final Set<String> assigned;
  private final Map<String, AssignedNames> functions;

  /**
   * @param assigned variables that the script sets anywhere
   * @param functions seen so far, with what they set
   */
  private Walk(
      MappedText text,
      State state,
      Collector collector,
      Set<String> assigned,
      Map<String, AssignedNames> functions) {
    this.text = text;
    this.state = state;
    this.collector = collector;
    this.assigned = assigned;
    this.functions = functions;
    this.expander = new Expander(text, state, this::substitution);
    this.simple = new SimpleWalk(this);
  }

  /** Walks a script that begins with this state. */
  static void script(
      MappedText text, Node.Sequence body, State state, Collector collector, Context context) {
    Set<String> assigned = AssignedNames.in(body).names();
    new Walk(text, state, collector, assigned, new HashMap<>()).sequence(body, context);
  }

  /** Collects the command that is made of these words, without a shell. */
  static void words(MappedText text, List<Arg> argv, State state, Collector collector) {
    Walk walk = new Walk(text, state, collector, Set.of(), new HashMap<>());
    Context context = Context.TOP;
    int pipeline = walk.begin(0, text.length(), 1, context);
    SimpleWalk.Call call =
        new SimpleWalk.Call(
            text.span(),
            Arg.words(argv),
            List.of(),
            List.of(),
            List.of(),
            context,
            new SimpleWalk.Stage(pipeline, 0),
            List.of());
    walk.simple.run(call, collector.reserve(), argv);
  }

  /** Walks text that becomes part of this script, as {@code eval} does. */
  void inline(MappedText other, Node.Sequence body, Context context) {
    new Walk(other, state, collector, assigned, functions).sequence(body, context);
  }

  MappedText text() {
    return text;
  }

  State state() {
    return state;
  }

  Collector collector() {
    return collector;
  }

  Expander expander() {
    return expander;
  }

  Map<String, AssignedNames> functions() {
    return functions;
  }

  void sequence(Node.Sequence sequence, Context context) {
    List<Node.Item> items = sequence.items();
    for (int i = 0; i < items.size(); i++) {
      Node.Item item = items.get(i);
      boolean last = i == items.size() - 1;
      if (item.background()) {
        state.enter();
        chain(item.chain(), context.inBackground());
        state.leave();
      } else if (last) {
        chain(item.chain(), context);
      } else {
        chain(item.chain(), context.withLast(false).ignoring(goesOn()));
      }
    }
  }

  /** Whether the script goes on behind a failure here. */
  private Setting goesOn() {
    return switch (state.options().errexit()) {
      case ON -> Setting.OFF;
      case OFF -> Setting.ON;
      case UNKNOWN -> Setting.UNKNOWN;
    };
  }

  private void chain(Node.Chain chain, Context context) {
    List<Node.Link> links = chain.links();
    Setting[] ignored = ignored(links, context);
    for (int i = 0; i < links.size(); i++) {
      Node.Pipe pipe = links.get(i).pipe();
      Context here = context.withIgnored(ignored[i]);
      switch (links.get(i).join()) {
        case FIRST -> {
          pipe(pipe, here);
          if (links.size() > 1) {
            state.enter();
          }
        }
        case AND -> pipe(pipe, here.afterAnd());
        case OR -> {
          state.enter();
          pipe(pipe, here.inBranch(Guard.AFTER_OR, collector.branch()));
          state.leaveMaybe("it is set behind `||`");
        }
      }
    }
    if (links.size() > 1) {
      state.leaveMaybe("it is set behind `&&`");
    }
  }

  /**
   * Whether a failure of each link is thrown away. {@code set -e} only looks at the last command of
   * a list (POSIX XCU 2.14, set -e), so an earlier one is ignored unless the list is the last.
   */
  private static Setting[] ignored(List<Node.Link> links, Context context) {
    Setting[] all = new Setting[links.size()];
    Setting failed = context.last() ? context.ignored() : Setting.ON;
    for (int i = all.length - 1; i >= 0; i--) {
      all[i] = i == all.length - 1 ? context.ignored() : failed;
      if (links.get(i).join() == Node.Join.OR) {
        failed =
            switch (Handler.of(links.get(i).pipe())) {
              case SWALLOWS -> Setting.ON;
              case FAILS -> context.subshell() ? context.ignored() : Setting.OFF;
              case TRIES -> all[i];
            };
      }
    }
    return all;
  }

  private void pipe(Node.Pipe pipe, Context context) {
    Context here = pipe.negated() ? context.negate() : context;
    int count = pipe.stages().size();
    if (count == 1) {
      stage(pipe.stages().get(0), here);
      return;
    }
    int pipeline = begin(pipe.start(), pipe.end(), count, here);
    for (int i = 0; i < count; i++) {
      Context inside = here.inSubshell().within(pipeline);
      if (i < count - 1) {
        inside = inside.withLast(false).ignoring(hidden());
      }
      state.enter();
      Node node = pipe.stages().get(i);
      int from = collector.size();
      if (node instanceof Node.Simple command) {
        simple.command(command, inside, Optional.of(new SimpleWalk.Stage(pipeline, i)));
      } else {
        walk(node, inside);
        collector.joinSince(pipeline, i, from, context.guard() == Guard.IN_SUBSTITUTION);
      }
      state.leave();
    }
  }

  /** Whether the status of a stage that is not the last is lost. */
  private Setting hidden() {
    return switch (state.options().pipefail()) {
      case ON -> Setting.OFF;
      case OFF -> Setting.ON;
      case UNKNOWN -> Setting.UNKNOWN;
    };
  }

  /** Begins a pipeline with this number of stages. */
  int begin(int start, int end, int stages, Context context) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      lists.add(new ArrayList<>());
    }
    Setting matters =
        switch (context.ignored()) {
          case ON -> Setting.OFF;
          case OFF -> Setting.ON;
          case UNKNOWN -> Setting.UNKNOWN;
        };
    return collector.begin(
        new Collector.Draft(
            text.span(start, Math.max(start, end)),
            lists,
            state.options().pipefail(),
            matters,
            context.outer()));
  }

  private void stage(Node node, Context context) {
    if (node instanceof Node.Simple command) {
      simple.command(command, context, Optional.empty());
    } else {
      walk(node, context);
    }
  }

  private void walk(Node node, Context context) {
    switch (node) {
      case Node.Simple command -> simple.command(command, context, Optional.empty());
      case Node.Test test -> simple.test(test, context);
      case Node.Group group -> group(group, context);
      case Node.If branches -> branches(branches, context);
      case Node.Loop loop -> loop(loop, context);
      case Node.For loop -> counted(loop, context);
      case Node.Case choice -> choice(choice, context);
      case Node.Function function -> function(function, context);
      case Node.Arithmetic arithmetic -> {
        expander.flat(arithmetic.pieces(), context.withIgnored(Setting.ON));
        forget(AssignedNames.in(arithmetic), "it may be set by `(( ))`");
      }
      case Node.Redirected redirected -> {
        List<Redirect> redirects = new ArrayList<>();
        redirected.redirects().forEach(r -> redirects.add(simple.redirect(r, context)));
        walk(redirected.body(), context.redirected(redirects));
      }
    }
  }

  private void group(Node.Group group, Context context) {
    if (group.subshell()) {
      state.enter();
      sequence(group.body(), context.inSubshell());
      state.leave();
    } else {
      sequence(group.body(), context);
    }
  }

  private void branches(Node.If node, Context context) {
    List<State.Branch> branches = new ArrayList<>();
    boolean first = true;
    for (Node.Branch branch : node.branches()) {
      Context condition = first ? context : conditional(context);
      sequence(branch.condition(), condition.withLast(false).withIgnored(Setting.ON));
      first = false;
      state.enter();
      sequence(branch.body(), conditional(context));
      branches.add(state.leaveBranch());
    }
    if (node.otherwise().isPresent()) {
      state.enter();
      sequence(node.otherwise().get(), conditional(context));
      branches.add(state.leaveBranch());
    }
    state.apply(branches, "it is set in a branch");
  }

  private Context conditional(Context context) {
    return context.inBranch(Guard.CONDITIONAL, collector.branch());
  }

  private void choice(Node.Case node, Context context) {
    Context word = context.withIgnored(Setting.ON);
    expander.single(node.subject(), word);
    List<State.Branch> branches = new ArrayList<>();
    for (Node.Arm arm : node.arms()) {
      arm.patterns().forEach(p -> expander.single(p, word));
      state.enter();
      sequence(arm.body(), conditional(context));
      branches.add(state.leaveBranch());
    }
    state.apply(branches, "it is set in a branch");
  }

  private void loop(Node.Loop node, Context context) {
    AssignedNames body = AssignedNames.in(node.body());
    AssignedNames condition = AssignedNames.in(node.condition());
    forget(body, "it is set in a loop");
    forget(condition, "it is set in a loop");
    sequence(node.condition(), context.withLast(false).withIgnored(Setting.ON));
    loopBody(node.body(), context);
  }

  private void counted(Node.For node, Context context) {
    List<Arg> values = new ArrayList<>();
    Context word = context.withIgnored(Setting.ON);
    node.words().forEach(w -> values.addAll(expander.arguments(w, word).args()));
    forget(AssignedNames.in(node), "it is set in a loop");
    node.variable()
        .ifPresent(
            name -> {
              boolean one = node.listed() && values.size() == 1 && values.get(0).word().isLiteral();
              state.set(
                  name,
                  one
                      ? Values.of(values.get(0).word())
                      : new Environment.Unknown("it takes several values in a loop"),
                  false);
            });
    loopBody(node.body(), context);
  }

  private void loopBody(Node.Sequence body, Context context) {
    state.enter();
    Context inside = conditional(context).withLast(false).ignoring(goesOn());
    sequence(body, inside);
    state.leaveMaybe("it is set in a loop");
  }

  /** Forgets what something that runs an unknown number of times may set. */
  void forget(AssignedNames names, String reason) {
    if (names.all()) {
      state.forget(reason);
    } else {
      Environment.Value unknown = new Environment.Unknown(reason);
      names.names().forEach(name -> state.set(name, unknown, false));
    }
  }

  private void function(Node.Function node, Context context) {
    functions.put(node.name(), AssignedNames.in(node.body()));
    state.enter();
    // It may be called from anywhere.
    state.forget(assigned, "it is set outside of the function that uses it");
    walk(node.body(), context.withLast(false).inFunction(node.name(), collector.branch()));
    state.leave();
  }

  private void substitution(Piece.Substitution piece, Context context) {
    Walk inner =
        piece.text() == text ? this : new Walk(piece.text(), state, collector, assigned, functions);
    state.enter();
    inner.sequence(piece.body(), context.inSubstitution(context.ignored(), collector.branch()));
    state.leave();
  }
}
