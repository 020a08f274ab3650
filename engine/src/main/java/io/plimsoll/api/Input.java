package io.plimsoll.api;

/** Something to judge, or to know about what is judged. */
public sealed interface Input
    permits DockerfileInput, RuntimeInput, ImageInput, EvidenceInput, BaseImageInput {}
