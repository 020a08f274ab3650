package io.plimsoll.dockerrun;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A command line that makes a container, or runs something in one.
 *
 * @param span of the whole command
 * @param verb {@code run}, {@code create} or {@code exec}
 * @param flags in the order of the line
 * @param openings unquoted variables in place of flags: any flag may come from them
 * @param image absent if it is missing or cannot be told from an opening
 * @param words the command behind the image
 * @param wordsKnown whether that is all of the command; not when an opening may be the image
 */
public record RunCommand(
    Span span,
    Engine engine,
    Verb verb,
    List<Given<?>> flags,
    List<Piece> openings,
    Optional<Piece> image,
    List<Piece> words,
    boolean wordsKnown) {

  /** What is done with the container. */
  public enum Verb {
    RUN,
    CREATE,
    /** Something is run in it; {@code image} is the container then. */
    EXEC
  }

  public RunCommand {
    flags = List.copyOf(flags);
    openings = List.copyOf(openings);
    words = List.copyOf(words);
  }

  /** All uses of a flag, in the order of the line. */
  @SuppressWarnings("unchecked") // A use has the type of its kind.
  public <T> List<Given<T>> all(FlagKind<T> kind) {
    return flags.stream().filter(f -> f.kind().equals(kind)).map(f -> (Given<T>) f).toList();
  }

  /** The use of a flag that counts. */
  public <T> Optional<Given<T>> last(FlagKind<T> kind) {
    List<Given<T>> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** What the last use of a flag says, if that is known. */
  public <T> Optional<T> known(FlagKind<T> kind) {
    return last(kind).flatMap(given -> given.reading().known());
  }

  /** Whether a switch is given and on. */
  public boolean isOn(FlagKind<Boolean> kind) {
    return known(kind).orElse(false);
  }

  /** Whether a flag is given at all. */
  public boolean has(FlagKind<?> kind) {
    return flags.stream().anyMatch(f -> f.kind().equals(kind));
  }
}
