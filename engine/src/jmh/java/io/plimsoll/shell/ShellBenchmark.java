package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
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

/** A RUN script, parsed; time grows with its length and not faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShellBenchmark {
  private static final String LINE =
      "apt-get update && apt-get install -y curl=8.* && echo \"$SUM  x\" | sha256sum -c -"
          + " && if [ \"$DEBUG\" = 1 ]; then chmod 755 /opt; else rm -rf \"${DIR:-/tmp}\"/x; fi\n";

  /** Lines of the script. */
  @Param({"1", "200"})
  public int lines;

  private MappedText text = MappedText.of(Source.of("script", "").all());

  @Setup
  public void text() {
    text = MappedText.of(Source.of("script", LINE.repeat(lines)).all());
  }

  @Benchmark
  public Script parse() {
    return Shell.read(text, Dialect.BASH, name -> new Environment.Unset());
  }
}
