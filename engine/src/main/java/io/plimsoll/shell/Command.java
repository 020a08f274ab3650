package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A command after the wrappers in front of it are removed.
 *
 * @param span from the first assignment or word, wrappers included, to the last word or redirection
 * @param name base name of the program; absent if it is computed at run time (the reason is that of
 *     the first hole of the first word); {@code :} for a command that only has redirections
 * @param argv program and arguments; empty if it only has redirections
 * @param written all words as they stand in the script, wrappers included and nothing split
 * @param wrappers removed on the way, outermost first: {@code sudo}, {@code sh -c}, {@code find
 *     -exec}
 * @param assignments in front of it, those of {@code env} and {@code sudo}, and those that {@code
 *     export}, {@code declare} and the like make
 * @param redirects its own
 * @param outerRedirects those of the groups, branches and loops around it, innermost first
 * @param place where it stands
 * @param substitutions indices of all commands inside its {@code $( )}, {@code <( )}, {@code >( )}
 */
public record Command(
    Span span,
    Optional<String> name,
    List<Word> argv,
    List<Word> written,
    List<String> wrappers,
    List<Assignment> assignments,
    List<Redirect> redirects,
    List<Redirect> outerRedirects,
    Place place,
    List<Integer> substitutions) {
  public Command {
    argv = List.copyOf(argv);
    written = List.copyOf(written);
    wrappers = List.copyOf(wrappers);
    assignments = List.copyOf(assignments);
    redirects = List.copyOf(redirects);
    outerRedirects = List.copyOf(outerRedirects);
    substitutions = List.copyOf(substitutions);
  }

  /** Its arguments, without the program. */
  public List<Word> args() {
    return argv.isEmpty() ? argv : argv.subList(1, argv.size());
  }

  /** Whether its program is this one. */
  public boolean is(String program) {
    return name.filter(program::equals).isPresent();
  }

  /** Whether the first command of the script is this one. */
  public boolean isFirst() {
    return place.index() == 0;
  }

  Command in(int pipeline) {
    Place p = place;
    if (p.pipeline() == pipeline) {
      return this;
    }
    Place moved =
        new Place(
            p.index(),
            pipeline,
            p.stage(),
            p.guard(),
            p.branches(),
            p.failureIgnored(),
            p.inSubshell(),
            p.inBackground(),
            p.negated(),
            p.function());
    return new Command(
        span,
        name,
        argv,
        written,
        wrappers,
        assignments,
        redirects,
        outerRedirects,
        moved,
        substitutions);
  }

  /**
   * Where a command stands.
   *
   * @param index in {@link Script#commands()}
   * @param pipeline index in {@link Script#pipelines()}
   * @param stage position in that pipeline, from 0
   * @param guard what decides whether it runs
   * @param branches numbers of the parts around that may be left out, outermost first: branches,
   *     loops, functions, substitutions and what stands behind {@code ||}
   * @param failureIgnored whether the script goes on or succeeds although it fails
   * @param inSubshell whether what it does to variables and folder ends with {@code ( )}, a
   *     substitution or a pipe
   * @param inBackground whether nobody waits for it
   * @param negated whether {@code !} stands before its pipeline
   * @param function innermost function that it is written in
   */
  public record Place(
      int index,
      int pipeline,
      int stage,
      Guard guard,
      List<Integer> branches,
      Setting failureIgnored,
      boolean inSubshell,
      boolean inBackground,
      boolean negated,
      Optional<String> function) {
    public Place {
      branches = List.copyOf(branches);
    }
  }
}
