package io.plimsoll.cli;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads text files within a limit; what cannot be read is a diagnostic with the way out. */
final class ReadText {
  private ReadText() {}

  /** A text, or the reason why there is none. */
  sealed interface Result {
    record Read(Source source) implements Result {}

    record Failed(Diagnostic diagnostic) implements Result {}
  }

  /**
   * Most bytes that are read.
   *
   * @param option the limit that lets more through; none where it is fixed
   */
  record Most(long bytes, Optional<Limit> option) {
    /** Of what belongs to the policies and is no input: people write it. */
    static final Most OWN = fixed(1 << 20);

    static Most fixed(long bytes) {
      return new Most(bytes, Optional.empty());
    }

    static Most of(InputLimits limits, Limit limit) {
      return new Most(limits.length(limit), Optional.of(limit));
    }

    /** The text is not read, so its start is the place. */
    private Result exceeded(String name, String what) {
      String shown = option.map(o -> o.show(bytes)).orElse(bytes + " bytes");
      Diagnostic d =
          Diagnostic.at(Source.of(name, "").all(), Code.E1002, name + what + " more than " + shown);
      return new Result.Failed(option.map(o -> d.help(o.wayOut())).orElse(d));
    }
  }

  static Result file(Path file, String name, Most most) {
    try {
      if (Files.isDirectory(file)) {
        return failed(Code.E1004, name + " is a folder, not a file");
      }
      long size = Files.size(file);
      if (size > most.bytes()) {
        return most.exceeded(name, " has " + size + " bytes,");
      }
      return decode(Files.readAllBytes(file), name);
    } catch (NoSuchFileException e) {
      return failed(Code.E1001, name + " does not exist");
    } catch (AccessDeniedException e) {
      return failed(Code.E1004, name + " may not be read: access denied");
    } catch (IOException e) {
      return failed(Code.E1004, name + " cannot be read: " + e.getMessage());
    }
  }

  static Result stream(InputStream in, String name, Most most) {
    try {
      byte[] bytes = in.readNBytes((int) most.bytes() + 1);
      return bytes.length > most.bytes() ? most.exceeded(name, " has") : decode(bytes, name);
    } catch (IOException e) {
      return failed(Code.E1004, name + " cannot be read: " + e.getMessage());
    }
  }

  private static Result decode(byte[] bytes, String name) {
    for (byte b : bytes) {
      if (b == 0) {
        return failed(Code.E1003, name + " holds a NUL byte: it is no text");
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult decoded = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    return decoded.isError()
        ? notText(bytes, in.position(), out.position(), name)
        : new Result.Read(Source.of(name, out.flip().toString()));
  }

  /** Says where the first byte is that no UTF-8 text has there. */
  private static Result notText(byte[] bytes, int at, int before, String name) {
    Source shown = Source.of(name, new String(bytes, StandardCharsets.UTF_8));
    String what = String.format(Locale.ROOT, "the byte 0x%02X", bytes[at]);
    return new Result.Failed(
        Diagnostic.at(
            shown.span(before, before + 1), Code.E1003, name + " is not UTF-8 text", what));
  }

  private static Result failed(Code code, String message) {
    return new Result.Failed(Diagnostic.of(code, message));
  }
}
