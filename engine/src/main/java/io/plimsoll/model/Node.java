package io.plimsoll.model;

import io.plimsoll.schema.NodeType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instance of a type of the schema: a place of the model with its facts.
 *
 * <p>Facts are values or are computed on first use, once ({@link Computed} excepted). A node of
 * kind {@code NODE} is equal only to itself; values and records compare by content. Immutable for
 * its readers.
 */
public final class Node implements Value.Known {
  private final NodeType type;
  private final Object facts; // Object[] of Value, or Fact until it is asked for; or Computed
  private final Origin origin;

  private Node(NodeType type, Object facts, Origin origin) {
    this.type = type;
    this.facts = facts;
    this.origin = origin;
  }

  /**
   * Facts that are computed each time they are asked for, of nodes that are too many to hold more.
   * Two nodes are the same place if these are equal.
   */
  public interface Computed {
    Value fact(int slot);
  }

  /** A node that holds no facts. */
  public static Node of(NodeType type, Computed facts, Origin origin) {
    return new Node(type, facts, origin);
  }

  public static Builder builder(NodeType type, Origin origin) {
    return new Builder(type, origin);
  }

  public NodeType type() {
    return type;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  /** The fact of a field by its slot ({@link NodeType#slot}). */
  public Value get(int slot) {
    if (!(facts instanceof Object[] slots)) {
      return ((Computed) facts).fact(slot);
    }
    Object held = slots[slot];
    if (held instanceof Value value) {
      return value;
    }
    synchronized (slots) {
      held = slots[slot];
      if (held instanceof Fact fact) {
        held = fact.get();
        slots[slot] = held;
      }
    }
    return (Value) held;
  }

  /** The fact of a field that the type is known to have. */
  public Value get(String field) {
    int slot = type.slot(field);
    if (slot < 0) {
      throw new IllegalArgumentException(type.name() + " has no field " + field);
    }
    return get(slot);
  }

  /** The same place with another origin: its facts are shared, its identity is not. */
  @Override
  public Node from(Origin other) {
    return new Node(type, facts, other);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other || !(other instanceof Node node) || type != node.type) {
      return this == other;
    }
    if (facts.equals(node.facts)) { // arrays are equal to themselves only
      return true;
    }
    if (type.kind() == NodeType.Kind.NODE) {
      return false;
    }
    for (int i = 0; i < type.fields().size(); i++) {
      if (!get(i).equals(node.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return type.kind() == NodeType.Kind.NODE
        ? facts.hashCode() // of an array its identity
        : Objects.hash(type.name());
  }

  @Override
  public String toString() {
    return type.name() + origin.span().map(s -> "@" + s).orElse("");
  }

  /** Collects the facts of a node; what is left out is filled in by {@link #build(Function)}. */
  public static final class Builder {
    private final NodeType type;
    private final Origin origin;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Value> aside = new LinkedHashMap<>();

    private Builder(NodeType type, Origin origin) {
      this.type = type;
      this.origin = origin;
    }

    public Builder set(String field, Value value) {
      return put(field, value);
    }

    /** A fact that is computed on first use; it may ask for other facts of the same node. */
    public Builder lazy(String field, Fact fact) {
      return put(field, fact);
    }

    private Builder put(String field, Object fact) {
      if (type.slot(field) < 0) {
        throw new IllegalArgumentException(type.name() + " has no field " + field);
      }
      facts.put(field, fact);
      return this;
    }

    /** What a policy test writes that is no field, such as the {@code tree} of an image. */
    public Builder aside(String name, Value value) {
      aside.put(name, value);
      return this;
    }

    public Optional<Value> aside(String name) {
      return Optional.ofNullable(aside.get(name));
    }

    /** The value of a field, if one is set that need not be computed. */
    public Optional<Value> given(String field) {
      return facts.get(field) instanceof Value value ? Optional.of(value) : Optional.empty();
    }

    public NodeType type() {
      return type;
    }

    public Origin origin() {
      return origin;
    }

    public boolean has(String field) {
      return facts.containsKey(field);
    }

    /**
     * The node.
     *
     * @param missing gives what holds for a field that was not set: never a guess, but absent, a
     *     default or an unknown with its reason
     */
    public Node build(Function<io.plimsoll.schema.Field, Fact> missing) {
      Object[] slots = new Object[type.fields().size()];
      for (int i = 0; i < slots.length; i++) {
        io.plimsoll.schema.Field field = type.fields().get(i);
        Object fact = facts.get(field.name());
        slots[i] = fact == null ? missing.apply(field) : fact;
      }
      return new Node(type, slots, origin);
    }
  }
}
