package io.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text. */
final class LoaderPropertiesTest {
  private static final List<String> KEYS =
      List.of(
          "image: a:1",
          "ports: [\"80:80\", 90, \"${P}:1\"]",
          "ports: {}",
          "volumes: [a:/b, ./c:/d:ro, \"${V}\"]",
          "environment: [A=1, B]",
          "environment: {A: 2, C: }",
          "build: .",
          "build: {context: b, args: [X=1]}",
          "extends: b",
          "extends: {file: other.yaml, service: a}",
          "depends_on: [a, b]",
          "networks: [n]",
          "networks: {n: {aliases: [x]}}",
          "cap_add: [ALL, \"${C:-NET_RAW}\"]",
          "privileged: true",
          "privileged: !reset false",
          "ports: !override [\"1:1\"]",
          "command: echo $A ${B:-c} ${D:?e}",
          "healthcheck: {test: [CMD, a], interval: 1s}",
          "ulimits: {nofile: 5}",
          "extra_hosts: [\"a:1\", \"b=2\"]",
          "logging: {driver: a, options: {x: y}}",
          "deploy: {resources: {limits: {cpus: '1'}}}",
          "env_file: [a.env, {path: b.env, required: false}]",
          "profiles: [p]",
          "<<: *x",
          "wrong: [1, {2: 3}]");

  @Property(tries = 1000)
  void isTotal(@ForAll("texts") List<String> texts) {
    List<Source> files = sources(texts);
    ComposeProject project = load(files);
    assertThat(Outline.of(project)).isNotEmpty();
    project.diagnostics().forEach(d -> assertThat(d.place()).isPresent());
  }

  @Property(tries = 500)
  void anyTextIsRead(@ForAll String text) {
    assertThat(load(sources(List.of(text))).services()).isNotNull();
  }

  @Property(tries = 500)
  void anyInterpolationIsRead(@ForAll("templates") String text) {
    List<String> complaints = new ArrayList<>();
    ComposeText read =
        Interpolation.of(
            text,
            Variables.of(Map.of("A", "a$B", "E", ""), false),
            new Interpolation.Complaints() {
              @Override
              public void malformed(String written) {
                complaints.add(written);
              }

              @Override
              public void required(String variable, String message) {
                complaints.add(variable);
              }
            });
    assertThat(read.marked()).hasSize(read.slice(0, read.marked().length()).marked().length());
    boolean mustComplain = read.holes().stream().anyMatch(h -> h.why() == Part.Why.MALFORMED);
    assertThat(complaints.isEmpty()).isEqualTo(!mustComplain);
  }

  @Property(tries = 500)
  void anEmptyFileChangesNothing(@ForAll("text") String text) {
    String alone = Outline.of(load(sources(List.of(text))));
    assertThat(Outline.of(load(sources(List.of(text, "# nothing"))))).isEqualTo(alone);
    assertThat(Outline.of(load(sources(List.of(text, "services: {}")))))
        .startsWith(alone.substring(0, alone.indexOf('\n')));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return text().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> text() {
    Arbitrary<List<String>> service = Arbitraries.of(KEYS).list().uniqueElements().ofMaxSize(5);
    return service.list().ofMinSize(1).ofMaxSize(3).map(LoaderPropertiesTest::written);
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(
            "$", "{", "}", "${", "A", "E", "N", ":-", "-", ":?", "?", ":+", "+", " ", "x")
        .list()
        .ofMaxSize(12)
        .map(l -> String.join("", l));
  }

  private static String written(List<List<String>> services) {
    StringBuilder text = new StringBuilder("x-x: &x {restart: always}\nservices:\n");
    String name = "a";
    for (List<String> keys : services) {
      text.append("  ").append(name).append(":\n");
      keys.forEach(k -> text.append("    ").append(k).append('\n'));
      name = name.equals("a") ? "b" : "c";
    }
    return text.append("networks: {n: }\n").toString();
  }

  private static List<Source> sources(List<String> texts) {
    List<Source> files = new ArrayList<>();
    for (String text : texts) {
      files.add(Source.of("f" + files.size() + ".yaml", text));
    }
    return files;
  }

  private static ComposeProject load(List<Source> files) {
    ComposeFiles other =
        name ->
            name.equals("other.yaml")
                ? new ComposeFiles.Given(Source.of(name, files.getFirst().text()))
                : new ComposeFiles.NotFound();
    return ComposeLoader.load(files, ComposeInputs.NONE.files(other));
  }
}
