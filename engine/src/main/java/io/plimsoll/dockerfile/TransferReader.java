package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sources and destination of COPY and ADD. */
final class TransferReader {
  private final List<TransferSource> sources = new ArrayList<>();
  private Optional<Word> destination = Optional.empty();
  private final boolean json;

  TransferReader(Draft draft) {
    JsonArray array = JsonArray.read(draft.rest());
    json = array instanceof JsonArray.Strings;
    List<Word> words =
        switch (array) {
          case JsonArray.Strings(List<Word> strings) -> strings;
          case JsonArray.Other() -> Blanks.words(draft.rest());
          case JsonArray.Mixed mixed -> {
            draft.refuseLine(Refusals.notStrings(mixed.span()));
            yield List.of();
          }
        };
    read(draft, words);
    if (words.size() < 2 && !(array instanceof JsonArray.Mixed)) {
      draft.refuse(
          draft.title() + " needs at least one source and a destination",
          "write `" + draft.title() + " source destination`");
    }
  }

  private void read(Draft draft, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean last = i + 1 == words.size() && i > 0;
      Optional<HeredocReader.Opening> opening =
          json ? Optional.empty() : HeredocReader.opening(word.text());
      if (last && opening.isPresent()) {
        draft.refuse(Refusals.heredocDestination(word.span()));
      } else if (last) {
        destination = Optional.of(word);
      } else {
        sources.add(source(draft, word, opening));
      }
    }
  }

  private static TransferSource source(
      Draft draft, Word word, Optional<HeredocReader.Opening> opening) {
    return opening
        .flatMap(o -> draft.heredocs().stream().filter(h -> h.name().equals(o.name())).findFirst())
        .<TransferSource>map(TransferSource.Inline::new)
        .orElseGet(() -> new TransferSource.Written(word));
  }

  List<TransferSource> sources() {
    return sources;
  }

  Optional<Word> destination() {
    return destination;
  }

  boolean isJson() {
    return json;
  }
}
