package io.plimsoll.resolve;

import io.plimsoll.syntax.Name;

/** A name that an import binds in a file. */
public sealed interface Imported {
  /** The name it is used by. */
  Name name();

  /** A whole package, used as {@code shell.installs(x)}. */
  record OfPackage(PolicyPackage target, Name name) implements Imported {}

  record OfMember(Member member, Name name) implements Imported {}

  /** An import that was reported; its name may mean anything. */
  record Broken(Name name) implements Imported {}
}
