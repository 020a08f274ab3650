package io.plimsoll.report;

/**
 * An input that a run read.
 *
 * @param path relative to the working directory, or {@code stdin}, {@code run:NAME}
 * @param kind {@code dockerfile}, {@code compose}, {@code image} and so on
 * @param digest of its bytes, {@code sha256:…}
 * @param target name of the target it belongs to
 */
public record InputUsed(String path, String kind, String digest, String target) {}
