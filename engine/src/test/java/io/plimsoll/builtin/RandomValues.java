package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Cidr;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Entry;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.model.VersionRange;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.Pattern;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.pattern.Regexes;
import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.type.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Values of a type, chosen by a seed: few distinct ones, so that some are equal. */
final class RandomValues {
  private static final int DEEPEST = 2;
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "A",
          "Ab",
          "/",
          "a/b",
          "/a",
          "/a/b",
          "/a/b/c.pem",
          "~",
          "~/.ssh/id_rsa",
          "-y",
          "--x=a",
          "1.2.3",
          "v2",
          "1:2.3-4",
          "42",
          "-7",
          "9999999999999999999999",
          "KEY=abcdefgh",
          "API_TOKEN=s3cr3t",
          "https://u:p4ss@h/x",
          "AKIAIOSFODNN7EXAMPLE",
          "MIT OR Apache-2.0",
          "(MIT",
          "localhost",
          "127.0.0.1",
          "::1",
          "linux/amd64",
          "linux/arm/v7",
          "alpine",
          "alpine:3.20",
          "reg.example.com:5000/x/y:1@sha256:0",
          "2026-01-02T03:04:05Z",
          "1h30m",
          "team@example.com",
          "0123abc",
          "\uD83D\uDE00x",
          "ΑΣ",
          "'q'",
          "\"",
          "a:b:c",
          "rm",
          "install");

  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  private boolean chance(int oneOf) {
    return random.nextInt(oneOf) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String word() {
    return one(TEXTS);
  }

  Value of(Type type) {
    return of(type, 0);
  }

  private Value of(Type type, int depth) {
    return switch (type) {
      case Type.Basic b -> basic(b);
      case Type.EnumOf e -> constant(Fixtures.SCHEMA.enumeration(e.name()).orElseThrow());
      case Type.OptionalOf o -> chance(3) ? Absent.ABSENT : of(o.of(), depth);
      case Type.ListOf l -> listing(l.element(), false, depth);
      case Type.SetOf s -> listing(s.element(), true, depth);
      case Type.MapOf m -> mapping(m, depth);
      case Type.EntryOf e -> new Entry(of(e.key(), depth), of(e.value(), depth));
      case Type.Named n -> node(n, depth);
      case Type.Variable v -> Text.of(word());
      case Type.FunctionOf f -> throw new IllegalArgumentException("no value has type " + f);
      case Type.Poison p -> throw new IllegalArgumentException("no value has type " + p);
    };
  }

  private Value constant(EnumType type) {
    return Value.Constant.of(type, one(type.constants()));
  }

  private Listing listing(Type element, boolean set, int depth) {
    List<Value> members = new ArrayList<>();
    for (int i = random.nextInt(depth == 0 ? 5 : 3); i > 0; i--) {
      members.add(of(element, depth + 1));
    }
    return set ? io.plimsoll.value.Sets.of(members, Optional.empty()) : Listing.list(members);
  }

  private Mapping mapping(Type.MapOf type, int depth) {
    List<Entry> entries = new ArrayList<>();
    List<Value> keys = listing(type.key(), true, depth).members();
    for (Value key : keys) {
      entries.add(new Entry(key, of(type.value(), depth + 1)));
    }
    return Mapping.of(entries);
  }

  private Value node(Type.Named named, int depth) {
    List<String> arms =
        Fixtures.SCHEMA.variant(named.name()).map(v -> v.arms()).orElse(List.of(named.name()));
    NodeType type = Fixtures.SCHEMA.node(one(arms));
    Node.Builder node = Node.builder(type, Origin.NONE);
    for (Field field : type.fields()) {
      if (depth < DEEPEST) {
        node.set(field.name(), of(field.type(), depth + 1));
      }
    }
    return Fixtures.NODES.build(node);
  }

  private Value basic(Type.Basic type) {
    return switch (type) {
      case BOOL -> Value.Bool.of(random.nextBoolean());
      case INT ->
          Value.Int.of(
              chance(8) ? one(List.of(Long.MIN_VALUE, Long.MAX_VALUE)) : random.nextInt(9) - 3);
      case DECIMAL -> Value.Decimal.of(BigDecimal.valueOf(random.nextInt(40) - 10, 1));
      case STRING -> Text.of(word());
      case BYTES -> Value.Bytes.of(chance(8) ? Long.MAX_VALUE : random.nextInt(4096));
      case DURATION -> Value.Span.of(Duration.ofSeconds(random.nextInt(9) - 3));
      case INSTANT -> Value.Time.of(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
      case DATE -> Value.Day.of(LocalDate.ofEpochDay(random.nextInt(20_000)));
      case VERSION ->
          Version.of(
              one(List.of("1", "1.0", "1.2.3", "2:1-1", "x")),
              one(List.of(Version.Scheme.values())));
      case VERSION_RANGE -> VersionRange.parse(">=1.2 <2").orElseThrow();
      case REGEX -> regex();
      case GLOB -> glob();
      case CIDR -> Cidr.of("10.0.0.0/8");
      case DIGEST -> Digest.of("sha256:" + String.valueOf(one(List.of('a', 'b'))).repeat(64));
      case IMAGE_REF ->
          ImageRef.of(
              one(List.of("alpine", "alpine:3", "r.io/a/b:1", "a@sha256:" + "a".repeat(64))));
      case PATH ->
          FilePath.of(
              one(List.of("/", "/a", "/a/b", "/a/b/c.key", "b", "~", "~/x", "/home/u/x", "/root")));
      case URL -> Url.of(Text.of("https://example.com/a"));
      case MODE -> Mode.of(random.nextInt(010000));
    };
  }

  private Value regex() {
    String source = one(List.of("a.*", "", "(a)|b", "\\d+", "[a-z/]+", "x"));
    return Regexes.compile(source) instanceof PatternResult.Compiled<? extends Pattern> c
        ? new Value.Pattern(c.pattern(), Origin.NONE)
        : Fixtures.UNKNOWN;
  }

  private Value glob() {
    String source =
        one(List.of("a*", "/a/**", "*", "**", "docker.io/**", "docker.io/library/alpine:*"));
    return Globs.compile(source) instanceof PatternResult.Compiled<? extends Pattern> c
        ? new Value.Pattern(c.pattern(), Origin.NONE)
        : Fixtures.UNKNOWN;
  }

  /** The same value with something of it forgotten: a part, a member, a fact, or all of it. */
  Value weaker(Value value) {
    if (chance(4)) {
      return Fixtures.UNKNOWN;
    }
    return switch (value) {
      case Text text when text.isKnown() -> hole(text.written());
      case FilePath path when path.isKnown() && hole(path.written()) instanceof Text t ->
          FilePath.of(t);
      case ImageRef ref when ref.isKnown() -> withoutTag(ref);
      case Listing list -> weaker(list);
      case Mapping map -> weaker(map);
      case Node node -> weaker(node);
      default -> Fixtures.UNKNOWN;
    };
  }

  /** What a tag or digest ends with is forgotten; a hole elsewhere is the matter of the model. */
  private Value withoutTag(ImageRef ref) {
    String s = ref.written();
    int colon = s.lastIndexOf(':');
    return colon < 0
        ? Fixtures.UNKNOWN
        : ImageRef.of(
            new Text(
                List.of(s.substring(0, colon + 1), ""),
                List.of(new Text.Hole("${X}", Fixtures.WHY)),
                Origin.NONE));
  }

  private Value hole(String s) {
    int start = s.offsetByCodePoints(0, random.nextInt(s.codePointCount(0, s.length()) + 1));
    int end = s.offsetByCodePoints(start, random.nextInt(s.codePointCount(start, s.length()) + 1));
    return Text.of(
        List.of(s.substring(0, start), s.substring(end)),
        List.of(new Text.Hole("${X}", Fixtures.WHY)),
        Origin.NONE);
  }

  private Value weaker(Listing list) {
    if (list.members().isEmpty() || chance(3)) {
      return list.open(Fixtures.WHY);
    }
    List<Value> members = new ArrayList<>(list.members());
    int i = random.nextInt(members.size());
    if (chance(2)) {
      members.remove(i);
      return new Listing(list.set(), members, Optional.of(Fixtures.WHY), list.origin());
    }
    members.set(i, weaker(members.get(i)));
    return new Listing(list.set(), members, list.rest(), list.origin());
  }

  private Value weaker(Mapping map) {
    if (map.entries().isEmpty() || chance(2)) {
      return map.open(Fixtures.WHY);
    }
    return new Mapping(
        map.entries().subList(1, map.entries().size()), Optional.of(Fixtures.WHY), map.origin());
  }

  private Value weaker(Node node) {
    Field field = one(node.type().fields());
    Node.Builder copy = Node.builder(node.type(), node.origin());
    for (Field other : node.type().fields()) {
      Value fact = node.get(other.name());
      copy.set(other.name(), other.equals(field) ? weaker(fact) : fact);
    }
    return Fixtures.NODES.build(copy);
  }
}
