package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * What some work takes: bytes allocated and processor time, of the calling thread alone.
 *
 * <p>Allocated bytes hardly differ between two runs, so they show growth that a clock would hide;
 * they bound the memory that is in use at any moment too.
 */
record Cost(long bytes, long nanoseconds) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** How much longer the text is whose cost is compared. */
  private static final int TIMES = 8;

  /** What classes and tables that are loaded on the way may take. */
  private static final long BYTES_ONCE = 8L << 20;

  /** Growth by this factor over the length is still linear: buffers are doubled. */
  private static final int SLACK = 3;

  /**
   * For any text a fuzzer makes, of some thousand characters, instrumented, on a busy machine:
   * about a hundred times what it takes.
   */
  private static final long NANOSECONDS = 10_000_000_000L;

  static Cost of(Runnable work) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long time = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Cost(
        THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - time);
  }

  /** Reads a text, and the text many times over: the cost grows with the length, and no faster. */
  static void isLinear(String text, Consumer<String> read) {
    Cost once = of(() -> read.accept(text));
    String repeated = text.repeat(TIMES);
    Cost many = of(() -> read.accept(repeated));
    assertThat(many.bytes())
        .as("bytes for %s times the text, which alone takes %s", TIMES, once.bytes())
        .isLessThan(BYTES_ONCE + SLACK * TIMES * once.bytes());
    assertThat(many.nanoseconds())
        .as("nanoseconds for %s characters", repeated.length())
        .isLessThan(NANOSECONDS);
  }

  /** Reads a text: whatever it is, it takes no more time than a text of its length may take. */
  static void isBounded(String text, Consumer<String> read) {
    assertThat(of(() -> read.accept(text)).nanoseconds())
        .as("nanoseconds for %s characters", text.length())
        .isLessThan(NANOSECONDS);
  }
}
