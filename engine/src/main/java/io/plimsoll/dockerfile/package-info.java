/**
 * Reads Dockerfiles as {@code docker build} does: lines into instructions, words into values, lines
 * of FROM into a graph of stages.
 */
@NullMarked
package io.plimsoll.dockerfile;

import org.jspecify.annotations.NullMarked;
