package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merge keys ({@code <<}, YAML 1.1 type repository): the mapping's own keys win, then the first
 * mapping of a list.
 */
final class Merging {
  private static final String KEY = "<<";
  private static final String TAG = "tag:yaml.org,2002:merge";

  private Merging() {}

  static boolean isMerge(Scalar key) {
    return key.text().equals(KEY) && !key.isQuoted() && key.tag().map(TAG::equals).orElse(true);
  }

  static void apply(
      List<Mapping.Entry> merges, Map<String, Mapping.Entry> entries, DocumentProblems problems) {
    for (Mapping.Entry merge : merges) {
      Span place = merge.key().span();
      switch (merge.value()) {
        case Mapping m -> merge(m, place, entries);
        case Sequence s -> {
          for (DocumentNode item : s.items()) {
            if (item instanceof Mapping m) {
              merge(m, place, entries);
            } else if (!(item instanceof Broken)) {
              problems.noMerge(item.place());
            }
          }
        }
        case Scalar s -> problems.noMerge(s.place());
        case Broken reported -> {}
      }
    }
  }

  private static void merge(Mapping from, Span place, Map<String, Mapping.Entry> entries) {
    for (Mapping.Entry entry : from.entries()) {
      entries.putIfAbsent(
          entry.name(), new Mapping.Entry(entry.key(), entry.value(), Optional.of(place)));
    }
  }
}
