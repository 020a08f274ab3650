package io.plimsoll.api;

import io.plimsoll.source.Source;

/** A scan report, bill of materials, attestation or statement on vulnerabilities. */
public record EvidenceInput(Source source) implements Input {}
