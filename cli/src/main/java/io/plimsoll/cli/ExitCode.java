package io.plimsoll.cli;

/** Exit codes, the contract with scripts; several at once: 5, 2, 3, 4, 1 in this order. */
final class ExitCode {
  static final int OK = 0;

  /** A finding gates, or the answer is "no". */
  static final int GATE = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** A policy does not compile, or a policy test failed. */
  static final int POLICY = 3;

  /** An input could not be read; what could be was judged. */
  static final int INPUT = 4;

  /** A defect of Plimsoll. */
  static final int INTERNAL = 5;

  private ExitCode() {}
}
