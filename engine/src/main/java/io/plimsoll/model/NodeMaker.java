package io.plimsoll.model;

import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * Makes nodes of the schema's types and says what holds for a field that nobody set.
 *
 * <p>A field with a default takes it, an optional one is absent, any other is unknown (a
 * collection: open and empty) with the reason that is given. File, line and text come from the
 * node's place.
 */
public final class NodeMaker {
  private final Schema schema;
  private final Completion literals;

  public NodeMaker(Schema schema) {
    this(schema, NodeMaker::build);
  }

  /**
   * A maker that computes derived facts of nodes that a policy test writes down.
   *
   * @param literals completes such a node
   */
  public NodeMaker(Schema schema, Completion literals) {
    this.schema = schema;
    this.literals = literals;
  }

  /** Builds a node of which only some facts are given. */
  @FunctionalInterface
  public interface Completion {
    /**
     * The node.
     *
     * @param otherwise why a fact is unknown that is not given, not derived and has no default
     */
    Node build(NodeMaker nodes, Node.Builder given, Reason otherwise);
  }

  public Schema schema() {
    return schema;
  }

  public Node.Builder node(String type, Origin origin) {
    return Node.builder(schema.node(type), origin);
  }

  public Node.Builder node(String type, Span place) {
    return node(type, Origin.at(place));
  }

  public Value.Constant constant(String enumeration, String name) {
    EnumType type =
        schema
            .enumeration(enumeration)
            .orElseThrow(() -> new IllegalArgumentException("no enum " + enumeration));
    return Value.Constant.of(type, name);
  }

  /** The node; what is not set and has no default is unknown for the given reason. */
  public Node build(Node.Builder builder, Reason otherwise) {
    Origin origin = builder.origin();
    return builder.build(field -> () -> missing(field, origin, otherwise));
  }

  /** The node that a policy test writes down: derived facts it leaves out are computed. */
  public Node literal(Node.Builder given, Reason otherwise) {
    return literals.build(this, given, otherwise);
  }

  /** The node of a reader that sets each fact it can know; the rest is not told by the source. */
  public Node build(Node.Builder builder) {
    Reason untold =
        new Reason(
            Reason.Kind.UNRESOLVED,
            builder.type().name(),
            "the source does not tell",
            builder.origin().span());
    return build(builder, untold);
  }

  private Value missing(Field field, Origin origin, Reason otherwise) {
    Optional<Span> place = origin.span();
    Optional<Value> placed =
        switch (field.name()) {
          case "file" -> place.map(s -> FilePath.of(s.source().name()));
          case "line" -> place.map(s -> Value.Int.of(s.line()));
          case "text" -> place.map(s -> Text.of(s.text(), origin));
          default -> Optional.empty();
        };
    return placed.orElseGet(() -> gap(field, otherwise));
  }

  /** What holds for a field that was not set. */
  private Value gap(Field field, Reason otherwise) {
    Optional<Value> value = field.defaultText().flatMap(text -> defaulted(field.type(), text));
    if (value.isPresent()) {
      return value.get().from(Origin.DEFAULTED);
    }
    if (field.type().isOptional()) {
      return Absent.ABSENT;
    }
    Reason why =
        new Reason(
            otherwise.kind(),
            otherwise.cause(),
            otherwise.text() + " (" + field.name() + ")",
            otherwise.place());
    return switch (field.type()) {
      case Type.ListOf l -> Listing.list(List.of()).open(Reasons.of(why));
      case Type.SetOf s -> Listing.set(List.of()).open(Reasons.of(why));
      case Type.MapOf m -> Mapping.of(List.of()).open(Reasons.of(why));
      default -> Unknown.of(why);
    };
  }

  /**
   * A default as the schema writes it; nothing for those that depend on the engine or need a node.
   */
  private Optional<Value> defaulted(Type type, String text) {
    return switch (type.required()) {
      case Type.Basic b -> Defaults.basic(b, text);
      case Type.EnumOf e ->
          schema
              .enumeration(e.name())
              .filter(t -> t.constants().contains(text))
              .map(t -> Value.Constant.of(t, text));
      case Type.ListOf l when text.equals("[]") -> Optional.of(Listing.list(List.of()));
      case Type.SetOf s when text.equals("{}") -> Optional.of(Listing.set(List.of()));
      case Type.MapOf m when text.equals("{}") -> Optional.of(Mapping.of(List.of()));
      default -> Optional.empty();
    };
  }

  /** The type of a node's field. */
  public NodeType type(String name) {
    return schema.node(name);
  }
}
