package io.plimsoll.source;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The line index: built once for each text, asked once for each position in a report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineIndexBenchmark {
  private static final String LINE =
      "RUN apt-get update && apt-get install -y --no-install-recommends curl\n";

  /** Lines of the text. */
  @Param({"50", "5000"})
  public int lines;

  private String text = "";
  private Source source = Source.of("Dockerfile", "");

  @Setup
  public void text() {
    text = LINE.repeat(lines);
    source = Source.of("Dockerfile", text);
  }

  @Benchmark
  public Source build() {
    return Source.of("Dockerfile", text);
  }

  @Benchmark
  public Position ask() {
    return source.position(text.length() * 2 / 3);
  }
}
