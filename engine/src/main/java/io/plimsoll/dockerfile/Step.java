package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An instruction where it runs.
 *
 * @param triggered it is the trigger of an ONBUILD in the stage's base
 * @param scope variables in force before it; a default of {@code ARG A=1 B=$A} sees its own
 * @param words the words the builder expands, each with what it becomes; one value, except for
 *     EXPOSE, where the white space of variables separates
 * @param assignments what ENV, ARG and LABEL give, one for each pair; empty for others
 * @param references what COPY --from and the mounts of RUN mean, in order of their flags
 */
public record Step(
    Instruction instruction,
    boolean triggered,
    Scope scope,
    Map<Word, List<Expanded>> words,
    List<Assignment> assignments,
    List<StageReference> references) {
  public Step {
    words = Map.copyOf(words);
    assignments = List.copyOf(assignments);
    references = List.copyOf(references);
  }

  /**
   * A pair with its values.
   *
   * @param key for ENV and LABEL expanded, for ARG as written
   * @param value what the pair gives; open for an ARG that has a value from no side
   */
  public record Assignment(Pair pair, Expanded key, Binding value) {}

  /**
   * A word of the instruction as one value; one the builder does not expand is taken as written.
   */
  public Expanded value(Word word) {
    List<Expanded> values = words.getOrDefault(word, List.of());
    return values.size() == 1 ? values.getFirst() : Expansion.verbatim(word);
  }

  /** A word of EXPOSE as the words it becomes. */
  public List<Expanded> values(Word word) {
    return words.getOrDefault(word, List.of());
  }

  /** The expanded body of a heredoc of COPY or ADD; a quoted one as it stands. */
  public Expanded body(Heredoc heredoc) {
    return value(new Word(heredoc.body()));
  }

  /** What COPY --from or the mount with this {@code from} means. */
  public Optional<StageReference> reference(Word from) {
    return references.stream().filter(r -> r.word().equals(from)).findFirst();
  }
}
