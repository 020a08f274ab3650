package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The facts that the commands of one script give.
 *
 * <p>Each list holds what the written commands do, and is open when more runs than is written: a
 * script file, computed text, or a script that could not be read. All facts are computed when they
 * are asked for; those about later steps of the stage must not be asked for before the stage is
 * read.
 */
public final class CommandFacts {
  private final ScriptContext context;
  private final Optional<Reasons> rest;
  private final Once<List<Invocation>> invocations;
  private final Once<List<FilePath>> folders;
  private final Once<List<Write>> writes;
  private final Once<List<Optional<Node>>> actions;
  private final Once<List<List<Node>>> downloads;
  private final Once<List<List<Node>>> credentials;
  private final Once<Listing> gitSources;
  private final Once<Listing> modeChanges;
  private final Once<Listing> ownerChanges;
  private final Once<Listing> accountChanges;
  private final Once<Listing> removals;
  private final Once<Listing> fileWrites;
  private final Once<Listing> symbolicLinks;
  private final Once<Map<Integer, List<Opening>>> openings;

  private CommandFacts(ScriptContext context) {
    this.context = context;
    this.rest = Nodes.openings(context.script());
    this.invocations =
        new Once<>(() -> context.script().commands().stream().map(Invocation::of).toList());
    this.folders = new Once<>(() -> Folders.of(invocations.get(), context.workdir()));
    this.writes = new Once<>(() -> found(new FileWrites(this)::of));
    PackageNodes packages = new PackageNodes(this);
    this.actions = new Once<>(() -> invocations.get().stream().map(packages::of).toList());
    this.downloads = each(new Downloads(this)::of);
    this.credentials = each(new Credentials(this)::of);
    this.gitSources = all(new GitFacts(this)::of);
    this.modeChanges = all(new ModeChanges(this)::of);
    this.ownerChanges = all(new OwnerChanges(this)::of);
    this.accountChanges = all(new Accounts(this)::of);
    this.removals = all(new Removals(this)::of);
    this.fileWrites = all(new FileWrites(this)::nodes);
    this.symbolicLinks = all(new Removals(this)::links);
    this.openings =
        new Once<>(
            () ->
                context.script().openings().stream()
                    .collect(Collectors.groupingBy(Opening::command)));
  }

  /** The facts of a script, which is remembered as the next step of its stage. */
  public static CommandFacts of(ScriptContext context) {
    CommandFacts facts = new CommandFacts(context);
    context.memory().ran(facts);
    return facts;
  }

  /** Uses of package managers. */
  public Listing packageActions() {
    return open(Listing.list(actions.get().stream().flatMap(Optional::stream).toList()));
  }

  public Listing downloads() {
    return open(Listing.list(downloads.get().stream().flatMap(List::stream).toList()));
  }

  /** Repositories that git fetches. */
  public Listing gitSources() {
    return gitSources.get();
  }

  /** Changes of permissions. */
  public Listing modeChanges() {
    return modeChanges.get();
  }

  public Listing ownerChanges() {
    return ownerChanges.get();
  }

  /** Changes of users and groups. */
  public Listing accountChanges() {
    return accountChanges.get();
  }

  public Listing removals() {
    return removals.get();
  }

  public Listing fileWrites() {
    return fileWrites.get();
  }

  public Listing symbolicLinks() {
    return symbolicLinks.get();
  }

  public Listing credentials() {
    return open(Listing.list(credentials.get().stream().flatMap(List::stream).toList()));
  }

  /** The sub-command of a command; absent for a program that has none. */
  public Value verb(int command) {
    return named(command, () -> Flags.verb(invocation(command).arguments()));
  }

  /** The words of a command that are neither flags, nor values of flags, nor its sub-command. */
  public Listing operands(int command) {
    return Flags.operands(invocation(command).arguments());
  }

  /** The archives that a command unpacks. */
  public Listing extracts(int command) {
    return one(command, new Removals(this).extracts(invocation(command)));
  }

  /** Whether a command turns the check of certificates off. */
  public Value skipsTlsCheck(int command) {
    return named(command, () -> new Tls(this).skipped(invocation(command)).value());
  }

  /** What a command does with a package manager; absent for other programs. */
  public Value packageAction(int command) {
    return named(command, () -> Nodes.orAbsent(actions.get().get(command)));
  }

  /** What a command downloads. */
  public Listing downloads(int command) {
    return one(command, Listing.list(downloads.get().get(command)));
  }

  /** The credentials that a command uses. */
  public Listing credentials(int command) {
    return one(command, Listing.list(credentials.get().get(command)));
  }

  ScriptContext context() {
    return context;
  }

  List<Invocation> invocations() {
    return invocations.get();
  }

  Invocation invocation(int command) {
    return invocations.get().get(command);
  }

  Command command(int command) {
    return context.script().commands().get(command);
  }

  /** What a command runs that is not written in the script. */
  List<Opening> openings(int command) {
    return openings.get().getOrDefault(command, List.of());
  }

  /** The arguments of a command as they stand. */
  List<Arg> words(int command) {
    return command(command).args().stream().map(Arg::of).toList();
  }

  /** The folder a command runs in. */
  FilePath folder(int command) {
    return folders.get().get(command);
  }

  Node node(int command) {
    return context.commands().get(command);
  }

  List<Write> writes() {
    return writes.get();
  }

  Streams streams() {
    return new Streams(this);
  }

  SecretFlow secrets() {
    return new SecretFlow(this);
  }

  Variables variables() {
    return new Variables(this);
  }

  Settings settings() {
    return new Settings(this);
  }

  /** Why more runs than is written. */
  Optional<Reasons> rest() {
    return rest;
  }

  /** This script and those that ran before it. */
  List<CommandFacts> upTo() {
    List<CommandFacts> all = new ArrayList<>();
    for (StageMemory.Entry entry : context.memory().before(this)) {
      if (entry instanceof StageMemory.Ran ran) {
        all.add(ran.facts());
      }
    }
    all.add(this);
    return all;
  }

  /** What a file holds that was written before a command, if that is known to be written. */
  Optional<Value> contentOf(FilePath path, Invocation before) {
    Optional<Value> content = Optional.empty();
    for (CommandFacts each : upTo()) {
      for (Write write : each.writes()) {
        boolean earlier = each != this || write.command().index() < before.index();
        content = earlier && write.path().equals(path) ? Optional.of(write.content()) : content;
      }
    }
    return content;
  }

  private Value named(int command, Supplier<Value> fact) {
    return command(command).name().isPresent()
        ? fact.get()
        : rest.<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  private <T> List<T> found(Function<Invocation, List<T>> facts) {
    List<T> found = new ArrayList<>();
    invocations.get().forEach(i -> found.addAll(facts.apply(i)));
    return found;
  }

  private Once<List<List<Node>>> each(Function<Invocation, List<Node>> facts) {
    return new Once<>(() -> invocations.get().stream().map(facts).toList());
  }

  /** What each command gives, in order, as a list that is open as the script is. */
  private Once<Listing> all(Function<Invocation, List<Node>> facts) {
    return new Once<>(() -> open(Listing.list(found(facts))));
  }

  private Listing open(Listing list) {
    return rest.map(list::open).orElse(list);
  }

  /** A list of one command, open if the command runs what is not written. */
  private Listing one(int command, Listing list) {
    Listing found = list;
    for (Opening opening : openings(command)) {
      found = found.open(Reasons.of(Nodes.reason(opening)));
    }
    return found;
  }
}
