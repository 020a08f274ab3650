package io.plimsoll.targets;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.ingest.dockerfile.DockerfileReader.Ingested;
import io.plimsoll.source.Checksums;
import io.plimsoll.source.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Dockerfile of a run, read once for each way it is built: a file that two services build with
 * different targets makes two models.
 */
public final class DockerfilePart {
  private final Source source;
  private final DockerfileReader.Options options;
  private final DockerfileReader reader;
  private final Map<BuildInputs, Ingested> read = new ConcurrentHashMap<>();

  /**
   * A Dockerfile.
   *
   * @param options how it is built when nothing else that is judged says so
   */
  public DockerfilePart(Source source, DockerfileReader.Options options, DockerfileReader reader) {
    this.source = source;
    this.options = options;
    this.reader = reader;
  }

  public Source source() {
    return source;
  }

  /** Its path as reports print it. */
  public String path() {
    return source.name();
  }

  public BuildInputs inputs() {
    return options.inputs();
  }

  Prospect.Used used() {
    return new Prospect.Used(
        source.name(), InputKind.DOCKERFILE, () -> Checksums.of(source.text()));
  }

  /** The file as this build reads it. */
  public Ingested as(BuildInputs inputs) {
    return read.computeIfAbsent(
        inputs,
        given ->
            reader.read(
                source,
                new DockerfileReader.Options(given, options.allStages(), options.context())));
  }
}
