package io.plimsoll.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class MappedTextTest {
  private static final Source SOURCE = Source.of("f", "0123456789");

  @Test
  void spansCoverWhatLiesBetween() {
    MappedText text = MappedText.builder(SOURCE).append(1, 3).append(6, 8).append('x', 9).build();
    assertThat(text.text()).isEqualTo("1267x");
    assertThat(text.span()).isEqualTo(SOURCE.span(1, 10));
    assertThat(text.span(1, 3)).isEqualTo(SOURCE.span(2, 7));
    assertThat(text.slice(2, 4).span()).isEqualTo(SOURCE.span(6, 8));
    assertThat(text.slice(2, 4).offset(2)).isEqualTo(9);
    assertThat(text.slice(2, 2).span()).isEqualTo(SOURCE.span(6, 6));
  }

  @Test
  void theEmptyTextOfASpanKeepsItsPlace() {
    assertThat(MappedText.of(SOURCE.span(4, 4)).span()).isEqualTo(SOURCE.span(4, 4));
    assertThat(MappedText.builder(SOURCE).build().span()).isEqualTo(SOURCE.span(0, 0));
  }

  /** The map in runs says the same as a list of offsets. */
  @Property
  void agreesWithAListOfOffsets(
      @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> offsets,
      @ForAll @IntRange(max = 12) int from,
      @ForAll @IntRange(max = 12) int to) {
    MappedText.Builder builder = MappedText.builder(SOURCE);
    List<Integer> expected = new ArrayList<>();
    for (int offset : offsets) {
      builder.append('c', offset);
      expected.add(offset);
    }
    MappedText text = builder.build();
    int start = Math.min(Math.min(from, to), text.length());
    int end = Math.min(Math.max(from, to), text.length());
    MappedText slice = text.slice(start, end);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < slice.length(); i++) {
      found.add(slice.offset(i));
    }
    assertThat(found).isEqualTo(expected.subList(start, end));
  }
}
