package io.plimsoll.compose;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A service of a project, in long form.
 *
 * @param key where its name is written
 * @param tree its keys; open where a service that it extends could not be read
 * @param active whether the selected profiles start it; absent where that depends on a variable
 * @param envFiles in their order: a later one wins, {@code environment} wins over all
 */
public record ComposeService(
    String name,
    Span key,
    Tree.Fields tree,
    Optional<Boolean> active,
    List<NamedFile> envFiles,
    List<NamedFile> labelFiles) {

  public ComposeService {
    envFiles = List.copyOf(envFiles);
    labelFiles = List.copyOf(labelFiles);
  }

  /** A file of variables that a service names. */
  public sealed interface NamedFile {}

  /** Its lines. */
  public record Read(List<EnvEntry> entries) implements NamedFile {
    public Read {
      entries = List.copyOf(entries);
    }
  }

  /** One that was not given, or may not be read. */
  public record Unread(Tree.Gap gap) implements NamedFile {}

  /** Whether a value of it was written in another service, which this one extends. */
  public boolean isInherited(Tree value) {
    return tree.field("extends").isPresent() && !tree.span().contains(value.span());
  }
}
