package io.plimsoll.dockerrun;

import io.plimsoll.source.Source;

/** The files that a command line names: {@code --env-file}, {@code --label-file}. */
@FunctionalInterface
public interface RunFiles {
  /** No file is at hand. */
  RunFiles NONE = path -> new Unavailable("the file `" + path + "` is not at hand");

  Content content(String path);

  /** What is known about a file. */
  sealed interface Content {}

  /** Its text. */
  record Text(Source source) implements Content {}

  /** There is no such file. */
  record Missing() implements Content {}

  /** It is no UTF-8. */
  record NotText() implements Content {}

  /**
   * It was not looked at.
   *
   * @param reason a phrase that completes "cannot tell: "
   */
  record Unavailable(String reason) implements Content {}
}
