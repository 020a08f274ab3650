package io.plimsoll.report;

import io.plimsoll.source.Span;

/**
 * A part of a condition with the value it had, for the diagram under a finding.
 *
 * @param span its place in the policy
 */
public record Shown(Span span, String value) {}
