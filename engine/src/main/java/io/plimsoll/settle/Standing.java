package io.plimsoll.settle;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.UnknownMode;

/** What is in force for a rule at a file: after profile and overrides. */
public record Standing(Severity severity, UnknownMode unknown) {}
