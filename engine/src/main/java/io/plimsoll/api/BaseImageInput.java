package io.plimsoll.api;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * An image that Dockerfiles may be built on: what its config says is in force in their stages. It
 * is not judged itself.
 *
 * @param reference by which FROM lines name it
 * @param image a file or layout that describes it
 * @param place where a configuration says so
 */
public record BaseImageInput(String reference, ImageInput image, Optional<Span> place)
    implements Input {}
