package io.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Edit;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.repair.Patch;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of documents: the entry goes, all else stays as it is to the last character. */
final class DocumentEditsTest {
  /** The place of {@code <…>}, and the text without these marks. */
  private record Marked(Source source, Span place) {
    static Marked of(String text) {
      int start = text.indexOf('<');
      int end = text.indexOf('>') - 1;
      Source source = Source.of("compose.yaml", text.replace("<", "").replace(">", ""));
      return new Marked(source, source.span(start, end));
    }

    Optional<String> after(Optional<Edit> edit) {
      return edit.map(e -> Patch.apply(source, List.of(e)).text());
    }
  }

  private static Optional<String> deleted(String text) {
    Marked marked = Marked.of(text);
    return marked.after(DocumentEdits.of(marked.source()).delete(marked.place()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      nullValues = "none",
      value = {
        "a: 1\\nb: <2>\\n                 => a: 1\\n",
        "a: 1\\nb: <2>                    => a: 1\\n",
        "a: <1> # one\\nb: 2              => b: 2",
        "# top\\na: <1>\\n\\nb: 2\\n      => # top\\n\\nb: 2\\n",
        "a:\\n  b: <1>\\nc: 2\\n          => c: 2\\n",
        "a: 1\\r\\nb: <'2'>\\r\\nc: 3\\r\\n => a: 1\\r\\nc: 3\\r\\n",
        "a: <|\\n  x\\n  y>\\nb: 2\\n     => b: 2\\n",
        "a: 1\\nb:\\n  <- x\\n  - y>\\nc: 3 => a: 1\\nc: 3",
        "l:\\n  - a\\n  - <b>\\n          => l:\\n  - a\\n",
        "l:\\n- <a> # x\\n- b\\n          => l:\\n- b\\n",
        "l:\\n  - <a>\\n    # deeper\\n  # as deep\\n  - b\\n => l:\\n  # as deep\\n  - b\\n",
        "l:\\n  - k: <1>\\n    m: 2\\n    => l:\\n  - m: 2\\n",
        "l:\\n  - k: <1>\\n    # why\\n    m: 2\\n => l:\\n  -\\n    # why\\n    m: 2\\n",
        "l:\\n  - m: 2\\n    k: <1>\\n    => l:\\n  - m: 2\\n",
        "l:\\n  - k: <1>\\n  - z\\n       => l:\\n  - z\\n",
        "l:\\n  - - <a>\\n    - b\\n      => l:\\n  -\\n    - b\\n",
        "a: 1\\n"
            + "# why\\n"
            + "# plimsoll:waive x\\n"
            + "# plimsoll:waive y\\n"
            + "b: <2>\\n"
            + "c: 3 => a: 1\\n"
            + "# why\\n"
            + "c: 3",
        "l:\\n  # plimsoll:waive x\\n  - <a>\\n  - b\\n => l:\\n  - b\\n",
        "l:\\n  # plimsoll: a note\\n  - <a>\\n  - b\\n => l:\\n  # plimsoll: a note\\n  - b\\n",
        "l: [<a>, b]\\n                   => l: [b]\\n",
        "l: [a, <b>]\\n                   => l: [a]\\n",
        "l: [a, <b>, ]\\n                 => l: [a, ]\\n",
        "k: 1\\nl: [<\"a, b\">]\\n         => k: 1\\n",
        "m: {a: <1>, b: 2}\\n             => m: {b: 2}\\n",
        "m: {a: 1, b: <2>}\\n             => m: {a: 1}\\n",
        "m: {a: 1, b: {c: <2>}}\\n        => m: {a: 1}\\n",
        "m: {\\n  a: <1>,\\n  b: 2\\n}\\n => m: {\\n  b: 2\\n}\\n",
        "m: {\\n  a: 1,\\n  b: <2>\\n}\\n => m: {\\n  a: 1\\n}\\n",
        "a: <1>\\n                        => none",
        "a: [<1>]\\n                      => none",
        "a: x<1>x\\nb: 2                  => none",
        "<a>\\nb                          => none",
      })
  void takesTheEntry(String text, String expected) {
    Optional<String> wanted = Optional.ofNullable(expected).map(DocumentEditsTest::lines);
    assertThat(deleted(lines(text))).isEqualTo(wanted);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      nullValues = "none",
      value = {
        "a: <true>        => false   => a: false",
        "a: <'true'>      => it's    => a: 'it''s'",
        "a: <\"x\">       => say \"y\" => a: \"say \\\"y\\\"\"",
        "a: <x>           => b: c    => a: \"b: c\"",
        "a: <x>           => n@sha256:0 => a: n@sha256:0",
        "a: x<y>z         => b       => none",
        "a: <[1]>         => b       => none",
      })
  void keepsTheQuotes(String text, String with, String expected) {
    Marked marked = Marked.of(text);
    assertThat(marked.after(DocumentEdits.of(marked.source()).replace(marked.place(), with)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      nullValues = "none",
      value = {
        "- <\"80:80\">     => - \"127.0.0.1:80:80\"",
        "- <'80:80'>       => - '127.0.0.1:80:80'",
        "- <80:80>         => - 127.0.0.1:80:80",
        "- <{target: 80}>  => none",
      })
  void insertsInsideOfTheQuotes(String text, String expected) {
    Marked marked = Marked.of(text);
    assertThat(
            marked.after(
                DocumentEdits.of(marked.source()).insert(marked.place(), "127.0.0.1:", true)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      nullValues = "none",
      value = {
        "a: <1>                    => a: 1\\nk: v\\nm:\\n  n: 1",
        "a: <1> # one\\nb: 2\\n    => a: 1 # one\\nk: v\\nm:\\n  n: 1\\nb: 2\\n",
        "s:\\n  a: <1>\\n\\nb: 2\\n => s:\\n  a: 1\\n  k: v\\n  m:\\n    n: 1\\n\\nb: 2\\n",
        "l:\\n- a: <1>\\n- x\\n     => l:\\n- a: 1\\n  k: v\\n  m:\\n    n: 1\\n- x\\n",
        "a: <|\\n  x\\n  y>\\nb: 2    => a: |\\n  x\\n  y\\nk: v\\nm:\\n  n: 1\\nb: 2",
        "a: <[1,\\n  2]>\\nb: 2      => a: [1,\\n  2]\\nk: v\\nm:\\n  n: 1\\nb: 2",
        "{a: <1>}                  => none",
        "- <1>                     => none",
        "a: x<1>x                  => none",
        "a: <1>\\nm: {}\\n           => none",
        "a: <1>\\nn: {}\\n           => a: 1\\nk: v\\nm:\\n  n: 1\\nn: {}\\n",
      })
  void writesEntriesBehindAnother(String text, String expected) {
    Marked marked = Marked.of(lines(text));
    Optional<String> after =
        marked.after(
            DocumentEdits.of(marked.source()).insert(marked.place(), "\nk: v\nm:\n  n: 1", false));
    assertThat(after).isEqualTo(Optional.ofNullable(expected).map(DocumentEditsTest::lines));
  }

  @Test
  void seesWhatWouldBeEmpty() {
    Source source = Source.of("compose.yaml", "a: 1\nl:\n  - x\n  - y\n");
    DocumentEdits edits = DocumentEdits.of(source);
    Edit first = edits.delete(source.span(12, 13)).orElseThrow();
    Edit second = edits.delete(source.span(18, 19)).orElseThrow();
    assertThat(edits.empties(second, List.of(first))).isTrue();
    assertThat(edits.empties(second, List.of())).isFalse();
  }

  /** What a removal leaves is the tree without the entry and without what it emptied. */
  @Property(tries = 1000)
  void leavesTheRestOfTheTree(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    new Writing(random, text).mapping(0, 3);
    Source source =
        Source.of("t.yaml", text.toString().replace("\n", random.nextBoolean() ? "\n" : "\r\n"));
    DocumentNode root = root(source);
    List<Held> all = new ArrayList<>();
    collect(root, all);
    Held chosen = all.get(random.nextInt(all.size()));
    Optional<Edit> edit = DocumentEdits.of(source).delete(chosen.value().place());
    Object wanted = without(root, chosen.value()).orElse(Map.of());
    if (wanted.equals(Map.of())) {
      assertThat(edit).isEmpty();
      return;
    }
    Source after = Patch.apply(source, List.of(edit.orElseThrow()));
    assertThat(plain(root(after))).as(source.text() + "\n-->\n" + after.text()).isEqualTo(wanted);
  }

  private static DocumentNode root(Source source) {
    Documents read = new DocumentReader(Limits.of(InputLimits.DEFAULT), Code.E1004).yaml(source);
    assertThat(read.diagnostics()).as(source.text()).isEmpty();
    return read.first().orElseThrow();
  }

  private static void collect(DocumentNode node, List<Held> into) {
    for (Held held : Held.own(node)) {
      into.add(held);
      collect(held.value(), into);
    }
  }

  private static Object plain(DocumentNode node) {
    return without(node, new Broken(Source.of("none", "").all(), Marks.NONE)).orElseThrow();
  }

  private static Optional<Object> without(DocumentNode node, DocumentNode gone) {
    if (node.equals(gone)) {
      return Optional.empty();
    }
    return switch (node) {
      case Scalar s -> Optional.of(s.text());
      case Broken b -> Optional.of("broken");
      case Sequence s -> {
        List<Object> items = new ArrayList<>();
        s.items().forEach(i -> without(i, gone).ifPresent(items::add));
        yield items.isEmpty() ? Optional.empty() : Optional.of(items);
      }
      case Mapping m -> {
        Map<String, Object> entries = new LinkedHashMap<>();
        m.entries().forEach(e -> without(e.value(), gone).ifPresent(v -> entries.put(e.name(), v)));
        yield entries.isEmpty() ? Optional.empty() : Optional.of(entries);
      }
    };
  }

  /** Writes random trees in all the ways that people do. */
  private record Writing(Random random, StringBuilder text) {
    private static final List<String> SCALARS =
        List.of(
            "x", "'it''s'", "\"a, b\"", "80:80", "true", "\"#\"", "$A", "|\n%s  a\n%s  b", "a-b");

    void mapping(int indent, int depth) {
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        if (i > 0) {
          start(indent);
        }
        text.append(random.nextInt(4) == 0 ? "\"k" + i + "\"" : "k" + i).append(':');
        value(indent, depth, random.nextInt(5) == 0);
      }
    }

    private void start(int indent) {
      if (random.nextInt(6) == 0) {
        text.append(" ".repeat(indent)).append("# above\n");
      }
      text.append(" ".repeat(indent));
    }

    private void value(int indent, int depth, boolean flow) {
      int kind = depth == 0 ? 0 : random.nextInt(4);
      if (flow) {
        text.append(' ');
        flow(2);
        end();
      } else if (kind == 1) {
        text.append('\n').append(" ".repeat(indent + 2));
        mapping(indent + 2, depth - 1);
      } else if (kind == 2) {
        text.append('\n');
        sequence(indent + random.nextInt(3), depth - 1);
      } else {
        String scalar = SCALARS.get(random.nextInt(SCALARS.size()));
        text.append(' ').append(scalar.replace("%s", " ".repeat(indent)));
        if (scalar.startsWith("|")) {
          text.append('\n');
        } else {
          end();
        }
      }
    }

    private void end() {
      text.append(random.nextInt(5) == 0 ? "  # behind\n" : "\n");
    }

    private void sequence(int indent, int depth) {
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        start(indent);
        text.append('-');
        if (depth > 0 && random.nextBoolean()) {
          text.append(' ');
          mapping(indent + 2, depth - 1);
        } else {
          value(indent, 0, random.nextInt(4) == 0);
        }
      }
    }

    private void flow(int depth) {
      boolean list = random.nextBoolean();
      boolean wide = random.nextInt(4) == 0;
      text.append(list ? '[' : '{');
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        text.append(i == 0 ? "" : wide ? ",\n               " : ", ");
        text.append(list ? "" : "f" + i + ": ");
        if (depth > 0 && random.nextInt(3) == 0) {
          flow(depth - 1);
        } else {
          text.append(random.nextBoolean() ? "y" : "\"], z\"");
        }
      }
      text.append(list ? ']' : '}');
    }
  }
}
