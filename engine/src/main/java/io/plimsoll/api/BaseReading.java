package io.plimsoll.api;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.ingest.image.ImageReader;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.targets.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The base images of a run, read before the Dockerfiles that are built on them. */
final class BaseReading {
  private final NodeMaker nodes;
  private final ImageReader reader;
  private final List<Read> all = new ArrayList<>();
  private final List<Diagnostic> refused = new ArrayList<>();

  /** One that could be read. */
  private record Read(
      BaseImageInput input, BaseImages.Given given, Supplier<List<Diagnostic>> diagnostics) {}

  private BaseReading(NodeMaker nodes, ImageReader reader) {
    this.nodes = nodes;
    this.reader = reader;
  }

  static BaseReading of(NodeMaker nodes, InputLimits limits, List<? extends Input> inputs) {
    BaseReading reading = new BaseReading(nodes, new ImageReader(nodes, limits));
    for (Input input : inputs) {
      if (input instanceof BaseImageInput base) {
        reading.read(base);
      }
    }
    return reading;
  }

  private void read(BaseImageInput input) {
    ImageRef reference = ImageRef.of(input.reference());
    if (!Value.Bool.TRUE.equals(reference.field("well_formed"))) {
      refused.add(
          said(input, Code.E1004, "`" + input.reference() + "` is no image reference")
              .help("write it as FROM has it, such as `node:22` or `node@sha256:…`"));
      return;
    }
    ImageReader.Ingested read =
        switch (input.image()) {
          case ImageInput.File file -> reader.read(file.blob());
          case ImageInput.Layout layout -> reader.read(layout.folder());
        };
    if (read.images().isEmpty()) {
      Diagnostic problem =
          said(
              input,
              Code.E1004,
              "the base image "
                  + input.reference()
                  + " cannot be read from "
                  + input.image().name());
      for (Diagnostic why : read.diagnostics()) {
        problem = problem.note(why.message());
      }
      refused.add(
          problem.help(
              "give an image config, what `docker image inspect` or `docker save` writes, or an OCI"
                  + " image layout"));
    } else {
      all.add(new Read(input, new BaseImages.Given(reference, read.images()), read.later()));
    }
  }

  private static Diagnostic said(BaseImageInput input, Code code, String message) {
    return input
        .place()
        .map(p -> Diagnostic.at(p, code, message))
        .orElseGet(() -> Diagnostic.of(code, message));
  }

  BaseImages images() {
    return new BaseImages(nodes, all.stream().map(Read::given).toList());
  }

  /** What was wrong with them, as far as they have been read. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> found = new ArrayList<>(refused);
    all.forEach(r -> found.addAll(r.diagnostics().get()));
    return found;
  }

  /** The inputs that these came from. */
  List<Prospect.Used> inputs(List<Node> used) {
    return all.stream()
        .filter(r -> r.given().images().stream().anyMatch(used::contains))
        .map(
            r ->
                new Prospect.Used(
                    r.input().image().name(),
                    InputKind.IMAGE,
                    () -> ImageChecksum.of(r.input().image())))
        .toList();
  }

  /** Base images that were given for nothing. */
  List<Diagnostic> unused(Set<Node> used) {
    return all.stream()
        .filter(r -> r.given().images().stream().noneMatch(used::contains))
        .map(
            r ->
                said(
                        r.input(),
                        Code.W1608,
                        "nothing is built on the base image " + r.input().reference())
                    .help(
                        "write the reference as FROM has it, with its tag or digest; a tag stands"
                            + " for a digest only if the file tells that digest"))
        .toList();
  }
}
