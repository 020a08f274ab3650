package io.plimsoll.ingest.evidence;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the reading of one document shares: how nodes are made, where things stand, what is wrong.
 *
 * @param payload where the text stands that is being read, if it was decoded from another one: its
 *     own lines are no lines of the file
 * @param signed what is known of the document from the envelope or statement around it
 * @param limits of the run, for texts within the document
 */
record Reading(
    NodeMaker nodes,
    List<Diagnostic> diagnostics,
    Optional<Span> payload,
    Optional<Frame> signed,
    InputLimits limits) {
  /** Problems told of one file: a report of another version has one in each of its findings. */
  private static final int MOST_PROBLEMS = 50;

  /** The same file, for a text that was decoded from a place of it. */
  Reading within(Span place) {
    return new Reading(
        nodes, diagnostics, Optional.of(payload.orElse(place.before())), signed, limits);
  }

  /** For a document that a statement speaks in. */
  Reading framed(Frame frame) {
    return new Reading(nodes, diagnostics, payload, Optional.of(frame), limits);
  }

  Span place(Span span) {
    return payload.orElse(span);
  }

  Origin origin(Span span) {
    return Origin.at(place(span));
  }

  /** The start of a document: the whole of it is no place to look at. */
  Span start(DocumentNode document) {
    return place(document.span().before());
  }

  /** What a document is about: a statement around it knows better than the document itself. */
  Subjects about(Subjects own) {
    return signed
        .map(Frame::subjects)
        .filter(Subjects::hasDigest)
        .map(s -> s.named(own.name()))
        .orElse(own);
  }

  Node.Builder node(String type, Span span) {
    return nodes.node(type, place(span));
  }

  Value.Constant constant(String enumeration, String name) {
    return nodes.constant(enumeration, name);
  }

  /** A text of the document. */
  Text text(String text, Span span) {
    return Text.of(text, origin(span));
  }

  /** What the document could tell and does not. */
  Unknown unsaid(String cause, String what, Span span) {
    return Unknown.of(Reason.of(Reason.Kind.UNRESOLVED, cause, what, place(span)));
  }

  /** What the document tells in a way that cannot be understood. */
  Unknown unreadable(String cause, String what, Span span) {
    return Unknown.of(Reason.of(Reason.Kind.UNREADABLE, cause, what, place(span)));
  }

  /** A part that is left out or not understood; the rest is read. */
  void problem(Span span, String message, String label) {
    report(Diagnostic.at(place(span), Code.W1702, message, label));
  }

  /** A member of a list that is there and cannot be read. */
  Unknown left(Span span, String message) {
    problem(span, message, "this is left out");
    return unreadable("entry", message, span);
  }

  /** The document is none that can be read. */
  void refuse(Span span, String message, String help) {
    report(Diagnostic.at(place(span), Code.E1701, message).help(help));
  }

  private void report(Diagnostic diagnostic) {
    if (diagnostics.contains(diagnostic)) {
      return; // a field that is asked twice
    }
    if (diagnostics.size() < MOST_PROBLEMS) {
      diagnostics.add(diagnostic);
    } else if (diagnostics.size() == MOST_PROBLEMS) {
      diagnostics.add(diagnostic.note("further problems of this file are not listed"));
    }
  }
}
