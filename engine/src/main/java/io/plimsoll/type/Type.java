package io.plimsoll.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A static type of the policy language (reference, "Types").
 *
 * <p>{@code toString} prints a type as policies write it. Unknown values have no type of their own.
 */
public sealed interface Type {

  /** The built-in types that have no arguments. */
  enum Basic implements Type {
    BOOL("Bool"),
    INT("Int"),
    DECIMAL("Decimal"),
    STRING("String"),
    BYTES("Bytes"),
    DURATION("Duration"),
    INSTANT("Instant"),
    DATE("Date"),
    VERSION("Version"),
    VERSION_RANGE("VersionRange"),
    REGEX("Regex"),
    GLOB("Glob"),
    CIDR("Cidr"),
    DIGEST("Digest"),
    IMAGE_REF("ImageRef"),
    PATH("Path"),
    URL("Url"),
    MODE("Mode");

    private final String text;

    Basic(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A node, value type, record or variant of the schema. */
  record Named(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An enum of the schema. */
  record EnumOf(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  record ListOf(Type element) implements Type {
    @Override
    public String toString() {
      return "List<" + element + ">";
    }
  }

  record SetOf(Type element) implements Type {
    @Override
    public String toString() {
      return "Set<" + element + ">";
    }
  }

  record MapOf(Type key, Type value) implements Type {
    @Override
    public String toString() {
      return "Map<" + key + ", " + value + ">";
    }
  }

  /** An element of a map: {@code key} and {@code value}. */
  record EntryOf(Type key, Type value) implements Type {
    @Override
    public String toString() {
      return "Entry<" + key + ", " + value + ">";
    }
  }

  /** A value that may be absent; never nested. */
  record OptionalOf(Type of) implements Type {
    public OptionalOf {
      if (of instanceof OptionalOf) {
        throw new IllegalArgumentException("optionals never nest");
      }
    }

    @Override
    public String toString() {
      return of + "?";
    }
  }

  /** A type variable of a built-in function's signature. */
  record Variable(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A function's type as diagnostics print it; never the type of a value. */
  record FunctionOf(List<Type> parameters, Type result) implements Type {
    public FunctionOf {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return parameters.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"))
          + " -> "
          + result;
    }
  }

  /** The type of what has been reported already: it fits everything, so that nothing cascades. */
  enum Poison implements Type {
    ERROR;

    @Override
    public String toString() {
      return "?";
    }
  }

  /** This type as optional; optional types stay as they are. */
  default Type optional() {
    return this instanceof OptionalOf || this == Poison.ERROR ? this : new OptionalOf(this);
  }

  /** This type without its optionality. */
  default Type required() {
    return this instanceof OptionalOf o ? o.of() : this;
  }

  default boolean isOptional() {
    return this instanceof OptionalOf;
  }
}
