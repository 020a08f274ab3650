package io.plimsoll.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of inputs and policies, as reports print it. */
public final class Checksums {
  private static final int BUFFER = 1 << 16;

  private Checksums() {}

  public static String of(String text) {
    return shown(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of all bytes that are left in a stream, which the caller closes. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return shown(digest.digest());
  }

  private static String shown(byte[] hash) {
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
