package io.plimsoll.builtin;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.IgnoreList;
import io.plimsoll.value.Gaps;
import java.util.List;
import java.util.Optional;

/**
 * {@code excludes}: a {@code .dockerignore} file.
 *
 * <p>Each call in a policy has its own instance, which keeps the patterns it met last.
 */
final class IgnorePatterns implements Builtin {
  private record Ready(Listing patterns, IgnoreList ignored) {}

  private volatile Ready last = new Ready(Listing.list(List.of()), IgnoreList.of(List.of()));

  @Override
  @SuppressWarnings("ReferenceEquality") // the list of a file is made once
  public Value call(Value[] a, Ambient ambient) {
    Value patterns = ((Node) a[0]).get("patterns");
    Optional<String> path = ((FilePath) a[1]).known();
    if (!(patterns instanceof Listing list) || list.isOpen() || path.isEmpty()) {
      return Gaps.unknown(patterns, a[1]);
    }
    Ready held = last;
    if (held.patterns() != list) {
      if (Gaps.in(list).isPresent()) {
        return Gaps.unknown(list);
      }
      List<String> lines = list.members().stream().map(v -> ((Text) v).written()).toList();
      held = new Ready(list, IgnoreList.of(lines));
      last = held;
    }
    return Value.Bool.of(held.ignored().excludes(path.get()));
  }
}
