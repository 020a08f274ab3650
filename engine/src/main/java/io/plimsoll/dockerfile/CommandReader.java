package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.List;

/** Tells exec form from shell form. */
final class CommandReader {
  private CommandReader() {}

  static CommandText command(Draft draft, MappedText text) {
    return switch (JsonArray.read(text)) {
      case JsonArray.Strings(List<Word> words) -> new CommandText.ExecForm(words);
      case JsonArray.Other() -> shell(text);
      case JsonArray.Mixed mixed -> {
        draft.refuseLine(Refusals.notStrings(mixed.span()));
        yield shell(text);
      }
    };
  }

  private static CommandText shell(MappedText text) {
    return new CommandText.ShellForm(text, text.text().startsWith("["));
  }
}
