package io.plimsoll.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Signature;
import io.plimsoll.type.Type;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every built-in, whatever its arguments. */
class BuiltinPropertiesTest {
  /** They judge what is known and where it comes from, so more knowledge may change them. */
  private static final Set<String> ABOUT_KNOWLEDGE =
      Set.of("origin", "is_written", "link_strength", "reason_of", "undetermined");

  private static final List<Target> TARGETS =
      LongStream.range(0, 8).mapToObj(RandomValues::new).map(BuiltinPropertiesTest::made).toList();

  @Provide
  Arbitrary<Signature> signatures() {
    return Arbitraries.of(SignaturesTest.all());
  }

  @Property(tries = 4000)
  void neverThrows(@ForAll("signatures") Signature signature, @ForAll long seed) {
    RandomValues values = new RandomValues(seed);
    Value[] arguments = arguments(signature, values);
    if (seed % 2 == 0) {
      int i = (int) Math.floorMod(seed / 2, (long) arguments.length);
      arguments[i] = values.weaker(arguments[i]);
    }
    Value result = Fixtures.call(signature, target(seed), arguments);
    assertThat(result).isNotNull();
    assertThat(fits(result, signature.result()))
        .as("%s gives %s", signature.text(), result)
        .isTrue();
  }

  /** More knowledge never turns a true answer into a false one, nor one value into another. */
  @Property(tries = 40000)
  void knowingLessContradictsNothing(@ForAll("signatures") Signature signature, @ForAll long seed) {
    if (ABOUT_KNOWLEDGE.contains(signature.name())) {
      return;
    }
    RandomValues values = new RandomValues(seed);
    Value[] full = arguments(signature, values);
    Target target = target(seed);
    Value[] less = full.clone();
    int i = (int) Math.floorMod(seed, (long) full.length);
    less[i] = values.weaker(full[i]);
    Value result = Fixtures.call(signature, target, full);
    Value weaker = Fixtures.call(signature, target, less);
    if (signature.result() == Type.Basic.BOOL
        && result instanceof Value.Bool
        && weaker instanceof Value.Bool) {
      assertThat(weaker)
          .as("%s of %s and of %s", signature.text(), Arrays.toString(full), Arrays.toString(less))
          .isEqualTo(result);
    }
    if (comparable(result) && comparable(weaker)) {
      assertThat(Truth.isFalse(Equality.equal(result, weaker)))
          .as(
              "%s of %s is %s, of %s is %s",
              signature.text(), Arrays.toString(full), result, Arrays.toString(less), weaker)
          .isFalse();
    }
  }

  /**
   * A node of which a fact was forgotten is another place, so nodes are not compared; how
   * references and paths with holes compare is the matter of the model, not of functions.
   */
  private static boolean comparable(Value value) {
    return switch (value) {
      case Absent absent -> false;
      case Unknown unknown -> false;
      case Node node -> false;
      case Listing list -> list.members().stream().noneMatch(Node.class::isInstance);
      case FilePath path -> path.isKnown();
      case ImageRef ref -> ref.isKnown();
      default -> true;
    };
  }

  private static Target target(long seed) {
    return TARGETS.get(Math.floorMod(seed, TARGETS.size()));
  }

  private static Target made(RandomValues values) {
    return Fixtures.target(
        Map.of(
            "now", values.of(Type.Basic.INSTANT),
            "tables", values.of(new Type.Named("Tables")),
            "images", values.of(new Type.ListOf(new Type.Named("Image"))),
            "target", values.of(new Type.Named("Target"))));
  }

  private static Value[] arguments(Signature signature, RandomValues values) {
    List<Value> all = new ArrayList<>();
    signature.receiver().ifPresent(r -> all.add(values.of(r)));
    for (Signature.Formal formal : signature.parameters()) {
      all.add(values.of(formal.repeats() ? new Type.ListOf(formal.type()) : formal.type()));
    }
    return all.toArray(Value[]::new);
  }

  private static boolean fits(Value result, Type type) {
    return switch (type) {
      case Type.OptionalOf o -> result instanceof Absent || fits(result, o.of());
      case Type.ListOf l ->
          result instanceof Unknown || (result instanceof Listing list && !list.set());
      case Type.SetOf s ->
          result instanceof Unknown || (result instanceof Listing list && list.set());
      case Type.Basic b when b == Type.Basic.BOOL ->
          result instanceof Unknown || result instanceof Value.Bool;
      case Type.Basic b when b == Type.Basic.STRING ->
          result instanceof Unknown || result instanceof io.plimsoll.model.Text;
      default -> !(result instanceof Absent);
    };
  }
}
