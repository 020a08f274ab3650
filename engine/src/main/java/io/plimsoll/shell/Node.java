package io.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/** A command in the syntax tree; offsets are those of the text it was parsed from. */
sealed interface Node {
  int start();

  int end();

  /** Assignments, words and redirections: a call of a program, a builtin or a function. */
  record Simple(
      int start, int end, List<Setter> setters, List<WordNode> words, List<Redirection> redirects)
      implements Node {}

  /** <code>{ }</code> or {@code ( )}. */
  record Group(int start, int end, boolean subshell, Sequence body) implements Node {}

  /** {@code if}: conditions with their branches, then {@code else}. */
  record If(int start, int end, List<Branch> branches, Optional<Sequence> otherwise)
      implements Node {}

  /** {@code while} and {@code until}. */
  record Loop(int start, int end, Sequence condition, Sequence body) implements Node {}

  /** {@code for} and {@code select}; without a variable the word is that of {@code for (( ))}. */
  record For(
      int start,
      int end,
      Optional<String> variable,
      List<WordNode> words,
      boolean listed,
      Sequence body)
      implements Node {}

  /** {@code case}. */
  record Case(int start, int end, WordNode subject, List<Arm> arms) implements Node {}

  /** The definition of a function. */
  record Function(int start, int end, String name, Node body) implements Node {}

  /** {@code [[ ]]}, with its brackets as first and last word. */
  record Test(int start, int end, List<WordNode> words) implements Node {}

  /** {@code (( ))}. */
  record Arithmetic(int start, int end, String text, List<Piece> pieces) implements Node {}

  /** A compound command with redirections behind it. */
  record Redirected(int start, int end, Node body, List<Redirection> redirects) implements Node {}

  /** A condition and what runs when it holds. */
  record Branch(Sequence condition, Sequence body) {}

  /** The patterns and the commands of one arm of a {@code case}. */
  record Arm(List<WordNode> patterns, Sequence body) {}

  /** Lists that follow one another. */
  record Sequence(List<Item> items) {}

  /** A list and how it ends. */
  record Item(Chain chain, boolean background) {}

  /** Pipes joined by {@code &&} and {@code ||}. */
  record Chain(List<Link> links) {}

  /** A pipe and the operator before it. */
  record Link(Join join, Pipe pipe) {}

  /** What stands before a pipe in a chain. */
  enum Join {
    FIRST,
    AND,
    OR
  }

  /** Commands joined by {@code |}. */
  record Pipe(int start, int end, boolean negated, boolean timed, List<Node> stages) {}

  /** {@code NAME=value}; elements if it is an array. */
  record Setter(
      int start,
      int end,
      String name,
      boolean append,
      Optional<WordNode> value,
      List<WordNode> elements) {}

  /** A redirection; the body belongs to a here-document. */
  record Redirection(
      int start, int end, String operator, int fd, WordNode target, Optional<Heredoc> body) {}
}
