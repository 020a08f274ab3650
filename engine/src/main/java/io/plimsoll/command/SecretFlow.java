package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.shell.Assignment;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Part;
import io.plimsoll.shell.Redirect;
import io.plimsoll.shell.Word;
import java.util.List;
import java.util.Optional;

/** Where the content of secret mounts goes in a script. */
final class SecretFlow {
  private final CommandFacts facts;
  private final List<SecretMount> mounts;

  SecretFlow(CommandFacts facts) {
    this.facts = facts;
    this.mounts = facts.context().secrets().stream().filter(m -> !m.isAgent()).toList();
  }

  /** The mount whose content a command has: in its words, variables, or standard input. */
  Optional<SecretMount> reaching(Invocation command) {
    if (mounts.isEmpty()) {
      return Optional.empty();
    }
    return direct(command)
        .or(() -> first(facts.streams().held(command).stream().map(this::direct).toList()))
        .or(() -> fed(command, 0));
  }

  private Optional<SecretMount> fed(Invocation command, int depth) {
    if (depth > 16) {
      return Optional.empty(); // no real pipe is that long, and stages may hold each other
    }
    for (Invocation feeding : facts.streams().feeding(command)) {
      Optional<SecretMount> mount =
          direct(feeding)
              .or(() -> first(facts.streams().held(feeding).stream().map(this::direct).toList()))
              .or(() -> fed(feeding, depth + 1));
      if (mount.isPresent()) {
        return mount;
      }
    }
    return Optional.empty();
  }

  private static Optional<SecretMount> first(List<Optional<SecretMount>> all) {
    return all.stream().flatMap(Optional::stream).findFirst();
  }

  /** The mount that a command names by its file or variable. */
  private Optional<SecretMount> direct(Invocation command) {
    Command written = facts.command(command.index());
    FilePath folder = facts.folder(command.index());
    for (Word word : written.argv()) {
      Optional<SecretMount> found = of(word, folder);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Redirect redirect : written.redirects()) {
      Optional<SecretMount> found = of(redirect.body().orElse(redirect.target()), folder);
      boolean reads = redirect.operator().startsWith("<");
      if (found.isPresent() && reads) {
        return found;
      }
    }
    for (Assignment assignment : written.assignments()) {
      Optional<SecretMount> found = assignment.value().flatMap(v -> of(v, folder));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The mount whose file a word names, or whose content its variables hold. */
  Optional<SecretMount> of(Word word, FilePath folder) {
    Arg arg = Arg.of(word);
    for (SecretMount mount : mounts) {
      Optional<FilePath> target = mount.target().filter(FilePath::isKnown);
      if (target.isPresent() && names(arg, folder, target.get())) {
        return Optional.of(mount);
      }
    }
    for (Part part : word.parts()) {
      if (part instanceof Part.Hole hole && hole.kind() == Part.Kind.VARIABLE) {
        Optional<SecretMount> found = variable(hole.name());
        if (found.isPresent()) {
          return found;
        }
      }
      if (part instanceof Part.Hole hole && hole.kind() == Part.Kind.SUBSTITUTION) {
        Optional<SecretMount> found = mentioned(hole.raw());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean names(Arg word, FilePath folder, FilePath target) {
    String path = target.known().orElseThrow();
    int at = word.marked().indexOf(path);
    if (at >= 0) {
      int end = at + path.length();
      return end == word.marked().length() || !isNamePart(word.marked().charAt(end));
    }
    return word.isKnown()
        && !word.isEmpty()
        && word.marked().charAt(0) != '-'
        && word.path(folder).known().filter(path::equals).isPresent();
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private Optional<SecretMount> mentioned(String text) {
    return mounts.stream()
        .filter(m -> m.target().flatMap(FilePath::known).filter(text::contains).isPresent())
        .findFirst();
  }

  /** The mount that a variable is, or that it was read from in this script. */
  private Optional<SecretMount> variable(String name) {
    Optional<SecretMount> mount =
        mounts.stream().filter(m -> m.env().filter(name::equals).isPresent()).findFirst();
    if (mount.isPresent()) {
      return mount;
    }
    for (Assignment assignment : facts.context().script().assignments()) {
      if (assignment.name().equals(name) && assignment.value().isPresent()) {
        for (Part part : assignment.value().get().parts()) {
          Optional<SecretMount> found =
              part instanceof Part.Hole hole ? hole(hole, name) : Optional.empty();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return facts.invocations().stream()
        .filter(i -> i.is(".", "source", "read", "mapfile"))
        .flatMap(i -> direct(i).stream())
        .findFirst();
  }

  private Optional<SecretMount> hole(Part.Hole hole, String name) {
    if (hole.kind() == Part.Kind.SUBSTITUTION) {
      return mentioned(hole.raw());
    }
    return hole.name().equals(name)
        ? Optional.empty()
        : mounts.stream().filter(m -> m.env().filter(hole.name()::equals).isPresent()).findFirst();
  }
}
