package io.plimsoll.model;

/**
 * A text that was taken apart: a reference, path, URL, digest, mode, version or address.
 *
 * <p>Its fields are those that the schema declares for the type of its name. A text with holes is
 * taken apart part by part (reference, "Partly known text"): a field is known if every filling of
 * the holes that still parses gives it that value.
 */
public sealed interface Parsed extends Value.Known
    permits ImageRef, FilePath, Url, Digest, Mode, Version, VersionRange, Cidr {

  /** Name of its type in the schema. */
  String typeName();

  /** A field that the schema declares for the type. */
  Value field(String name);

  /** As it is written, holes included. */
  String written();

  /** Whether nothing of it is unknown. */
  default boolean isKnown() {
    return true;
  }
}
