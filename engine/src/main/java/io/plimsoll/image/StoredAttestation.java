package io.plimsoll.image;

/**
 * A document about an image that is stored beside it.
 *
 * @param location path in the archive or layout
 * @param text of the document, an in-toto statement
 */
public record StoredAttestation(String location, String text) {}
