package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Puts together a script that is split into commands and not parsed; its status is partial.
 *
 * <p>It knows nothing of blocks, so a command may be conditional without being marked.
 */
final class SplitScript {
  private final MappedText text;
  private final Dialect dialect;
  private final Limits limits = new Limits();
  private final Collector collector = new Collector();
  private final List<Word> words = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private boolean runQuoted;
  private boolean wordQuoted;
  private int wordStart = -1;
  private Guard guard = Guard.ALWAYS;
  private int pipeline = -1;

  SplitScript(MappedText text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  boolean stopped() {
    return limits.stopped();
  }

  /** Whether a command has a word already. */
  boolean inCommand() {
    return !words.isEmpty() || wordStart >= 0;
  }

  /** Whether a word has begun. */
  boolean inWord() {
    return wordStart >= 0;
  }

  void character(char c, int at, boolean quoted) {
    begin(at, quoted);
    if (quoted != runQuoted) {
      flush();
    }
    runQuoted = quoted;
    run.append(c);
  }

  /** Notes that a quote opens here, so that an empty one is a word as well. */
  void begin(int at, boolean quoted) {
    if (wordStart < 0) {
      wordStart = at;
    }
    wordQuoted |= quoted;
  }

  void hole(Part.Kind kind, String name, int start, int end, boolean quoted, String reason) {
    begin(start, quoted);
    flush();
    parts.add(new Part.Hole(kind, name, text.text().substring(start, end), quoted, reason));
  }

  private void flush() {
    if (!run.isEmpty()) {
      parts.add(new Part.Literal(run.toString(), runQuoted));
      run.setLength(0);
    }
  }

  void endWord(int end) {
    if (wordStart < 0) {
      return;
    }
    flush();
    String raw = text.text().substring(wordStart, end);
    words.add(new Word(text.span(wordStart, end), raw, parts, wordQuoted));
    limits.token(text, wordStart);
    parts.clear();
    wordStart = -1;
    wordQuoted = false;
  }

  /** Ends a command; the next one stands in the same pipe or is guarded like this. */
  void endCommand(int end, boolean pipes, Guard next) {
    endWord(end);
    if (!words.isEmpty()) {
      add(end);
      words.clear();
    }
    if (!pipes || pipeline < 0) {
      pipeline = -1;
      guard = next;
    }
  }

  private void add(int end) {
    Span span = words.get(0).span().to(text.span(end, end).before());
    if (pipeline < 0) {
      pipeline =
          collector.begin(
              new Collector.Draft(
                  span, new ArrayList<>(), Setting.UNKNOWN, Setting.UNKNOWN, OptionalInt.empty()));
    }
    int index = collector.reserve();
    Command.Place place =
        new Command.Place(
            index,
            pipeline,
            collector.stages(pipeline),
            guard,
            guard == Guard.AFTER_OR ? List.of(index) : List.of(),
            Setting.UNKNOWN,
            false,
            false,
            false,
            Optional.empty());
    collector.put(
        new Command(
            span,
            ProgramName.of(words.get(0)),
            words,
            words,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            place,
            List.of()));
    collector.joinNext(pipeline, index);
  }

  Script finish() {
    endCommand(text.length(), false, Guard.ALWAYS);
    return new Script(
        text,
        dialect.language(),
        Status.PARTIAL,
        limits.errors(),
        collector.commands(),
        collector.pipelines(),
        List.of(),
        Setting.UNKNOWN,
        Setting.UNKNOWN,
        List.of());
  }
}
