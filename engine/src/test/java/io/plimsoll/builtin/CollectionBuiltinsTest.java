package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.UNKNOWN;
import static io.plimsoll.builtin.Fixtures.call;
import static io.plimsoll.builtin.Fixtures.number;
import static io.plimsoll.builtin.Fixtures.numbers;
import static io.plimsoll.builtin.Fixtures.open;
import static io.plimsoll.builtin.Fixtures.set;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static io.plimsoll.builtin.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionBuiltinsTest {

  @Test
  void emptyAreClosedCollectionsWithoutMembers() {
    assertThat(shown(call("is_empty", numbers()))).isEqualTo("true");
    assertThat(shown(call("is_empty", open(numbers())))).isEqualTo("?");
    assertThat(shown(call("is_empty", open(numbers(1))))).isEqualTo("false");
    assertThat(shown(call("is_empty", Listing.list(List.of(UNKNOWN))))).isEqualTo("false");
    assertThat(shown(call("is_empty", Mapping.of(List.of()).open(Fixtures.WHY)))).isEqualTo("?");
    assertThat(shown(call("is_empty", UNKNOWN))).isEqualTo("?");
  }

  /** The rest of an open list may stand before its known members. */
  @Test
  void anOpenListHasNoFirstAndNoLastMember() {
    assertThat(shown(call("first", open(numbers(1, 2))))).isEqualTo("?");
    assertThat(shown(call("last", open(numbers(1, 2))))).isEqualTo("?");
    assertThat(shown(call("first", numbers()))).isEqualTo("-");
    assertThat(shown(call("last", Listing.list(List.of(number(1), UNKNOWN))))).isEqualTo("?");
    assertThat(shown(call("take", open(numbers(1, 2)), number(1)))).isEqualTo("[ …]");
    assertThat(shown(call("take", open(numbers(1, 2)), number(0)))).isEqualTo("[]");
    assertThat(shown(call("take", numbers(1, 2), number(-1)))).isEqualTo("[]");
    assertThat(shown(call("reverse", open(numbers(1, 2))))).isEqualTo("[2, 1 …]");
  }

  @Test
  void flattenIsOpenWhereOneListIs() {
    Listing lists = Listing.list(List.of(numbers(1), open(numbers(2)), UNKNOWN));
    assertThat(shown(call("flatten", lists))).isEqualTo("[1, 2 …]");
  }

  @Test
  void membersThatMayBeEqualOpenTheResult() {
    assertThat(shown(call("distinct", texts("ab", "a…", "c", "ab")))).isEqualTo("[ab, c …]");
    assertThat(shown(call("to_set", texts("a…", "b")))).isEqualTo("{a…, b}");
    assertThat(shown(call("to_set", Listing.list(List.of(UNKNOWN))))).isEqualTo("{ …}");
    assertThat(shown(call("duplicates", texts("ab", "a…", "c", "c", "c")))).isEqualTo("{c …}");
    assertThat(shown(call("duplicates", open(numbers(1))))).isEqualTo("{ …}");
  }

  @Test
  void equalValuesOfDifferentOriginAreOne() {
    Listing twice = Listing.list(List.of(Text.of("a"), Text.of("a", Origin.DEFAULTED)));
    assertThat(shown(call("distinct", twice))).isEqualTo("[a]");
    assertThat(shown(call("to_set", twice))).isEqualTo("{a}");
    assertThat(shown(call("duplicates", twice))).isEqualTo("{a}");
    Listing versions =
        Listing.list(
            List.of(
                Version.of("1.0", Version.Scheme.SEMVER), Version.of("1", Version.Scheme.SEMVER)));
    assertThat(shown(call("distinct", versions))).isEqualTo("[1.0]");
  }

  @Test
  void sortingPutsWhatHasGapsIntoTheRest() {
    assertThat(shown(call("sort", texts("c", "…x", "b", "a")))).isEqualTo("[a, b, c …]");
    assertThat(shown(call("sort", open(numbers(2, 1))))).isEqualTo("[1, 2 …]");
  }

  /** The sort of the JDK throws where an order is not transitive, as versions can be. */
  @Test
  void versionsOfAnySchemeCanBeSorted() {
    List<Value> versions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Version.Scheme[] all = Version.Scheme.values();
      versions.add(
          Version.of((i * 37) % 19 + "." + i % 7 + (i % 5 == 0 ? "x" : ""), all[i % all.length]));
      versions.add(Version.of("x", all[i % all.length]));
    }
    Value sorted = call("sort", Listing.list(versions));
    assertThat(((Listing) sorted).members()).hasSize(600).containsAll(versions);
  }

  @Test
  void setsFollowTheBounds() {
    Listing abc = set(texts("a", "b", "c"));
    assertThat(shown(call("intersection", abc, open(set(texts("b")))))).isEqualTo("{b …}");
    assertThat(shown(call("intersection", open(set(texts())), set(texts())))).isEqualTo("{}");
    assertThat(shown(call("is_subset", open(set(texts("x"))), abc))).isEqualTo("false");
    assertThat(shown(call("is_subset", open(set(texts("a"))), abc))).isEqualTo("?");
    assertThat(shown(call("is_subset", set(texts("a")), open(abc)))).isEqualTo("true");
    assertThat(shown(call("is_subset", set(texts("x")), open(abc)))).isEqualTo("?");
    assertThat(shown(call("is_subset", set(texts("…x")), abc))).isEqualTo("false");
    assertThat(shown(call("is_subset", set(texts("…")), abc))).isEqualTo("?");
  }

  @Test
  void mapsGiveKeysAndValuesInTheOrderOfTheKeys() {
    Mapping map =
        Mapping.of(List.of(new Entry(text("b"), number(1)), new Entry(text("a"), UNKNOWN)));
    assertThat(shown(call("keys", map))).isEqualTo("{a, b}");
    assertThat(shown(call("values", map))).isEqualTo("[?, 1]");
    assertThat(shown(call("values", map.open(Fixtures.WHY)))).isEqualTo("[?, 1 …]");
  }

  @Test
  void extremesAndSumsNeedAllMembers() {
    assertThat(shown(call("min", open(numbers(1))))).isEqualTo("?");
    assertThat(shown(call("max", Listing.list(List.of(number(1), UNKNOWN))))).isEqualTo("?");
    assertThat(shown(call("min", numbers()))).isEqualTo("-");
    assertThat(shown(call("sum", open(numbers(1))))).isEqualTo("?");
    assertThat(shown(call("sum", numbers(Long.MAX_VALUE, 1)))).isEqualTo("?");
    assertThat(shown(call("abs", number(Long.MIN_VALUE)))).isEqualTo("?");
    assertThat(shown(call("clamp", number(1), number(5), number(2)))).isEqualTo("?");
  }

  @Test
  void theSumOfNothingHasTheTypeOfTheList() {
    List<Value> zeros =
        Fixtures.SCHEMA.functions("sum").stream()
            .map(s -> Fixtures.call(s, Fixtures.target(java.util.Map.of()), numbers()))
            .toList();
    assertThat(zeros)
        .containsExactly(
            number(0),
            Value.Decimal.of(java.math.BigDecimal.ZERO),
            Value.Bytes.of(0),
            Value.Span.of(Duration.ZERO));
  }
}
