package io.plimsoll.api;

/** Something to judge. */
public sealed interface Input permits DockerfileInput, RuntimeInput, ImageInput, EvidenceInput {}
