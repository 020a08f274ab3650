package io.plimsoll.api;

import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.report.Report;
import io.plimsoll.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a Dockerfile, and judging it by all standard rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluationBenchmark {
  private static final Options OPTIONS = Options.at(Instant.parse("2026-11-20T12:00:00Z"));

  /** Stages of the file: a small one and one of more than a thousand lines. */
  @Param({"1", "150"})
  public int stages;

  private final DockerfileReader reader = new DockerfileReader(new NodeMaker(Schema.load()));
  private DockerfileInput input = DockerfileInput.of("Dockerfile", "");
  private PolicySet policies = compiled();

  private static PolicySet compiled() {
    Compilation made = Policies.compile(List.of(), Setup.profile("std.all"));
    if (made instanceof Compilation.Compiled compiled) {
      return compiled.policies();
    }
    throw new IllegalStateException(made.diagnostics().toString());
  }

  @org.openjdk.jmh.annotations.Setup(Level.Trial)
  public void text() {
    input = DockerfileInput.of("Dockerfile", DockerfileTexts.dockerfile(stages));
  }

  @Benchmark
  public DockerfileReader.Ingested read() {
    return reader.read(input.source(), input.options());
  }

  @Benchmark
  public Report judge() {
    return policies.evaluate(List.of(input), OPTIONS);
  }
}
