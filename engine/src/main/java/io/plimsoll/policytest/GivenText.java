package io.plimsoll.policytest;

import io.plimsoll.api.BaseImageInput;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.EvidenceInput;
import io.plimsoll.api.ImageInput;
import io.plimsoll.api.Input;
import io.plimsoll.api.Inspection;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.archive.Blob;
import io.plimsoll.ingest.Formats;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that a test gives, and what it is.
 *
 * @param source its name is where the test says that it lies, else the usual one
 * @param base whether it describes the image that the Dockerfile of the test is built on; its name
 *     is the reference then
 */
record GivenText(Source source, InputKind kind, boolean base) {

  /**
   * A text of a view.
   *
   * @param word format as the test says; empty: by content
   * @param problems gets why it cannot be given
   */
  static Optional<GivenText> of(
      String view, Optional<String> word, Optional<String> at, String text, List<String> problems) {
    Optional<InputKind> kind =
        word.isPresent()
            ? InputKind.of(word.get())
            : view.equals("dockerfile")
                ? Optional.of(InputKind.DOCKERFILE)
                : at.flatMap(Formats::byName).or(() -> Formats.byText(text)).or(() -> run(text));
    if (kind.isEmpty()) {
      problems.add(
          "what is given for "
              + view
              + " is of no known format: say which, as in `given "
              + view
              + " compose`");
      return Optional.empty();
    }
    boolean base = view.equals("dockerfile") && kind.get() == InputKind.IMAGE;
    if (base && at.isEmpty()) {
      problems.add(
          "a base image is given by its reference: `given dockerfile image at \"alpine:3.20\"`");
      return Optional.empty();
    }
    if (base && !Formats.byText(text).equals(Optional.of(InputKind.IMAGE))) {
      problems.add("what is given for the base image " + at.get() + " describes no image");
      return Optional.empty();
    }
    if (!base && !kind.get().view().name().equalsIgnoreCase(view)) {
      problems.add("a text of kind " + kind.get().word() + " is not for the view " + view);
      return Optional.empty();
    }
    Source source = Source.of(at.orElse(usual(kind.get())), text);
    return Optional.of(new GivenText(source, kind.get(), base));
  }

  private static Optional<InputKind> run(String text) {
    String start = text.stripLeading();
    return start.startsWith("docker ") || start.startsWith("podman ")
        ? Optional.of(InputKind.RUN)
        : Optional.empty();
  }

  private static String usual(InputKind kind) {
    return switch (kind) {
      case DOCKERFILE -> "Dockerfile";
      case COMPOSE -> "compose.yaml";
      case KUBERNETES -> "manifest.yaml";
      case RUN -> "run:1";
      case QUADLET -> "app.container";
      case INSPECT, OCI, ECS, DAEMON -> kind.word() + ".json";
      case IMAGE -> "image.json";
      case EVIDENCE -> "report.json";
    };
  }

  /** The same texts with the one of this name replaced. */
  static List<GivenText> with(List<GivenText> texts, Source after) {
    return texts.stream()
        .map(t -> t.source.name().equals(after.name()) ? new GivenText(after, t.kind, t.base) : t)
        .toList();
  }

  /** The text that lines of expectations count in: the last one that is judged. */
  static Optional<Source> judged(List<GivenText> texts) {
    return texts.stream().filter(t -> !t.base).map(GivenText::source).reduce((a, b) -> b);
  }

  private Input input() {
    return base ? new BaseImageInput(source.name(), image(), Optional.empty()) : judged();
  }

  private ImageInput.File image() {
    return new ImageInput.File(
        Blob.of(source.name(), source.text().getBytes(StandardCharsets.UTF_8)));
  }

  private Input judged() {
    return switch (kind.view()) {
      case DOCKERFILE -> DockerfileInput.of(source.name(), source.text());
      case CONTAINERS -> RuntimeInput.of(kind, source.name(), source.text());
      case IMAGES -> image();
      case EVIDENCE -> new EvidenceInput(source);
    };
  }

  /** The views that texts fill, joined as in a run: all containers are of the one target. */
  static Map<String, Value> views(List<GivenText> texts) {
    Map<String, Value> views = new HashMap<>();
    List<Value> containers = new ArrayList<>();
    Inspection found =
        Inspection.of(texts.stream().map(GivenText::input).toList(), List.of(), Instant.EPOCH);
    for (Target target : found.targets()) {
      if (target.has("dockerfile")) {
        views.putIfAbsent("dockerfile", target.view("dockerfile"));
      }
      for (String view : List.of("images", "evidence")) {
        if (target.has(view)) {
          views.putIfAbsent(view, target.view(view));
        }
      }
      if (target.view("containers") instanceof Listing list) {
        containers.addAll(list.members());
      }
    }
    if (texts.stream().anyMatch(t -> t.kind.view() == InputKind.View.CONTAINERS)) {
      views.put("containers", Listing.list(containers));
    }
    return views;
  }
}
