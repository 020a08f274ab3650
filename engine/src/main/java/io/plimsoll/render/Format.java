package io.plimsoll.render;

import io.plimsoll.report.Report;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that a report can be written in. */
public enum Format {
  /** For people at a terminal: excerpts, carets, values, fixes. */
  TEXT,
  /** One line for each finding. */
  COMPACT,
  /** The whole report, version 1 of {@code report-1.schema.json}. */
  JSON,
  /** One JSON document for each finding, in a line of its own. */
  NDJSON,
  /** SARIF 2.1.0. */
  SARIF,
  /** JUnit XML. */
  JUNIT,
  /** Workflow commands that GitHub turns into annotations. */
  GITHUB,
  /** GitLab's code quality report. */
  GITLAB,
  /** Checkstyle XML. */
  CHECKSTYLE,
  /** A summary for a comment or a job page. */
  MARKDOWN,
  /** One page that needs nothing else. */
  HTML;

  /** As options spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /**
   * Writes a report; the same report gives the same characters.
   *
   * @param look colours and what is shown; for {@link #TEXT}, {@link #COMPACT} and {@link
   *     #MARKDOWN} only, since the other formats hold everything
   */
  public void write(Report report, Look look, Appendable out) throws IOException {
    switch (this) {
      case TEXT -> new TextReport(report, look).write(out);
      case COMPACT -> new CompactReport(report, look.show()).write(out);
      case JSON -> JsonReport.write(report, out);
      case NDJSON -> JsonReport.writeLines(report, out);
      case SARIF -> new SarifReport(report).write(out);
      case JUNIT -> new JunitReport(report).write(out);
      case GITHUB -> new GithubReport(report).write(out);
      case GITLAB -> new GitlabReport(report).write(out);
      case CHECKSTYLE -> new CheckstyleReport(report).write(out);
      case MARKDOWN -> new MarkdownReport(report, look.show()).write(out);
      case HTML -> new HtmlReport(report).write(out);
    }
  }
}
