package io.plimsoll.config;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.UnknownMode;

/**
 * What holds for a rule.
 *
 * @param severity replaces that of the rule and caps those of its checks
 * @param unknown what a verdict that cannot be given means
 */
public record InForce(Severity severity, UnknownMode unknown) {}
