package io.plimsoll.config;

import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an item of a profile holds (reference, "Path scope").
 *
 * @param globs from the project root; none: everywhere, also for what has no file
 */
record PathScope(List<Glob> globs) {
  static final PathScope EVERYWHERE = new PathScope(List.of());

  PathScope {
    globs = List.copyOf(globs);
  }

  /** The scope of globs that were checked with their profile. */
  static PathScope of(List<String> texts) {
    List<Glob> globs = new ArrayList<>();
    for (String text : texts) {
      switch (Globs.compile(text)) {
        case PatternResult.Compiled<Glob> c -> globs.add(c.pattern());
        case PatternResult.Invalid<Glob> i ->
            throw new IllegalArgumentException("unchecked glob " + text + ": " + i.message());
      }
    }
    return new PathScope(globs);
  }

  boolean isEverywhere() {
    return globs.isEmpty();
  }

  boolean covers(Optional<String> file) {
    return globs.isEmpty()
        || (file.isPresent() && globs.stream().anyMatch(g -> g.matches(file.get())));
  }
}
