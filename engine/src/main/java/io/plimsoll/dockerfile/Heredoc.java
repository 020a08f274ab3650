package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param name its terminator, which is also the name of the file COPY and ADD make of it
 * @param word where {@code <<name} stands
 * @param body the lines between, with their line ends; leading tabs removed after {@code <<-}
 * @param expands the name is not quoted, so variables in the body are expanded
 * @param chomps written {@code <<-}
 * @param descriptor file descriptor before {@code <<}; 0 without one
 * @param terminator the line that ends it; empty where the file ends first
 */
public record Heredoc(
    String name,
    Span word,
    MappedText body,
    boolean expands,
    boolean chomps,
    int descriptor,
    Span terminator) {}
