package io.plimsoll.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a value may be, how its short forms are written out, and how two of them merge. */
sealed interface Shape {

  /** Anything: extensions, options of drivers. */
  record Any() implements Shape {}

  /** A single value. */
  record Scalar(Kind kind) implements Shape {}

  /**
   * A list.
   *
   * @param orOne a single item may stand for a list of it
   */
  record ListOf(Shape item, Joining joining, boolean orOne) implements Shape {}

  /** A mapping with any keys. */
  record MapOf(Shape value) implements Shape {}

  /**
   * A list of names, or a mapping from names to what is said of them; the latter is its long form.
   */
  record Names(Shape value) implements Shape {}

  /** A list of {@code NAME=VALUE}, or a mapping, which is its long form. */
  record Pairs() implements Shape {}

  /** {@code extra_hosts}: a mapping from names to lists of addresses. */
  record Hosts() implements Shape {}

  /**
   * A mapping with keys of its own.
   *
   * @param required keys that must be there
   * @param shortForm how a single value stands for it
   * @param joining {@link Joining#DRIVER} or {@link Joining#REPLACE} where keys do not merge
   */
  record Struct(Map<String, Shape> keys, Set<String> required, ShortForm shortForm, Joining joining)
      implements Shape {}

  /** A single value or a collection; a later one always replaces an earlier one. */
  record Either(Shape single, Shape collection) implements Shape {}

  /** What the characters of a single value must be. */
  enum Kind {
    TEXT,
    BOOL,
    INTEGER,
    NUMBER,
    SIZE,
    DURATION
  }

  /** How the values of two files become one, and which items of a list are the same. */
  enum Joining {
    /** All items of both, as they are. */
    APPEND,
    /** Items that are the same text, or the same name before {@code =}, count once. */
    TEXT,
    /** By {@code target}; the later one holds. */
    TARGET,
    /** Secrets: by {@code target}, which defaults to a file of the source's name. */
    SECRET,
    /** Configs: as secrets, in the root folder. */
    CONFIG,
    /** By {@code path}. */
    PATH,
    /** By host address, published port, target and protocol. */
    PORT,
    /** By {@code subnet}; such items merge. */
    SUBNET,
    /** Keys merge. */
    DEEP,
    /** Keys merge unless the two name different drivers. */
    DRIVER,
    /** The later value holds. */
    REPLACE
  }

  /** What a single value in place of a mapping stands for. */
  enum ShortForm {
    NONE,
    CONTEXT,
    SERVICE,
    SOURCE,
    PATH,
    PORT,
    VOLUME,
    DEVICE,
    LIMIT,
    /** A truth value: {@code external: true}. */
    FLAG
  }

  Shape TEXT = new Scalar(Kind.TEXT);
  Shape BOOL = new Scalar(Kind.BOOL);
  Shape INTEGER = new Scalar(Kind.INTEGER);
  Shape NUMBER = new Scalar(Kind.NUMBER);
  Shape SIZE = new Scalar(Kind.SIZE);
  Shape DURATION = new Scalar(Kind.DURATION);
  Shape ANY = new Any();
  Shape PAIRS = new Pairs();
  Shape COMMAND = new Either(TEXT, new ListOf(TEXT, Joining.REPLACE, false));

  static Shape list(Shape item, Joining joining) {
    return new ListOf(item, joining, false);
  }

  static Shape oneOrMore(Shape item, Joining joining) {
    return new ListOf(item, joining, true);
  }

  static Struct struct(Map<String, Shape> keys) {
    return new Struct(keys, Set.of(), ShortForm.NONE, Joining.DEEP);
  }

  static Struct struct(Map<String, Shape> keys, ShortForm shortForm, String... required) {
    return new Struct(keys, Set.copyOf(List.of(required)), shortForm, Joining.DEEP);
  }
}
