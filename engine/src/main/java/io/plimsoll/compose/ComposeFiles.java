package io.plimsoll.compose;

import io.plimsoll.source.Source;

/**
 * Gives the files that a project names: the engine itself reads no file.
 *
 * <p>Names are in the manner of the project's own files: relative to where those are named from,
 * with <code>/</code>.
 */
@FunctionalInterface
public interface ComposeFiles {
  /** No files. */
  ComposeFiles NONE = name -> new NotFound();

  Answer find(String name);

  /** What there is of a name. */
  sealed interface Answer {}

  /** The file. */
  record Given(Source source) implements Answer {}

  /** No such file, or none was given. */
  record NotFound() implements Answer {}

  /**
   * A file that may not be read.
   *
   * @param why a phrase, such as "it lies outside of the project"
   */
  record Refused(String why) implements Answer {}
}
