package io.plimsoll.shell;

/** A piece of a word. */
public sealed interface Part permits Part.Literal, Part.Pattern, Part.Hole {

  /** Whether it stands in quotes, so that it is neither split into words nor matched to files. */
  boolean quoted();

  /** Text that is known: written there, or the value of a variable that is known. */
  record Literal(String text, boolean quoted) implements Part {}

  /**
   * An unquoted pattern that the shell replaces by the files it matches, or a bash brace list.
   *
   * @param text as written: {@code *}, {@code ?}, {@code [a-z]}, <code>{a,b}</code>
   */
  record Pattern(String text) implements Part {
    @Override
    public boolean quoted() {
      return false;
    }
  }

  /**
   * Text that is not known before the script runs; it stands for any text, the empty one too.
   *
   * @param kind what would give the text
   * @param name of the variable, empty for other kinds
   * @param raw as written, such as {@code ${X:-a}}
   * @param reason why the text is not known
   */
  record Hole(Kind kind, String name, String raw, boolean quoted, String reason) implements Part {}

  /** What fills a hole. */
  enum Kind {
    /** A variable, with or without an operator. */
    VARIABLE,
    /** {@code $( )} or backquotes. */
    SUBSTITUTION,
    /** {@code $(( ))} or <code>$[ ]</code>. */
    ARITHMETIC,
    /** {@code <( )} or {@code >( )}: the name of a pipe. */
    PROCESS
  }
}
