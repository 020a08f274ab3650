package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;

/** The door: text to documents; whatever the text holds, the outcome is nodes and diagnostics. */
public final class DocumentReader {
  /** Tabs mended in one text, and characters parsed again for it: a parse per tab is quadratic. */
  private static final int MENDED_TABS = 1_000;

  private static final long PARSED_AGAIN = 20_000_000;

  private final Limits limits;
  private final Code code;

  /**
   * A reader.
   *
   * @param code of all its diagnostics
   */
  public DocumentReader(Limits limits, Code code) {
    this.limits = limits;
    this.code = code;
  }

  /** Reads one JSON text, or several one after the other. */
  public Documents json(Source source) {
    List<DocumentNode> roots = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    try {
      checkSize(source);
      new TreeBuilder(new JsonTokens(source, code), limits, code, diagnostics).read(roots);
    } catch (Unreadable e) {
      diagnostics.add(e.diagnostic());
    }
    return new Documents(roots, diagnostics);
  }

  /** Reads a stream of YAML documents. */
  public Documents yaml(Source source) {
    StringBuilder text = new StringBuilder(source.text());
    long parsed = 0;
    for (int tabs = 0; ; tabs++) {
      List<DocumentNode> roots = new ArrayList<>();
      List<Diagnostic> diagnostics = new ArrayList<>();
      String mended = text.toString();
      YamlProblems problems = new YamlProblems(source, mended, code);
      try {
        checkSize(source);
        YamlTokens tokens = new YamlTokens(source, mended, problems);
        new TreeBuilder(tokens, limits, code, diagnostics).read(roots);
        return new Documents(roots, diagnostics);
      } catch (Unreadable e) {
        parsed += text.length();
        boolean again =
            tabs < MENDED_TABS
                && parsed < PARSED_AGAIN
                && problems.tab().isPresent()
                && Tabs.mend(text, problems.tab().getAsInt());
        if (!again) {
          diagnostics.add(e.diagnostic());
          return new Documents(roots, diagnostics);
        }
      }
    }
  }

  private void checkSize(Source source) throws Unreadable {
    Bound most = limits.characters();
    if (source.text().length() > most.most()) {
      String message = "the text is longer than " + most.shown("characters");
      throw new Unreadable(most.withWayOut(Diagnostic.at(source.span(0, 0), code, message)));
    }
  }
}
