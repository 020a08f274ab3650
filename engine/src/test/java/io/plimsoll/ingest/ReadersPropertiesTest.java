package io.plimsoll.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.ingest.daemon.DaemonReader;
import io.plimsoll.ingest.ecs.EcsReader;
import io.plimsoll.ingest.inspect.InspectReader;
import io.plimsoll.ingest.ociruntime.OciRuntimeReader;
import io.plimsoll.ingest.quadlet.QuadletReader;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Descriptions of containers in which any value is replaced by any other are still read. */
final class ReadersPropertiesTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final Pattern SCALAR =
      Pattern.compile("\"[^\"\\n]*\"(?! *:)|\\btrue\\b|\\b\\d+\\b");
  private static final Pattern VALUE = Pattern.compile("(?<==)[^\\n]*");

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "0",
        "-1",
        "1e999",
        "9223372036854775808",
        "1.5",
        "\"\"",
        "\"x\"",
        "\":\"",
        "\"a:b:c:d\"",
        "\"/\"",
        "\"host\"",
        "\"container:x\"",
        "true",
        "[]",
        "{}",
        "[[]]",
        "{\"a\":{}}",
        "[null]",
        "\"\\uffff\"",
        "\"-1\"",
        "\"80-70\"",
        "\"%h\"",
        "\"$X\"");
  }

  private static String mutated(String corpus, String ending, Pattern place, int which, String by) {
    List<Path> inputs = GoldenCorpus.of(corpus, ending).inputs();
    String text = GoldenCorpus.read(inputs.get(which % inputs.size()));
    List<MatchResult> found = place.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text + by;
    }
    MatchResult match = found.get((which / inputs.size()) % found.size());
    return text.substring(0, match.start()) + by + text.substring(match.end());
  }

  private static void read(Function<IntFunction<Node>, Drafts> reader) {
    assertThat(Built.listing(reader)).isNotBlank();
  }

  @Property(tries = 400)
  void inspect(@ForAll @IntRange(max = 5000) int which, @ForAll("values") String by) {
    Source source = Source.of("i.json", mutated("inspect", ".json", SCALAR, which, by));
    read(built -> new InspectReader(NODES, EngineProfile.DOCKER).read(source, built));
  }

  @Property(tries = 400)
  void bundles(@ForAll @IntRange(max = 5000) int which, @ForAll("values") String by) {
    Source source = Source.of("config.json", mutated("ociruntime", ".json", SCALAR, which, by));
    read(built -> new OciRuntimeReader(NODES).read(source));
  }

  @Property(tries = 400)
  void tasks(@ForAll @IntRange(max = 5000) int which, @ForAll("values") String by) {
    Source source = Source.of("task.json", mutated("ecs", ".json", SCALAR, which, by));
    read(built -> new EcsReader(NODES).read(source, built));
  }

  @Property(tries = 400)
  void quadlets(@ForAll @IntRange(max = 5000) int which, @ForAll("values") String by) {
    Source source = Source.of("q.container", mutated("quadlet", ".container", VALUE, which, by));
    QuadletReader reader = new QuadletReader(NODES, RunContainers.Setting.DEFAULT);
    read(built -> reader.read(List.of(source)));
  }

  @Property(tries = 200)
  void daemons(@ForAll @IntRange(max = 500) int which, @ForAll("values") String by) {
    Source source = Source.of("daemon.json", mutated("daemon", ".json", SCALAR, which, by));
    assertThat(new DaemonReader(NODES).read(source).engine().node(NODES).get("kind")).isNotNull();
  }
}
