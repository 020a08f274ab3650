package io.plimsoll.compose;

import io.plimsoll.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a Compose project. */
public sealed interface Tree {
  Place place();

  /** The same value at another place. */
  Tree at(Place other);

  default Span span() {
    return place().span();
  }

  /**
   * A text, number or truth value.
   *
   * @param isQuoted it is written with quotes, so it is a text whatever its characters are
   */
  record Leaf(ComposeText text, boolean isQuoted, Place place) implements Tree {
    @Override
    public Leaf at(Place other) {
      return new Leaf(text, isQuoted, other);
    }

    /** Its text where all of it is known. */
    public Optional<String> known() {
      return text.known();
    }

    /** As a path: relative to what the paths of the project's files are relative to. */
    public Optional<String> path() {
      return known().map(p -> Paths.resolve(place.directory(), p));
    }

    Leaf with(ComposeText other) {
      return new Leaf(other, isQuoted, place);
    }
  }

  /** A list. */
  record Items(List<Tree> items, Place place) implements Tree {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Items at(Place other) {
      return new Items(items, other);
    }
  }

  /**
   * A mapping.
   *
   * @param open why there may be entries that could not be read: a file that was not given
   */
  record Fields(Map<String, Field> entries, Optional<Gap> open, Place place) implements Tree {
    public Fields {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Fields at(Place other) {
      return new Fields(entries, open, other);
    }

    Fields opened(Gap gap) {
      return new Fields(entries, open.or(() -> Optional.of(gap)), place);
    }

    Fields with(Map<String, Field> other) {
      return new Fields(other, open, place);
    }

    public Optional<Field> field(String name) {
      return Optional.ofNullable(entries.get(name));
    }

    /** The value of a key; nothing where it is not there, a gap where it may be there. */
    public Tree get(String name) {
      Field field = entries.get(name);
      if (field != null) {
        return field.value();
      }
      return open.isPresent() ? open.get() : new Nothing(place);
    }

    /** The mapping at a key. */
    public Optional<Fields> fields(String name) {
      return get(name) instanceof Fields f ? Optional.of(f) : Optional.empty();
    }

    /** The scalar at a key. */
    public Optional<Leaf> leaf(String name) {
      return get(name) instanceof Leaf l ? Optional.of(l) : Optional.empty();
    }

    /** The values of the list at a key. */
    public List<Tree> items(String name) {
      return get(name) instanceof Items i ? i.items() : List.of();
    }
  }

  /**
   * A key with its value.
   *
   * @param key where the key is written
   */
  record Field(String name, Span key, Tree value) {
    Field with(Tree other) {
      return new Field(name, key, other);
    }
  }

  /** A key without a value. */
  record Nothing(Place place) implements Tree {
    @Override
    public Nothing at(Place other) {
      return new Nothing(other);
    }
  }

  /**
   * A value that is there, or may be there, and cannot be known.
   *
   * @param cause the variable, file or key that is missing or malformed
   * @param reason a phrase that completes "cannot tell: "
   */
  record Gap(Kind kind, String cause, String reason, Place place) implements Tree {
    /** What stands in the way. */
    public enum Kind {
      /** A variable that was not given. */
      VARIABLE,
      /** A file that was not given or may not be read. */
      FILE,
      /** Something malformed that was reported. */
      MALFORMED
    }

    static Gap malformed(String cause, String reason, Place place) {
      return new Gap(Kind.MALFORMED, cause, reason, place);
    }

    @Override
    public Gap at(Place other) {
      return new Gap(kind, cause, reason, other);
    }
  }
}
