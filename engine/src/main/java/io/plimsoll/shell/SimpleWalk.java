package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes commands of simple commands. */
final class SimpleWalk {
  private static final String FIND = "find -exec";

  private final Walk walk;
  private final Collector collector;
  private final Effects effects;
  private final InnerScripts inner;

  SimpleWalk(Walk walk) {
    this.walk = walk;
    this.collector = walk.collector();
    this.effects = new Effects(walk);
    this.inner = new InnerScripts(walk);
  }

  /** A stage of a pipeline. */
  record Stage(int pipeline, int index) {}

  /**
   * A call with everything around its words.
   *
   * @param bodies text of its here-documents and here-strings, to be read as scripts
   * @param substitutions indices of the commands in its words
   */
  record Call(
      Span span,
      List<Word> written,
      List<Assignment> assignments,
      List<Redirect> redirects,
      List<Arg> bodies,
      Context context,
      Stage stage,
      List<Integer> substitutions) {

    Call in(Context other) {
      return new Call(span, written, assignments, redirects, bodies, other, stage, substitutions);
    }
  }

  /** Walks a command; without a stage it is a pipeline of its own. */
  void command(Node.Simple node, Context context, Optional<Stage> given) {
    if (node.words().isEmpty() && node.redirects().isEmpty()) {
      node.setters().forEach(s -> collector.add(assign(s, context)));
      return;
    }
    Stage stage =
        given.orElseGet(() -> new Stage(walk.begin(node.start(), node.end(), 1, context), 0));
    int slot = collector.reserve();
    Context word = context.withIgnored(Setting.ON);
    List<Assignment> assignments = new ArrayList<>();
    for (Node.Setter setter : node.setters()) {
      boolean stays = node.words().isEmpty() || staysSet(node);
      assignments.add(stays ? assign(setter, word) : evaluate(setter, true, word));
    }
    List<Word> written = new ArrayList<>();
    List<Arg> argv = words(node, word, written);
    List<Arg> bodies = new ArrayList<>();
    List<Redirect> redirects = new ArrayList<>();
    node.redirects().forEach(r -> redirects.add(redirect(r, word, bodies)));
    List<Integer> substitutions = since(slot);
    Call call =
        new Call(
            walk.text().span(node.start(), node.end()),
            written,
            assignments,
            redirects,
            bodies,
            context,
            stage,
            substitutions);
    assignments.forEach(collector::add);
    run(call, slot, argv);
  }

  /** Indices of the commands that were collected behind this one. */
  private List<Integer> since(int slot) {
    return collector.size() == slot + 1
        ? List.of()
        : IntStream.range(slot + 1, collector.size()).boxed().toList();
  }

  /** In POSIX sh an assignment before a special builtin stays (XCU 2.14). */
  private boolean staysSet(Node.Simple node) {
    if (walk.state().options().language() != Language.POSIX) {
      return false;
    }
    return switch (node.words().get(0).plain()) {
      case ":", ".", "eval", "exec", "export", "readonly", "set", "shift", "trap", "unset" -> true;
      default -> false;
    };
  }

  private List<Arg> words(Node.Simple node, Context context, List<Word> written) {
    List<Arg> argv = new ArrayList<>();
    boolean declares = false;
    for (WordNode word : node.words()) {
      if (declares && Wrappers.isSetter(head(word))) {
        Arg arg = walk.expander().single(word, context);
        written.add(arg.word());
        argv.add(arg);
        continue;
      }
      Expander.Expanded expanded = walk.expander().arguments(word, context);
      written.add(expanded.written().word());
      argv.addAll(expanded.args());
      declares |= argv.size() == 1 && declares(argv.get(0));
    }
    return argv;
  }

  private static String head(WordNode word) {
    return !word.pieces().isEmpty() && word.pieces().get(0) instanceof Piece.Text text
        ? text.text()
        : "";
  }

  private static boolean declares(Arg arg) {
    return switch (arg.word().text()) {
      case "export", "declare", "typeset", "local", "readonly" -> true;
      default -> false;
    };
  }

  /** Walks {@code [[ ]]}. */
  void test(Node.Test node, Context context) {
    Stage stage = new Stage(walk.begin(node.start(), node.end(), 1, context), 0);
    int slot = collector.reserve();
    List<Arg> argv = new ArrayList<>();
    for (WordNode word : node.words()) {
      argv.add(walk.expander().single(word, context.withIgnored(Setting.ON)));
    }
    List<Integer> substitutions = since(slot);
    Call call =
        new Call(
            walk.text().span(node.start(), node.end()),
            Arg.words(argv),
            List.of(),
            List.of(),
            List.of(),
            context,
            stage,
            substitutions);
    put(call, slot, argv, List.of(), List.of());
  }

  /** Unwraps a call and collects it, or the commands of the script that it passes to a shell. */
  void run(Call call, int slot, List<Arg> words) {
    Unwrapped unwrapped = Wrappers.remove(words);
    List<Arg> argv = unwrapped.argv();
    List<Assignment> added = new ArrayList<>();
    for (Arg arg : unwrapped.environment()) {
      added.add(Effects.assignment(arg, true));
    }
    added.forEach(collector::add);
    Call inside = call.in(call.context().wrapped(unwrapped.wrappers()));
    InnerScripts.Result result = inner.read(inside, slot, unwrapped, added);
    if (result == InnerScripts.Result.REPLACED) {
      return;
    }
    String name = argv.isEmpty() ? ":" : argv.get(0).word().known().orElse("");
    if (changesShell(unwrapped.wrappers())) {
      List<Assignment> declared = effects.apply(name, argv);
      declared.forEach(collector::add);
      added.addAll(declared);
    }
    put(call, slot, argv, unwrapped.wrappers(), added);
    inner.opened(inside, slot, unwrapped, result);
    find(inside, argv);
  }

  /** Collects what {@code find} starts; not once more for a {@code find} that it starts. */
  private void find(Call call, List<Arg> argv) {
    boolean nested = call.context().wrappers().contains(FIND);
    if (nested || argv.isEmpty() || !isFind(argv.get(0).word())) {
      return;
    }
    for (List<Arg> started : Wrappers.ofFind(argv)) {
      run(call.in(call.context().wrapped(List.of(FIND))), collector.reserve(), started);
    }
  }

  private static boolean isFind(Word program) {
    return ProgramName.of(program).filter("find"::equals).isPresent();
  }

  private static boolean changesShell(List<String> wrappers) {
    return wrappers.isEmpty()
        || wrappers.stream().allMatch(w -> w.equals("command") || w.equals("builtin"));
  }

  private void put(
      Call call, int slot, List<Arg> argv, List<String> removed, List<Assignment> added) {
    Context context = call.context();
    List<Assignment> assignments = new ArrayList<>(call.assignments());
    assignments.addAll(added);
    Command.Place place =
        new Command.Place(
            slot,
            call.stage().pipeline(),
            call.stage().index(),
            context.guard(),
            context.branches(),
            context.ignored(),
            context.subshell(),
            context.background(),
            context.negated(),
            context.function());
    Optional<String> name = argv.isEmpty() ? Optional.of(":") : ProgramName.of(argv.get(0).word());
    collector.put(
        new Command(
            call.span(),
            name,
            Arg.words(argv),
            call.written(),
            context.wrapped(removed).wrappers(),
            assignments,
            call.redirects(),
            context.redirects(),
            place,
            call.substitutions()));
    collector.join(call.stage().pipeline(), call.stage().index(), slot);
  }

  Redirect redirect(Node.Redirection node, Context context) {
    return redirect(node, context, new ArrayList<>());
  }

  private Redirect redirect(Node.Redirection node, Context context, List<Arg> bodies) {
    Optional<Arg> body = Optional.empty();
    Arg target;
    if (node.body().isPresent()) {
      Heredoc heredoc = node.body().get();
      target = delimiter(node.target(), heredoc);
      List<Piece> pieces = heredoc.pieces();
      int start = pieces.isEmpty() ? node.end() : pieces.get(0).start();
      int end = pieces.isEmpty() ? start : pieces.get(pieces.size() - 1).end();
      WordNode text = new WordNode(start, end, pieces, true);
      body = Optional.of(walk.expander().single(text, context));
    } else {
      target = walk.expander().single(node.target(), context);
      if (node.operator().equals("<<<")) {
        body = Optional.of(target);
      }
    }
    body.ifPresent(bodies::add);
    return new Redirect(
        walk.text().span(node.start(), node.end()),
        node.operator(),
        node.fd(),
        target.word(),
        body.map(Arg::word),
        VersionLike.is(node, walk.text().text()));
  }

  private Arg delimiter(WordNode node, Heredoc heredoc) {
    Arg raw = Arg.of(walk.text().slice(node.start(), node.end()));
    List<Part> parts = List.of(new Part.Literal(heredoc.delimiter(), node.quoted()));
    Word word = new Word(raw.word().span(), raw.word().raw(), parts, node.quoted());
    return new Arg(word, raw.text(), raw.flats());
  }

  /** Sets a variable and gives the assignment. */
  private Assignment assign(Node.Setter setter, Context context) {
    Assignment assignment = evaluate(setter, false, context);
    Environment.Value value =
        assignment.value().map(Effects::value).orElse(new Environment.Unknown("it is an array"));
    if (setter.append()) {
      value = Values.append(walk.state().value(setter.name()), value);
    }
    walk.state().set(setter.name(), value, false);
    return assignment;
  }

  private Assignment evaluate(Node.Setter setter, boolean exported, Context context) {
    Optional<Word> value = setter.value().map(v -> walk.expander().single(v, context).word());
    List<Word> elements = new ArrayList<>();
    setter
        .elements()
        .forEach(e -> elements.addAll(Arg.words(walk.expander().arguments(e, context).args())));
    return new Assignment(
        walk.text().span(setter.start(), setter.end()),
        setter.name(),
        value,
        elements,
        setter.append(),
        exported);
  }
}
