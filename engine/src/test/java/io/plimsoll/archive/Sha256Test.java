package io.plimsoll.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a stream is that of its bytes, however much of it there is. */
final class Sha256Test {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 1 << 20, (1 << 20) + 1, (1 << 20) + (1 << 16), 5_000_003})
  void digestIsThatOfTheBytes(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Sha256 in = new Sha256(new ByteArrayInputStream(bytes));
    // in pieces of all sizes, single bytes too
    byte[] into = new byte[100_000];
    Random dice = new Random(7);
    int read = in.read();
    while (read >= 0) {
      read = dice.nextInt(50) == 0 ? in.read() : in.read(into, 0, 1 + dice.nextInt(into.length));
    }
    assertThat(in.count()).isEqualTo(size);
    assertThat(in.digest()).isEqualTo(Sha256.of(bytes));
  }
}
