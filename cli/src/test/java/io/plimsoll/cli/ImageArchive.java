package io.plimsoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what {@code docker save} writes, for tests of the command. */
final class ImageArchive {
  private final List<byte[]> layers = new ArrayList<>();
  private final List<String> history = new ArrayList<>();

  /** Adds a layer with the command that made it. */
  ImageArchive layer(String createdBy, byte[] layer) {
    layers.add(layer);
    history.add("{\"created_by\":\"" + createdBy + "\"}");
    return this;
  }

  /** Adds a step without a layer. */
  ImageArchive step(String createdBy) {
    history.add("{\"created_by\":\"" + createdBy + "\",\"empty_layer\":true}");
    return this;
  }

  /** Writes the archive with the settings of the config, JSON without braces. */
  void write(Path file, String name, String settings) throws IOException {
    Tar tar = new Tar();
    List<String> names = new ArrayList<>();
    for (byte[] layer : layers) {
      String blob =
          "blobs/sha256/" + io.plimsoll.archive.Sha256.of(layer).substring("sha256:".length());
      names.add("\"" + blob + "\"");
      tar.file(blob, 0644, layer);
    }
    String digests =
        layers.stream()
            .map(l -> "\"" + io.plimsoll.archive.Sha256.of(l) + "\"")
            .collect(Collectors.joining(","));
    String config =
        """
        {"architecture":"amd64","os":"linux","config":{%s},
         "rootfs":{"type":"layers","diff_ids":[%s]},"history":[%s]}
        """
            .formatted(settings, digests, String.join(",", history));
    String manifest =
        """
        [{"Config":"config.json","RepoTags":["%s"],"Layers":[%s]}]
        """
            .formatted(name, String.join(",", names));
    Files.write(
        file, tar.file("config.json", 0644, config).file("manifest.json", 0644, manifest).end());
  }

  /** A tar archive. */
  static final class Tar {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Tar file(String name, int mode, String content) {
      return file(name, mode, content.getBytes(StandardCharsets.UTF_8));
    }

    Tar file(String name, int mode, byte[] content) {
      header(name, '0', mode, content.length, "");
      out.writeBytes(content);
      out.writeBytes(new byte[(512 - content.length % 512) % 512]);
      return this;
    }

    /** A file of blanks. */
    Tar file(String name, int mode, int size) {
      return file(name, mode, " ".repeat(size));
    }

    Tar link(String name, String target) {
      header(name, '2', 0777, 0, target);
      return this;
    }

    byte[] end() {
      out.writeBytes(new byte[1024]);
      return out.toByteArray();
    }

    private void header(String name, char type, int mode, int size, String link) {
      byte[] block = new byte[512];
      put(block, 0, name);
      put(block, 100, "%07o".formatted(mode));
      put(block, 108, "0000000");
      put(block, 116, "0000000");
      put(block, 124, "%011o".formatted(size));
      put(block, 136, "%011o".formatted(1_600_000_000));
      Arrays.fill(block, 148, 156, (byte) ' ');
      block[156] = (byte) type;
      put(block, 157, link);
      put(block, 257, "ustar");
      put(block, 263, "00");
      int sum = 0;
      for (byte b : block) {
        sum += b & 0xff;
      }
      put(block, 148, String.format(Locale.ROOT, "%06o\0", sum));
      out.writeBytes(block);
    }

    private static void put(byte[] block, int at, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, block, at, bytes.length);
    }
  }
}
