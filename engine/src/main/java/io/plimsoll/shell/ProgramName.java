package io.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/** The base name of a program, which may be known although its folder is not. */
final class ProgramName {
  private ProgramName() {}

  /** Text behind the last slash; absent if any of that is computed or a pattern. */
  static Optional<String> of(Word word) {
    if (word.parts().size() == 1 && word.parts().get(0) instanceof Part.Literal only) {
      return Optional.of(only.text().substring(only.text().lastIndexOf('/') + 1));
    }
    StringBuilder name = new StringBuilder();
    List<Part> parts = word.parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (!(parts.get(i) instanceof Part.Literal literal)) {
        return Optional.empty();
      }
      int slash = literal.text().lastIndexOf('/');
      name.insert(0, literal.text().substring(slash + 1));
      if (slash >= 0) {
        break;
      }
    }
    return Optional.of(name.toString());
  }
}
