package io.plimsoll.ingest.dockerfile;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;

/** The files a build can copy from. */
sealed interface BuildContext permits BuildContext.NotGiven, GivenContext {
  /**
   * The files of the context that a source of COPY or ADD takes.
   *
   * @param excludes patterns of {@code --exclude}
   */
  Listing matches(Text source, List<String> excludes, Span place);

  /** Whether the ignore file keeps a source out. */
  Value ignores(Text source, Span place);

  /** The ignore file, absent when the context has none. */
  Value ignoreFile(Span place);

  Listing files(Span place);

  /** A context that was not given: nothing is known of it. */
  record NotGiven() implements BuildContext {
    @Override
    public Listing matches(Text source, List<String> excludes, Span place) {
      return files(place);
    }

    @Override
    public Value ignores(Text source, Span place) {
      return Unknown.of(Gap.context(place));
    }

    @Override
    public Value ignoreFile(Span place) {
      return Unknown.of(Gap.context(place));
    }

    @Override
    public Listing files(Span place) {
      return Listing.list(List.of()).open(Reasons.of(Gap.context(place)));
    }
  }
}
