package io.plimsoll.api;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From policy text to a policy set; the standard library is in it where the class path has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PoliciesBenchmark {
  private final List<PolicySource> own = DockerfileTexts.policies();

  @Benchmark
  public Compilation eightyRules() {
    return Policies.compileAll(own, Setup.DEFAULT);
  }

  @Benchmark
  public Compilation standardLibrary() {
    return Policies.compile(List.of(), Setup.DEFAULT);
  }
}
