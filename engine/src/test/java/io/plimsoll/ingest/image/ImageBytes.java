package io.plimsoll.ingest.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarBytes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes images of layers, as {@code docker save} and OCI layouts hold them. */
final class ImageBytes {
  private ImageBytes() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String config(String settings, List<byte[]> layers) {
    return """
    {"architecture":"amd64","os":"linux","created":"2026-01-02T03:04:05Z","config":{%s},
     "rootfs":{"type":"layers","diff_ids":[%s]},
     "history":[%s]}\
    """
        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(settings))
        .replaceFirst("%s", quoted(layers))
        .replaceFirst(
            "%s",
            layers.stream()
                .map(l -> "{\"created_by\":\"COPY . /app # buildkit\"}")
                .collect(Collectors.joining(",")));
  }

  private static String quoted(List<byte[]> layers) {
    return layers.stream().map(l -> '"' + Sha256.of(l) + '"').collect(Collectors.joining(","));
  }

  /** {@code docker save} as it was until Engine 25. */
  static byte[] saved(String name, String settings, List<byte[]> layers) {
    byte[] config = utf8(config(settings, layers));
    String id = Sha256.of(config).substring(7);
    TarBytes tar = new TarBytes();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < layers.size(); i++) {
      tar.directory("layer" + i).file("layer" + i + "/layer.tar", 0644, layers.get(i));
      names.append(i == 0 ? "" : ",").append("\"layer").append(i).append("/layer.tar\"");
    }
    String manifest =
        "[{\"Config\":\""
            + id
            + ".json\",\"RepoTags\":[\""
            + name
            + "\"],\"Layers\":["
            + names
            + "]}]";
    return tar.file(id + ".json", 0644, config).file("manifest.json", 0644, manifest).end();
  }

  /** An OCI layout in memory. */
  static final class Layout implements BlobFolder {
    private final Map<String, Blob> files = new HashMap<>();

    Layout() {
      put("oci-layout", utf8("{\"imageLayoutVersion\":\"1.0.0\"}"));
    }

    Layout put(String path, byte[] bytes) {
      files.put(path, Blob.of(path, bytes));
      return this;
    }

    Layout put(String path, Blob blob) {
      files.put(path, blob);
      return this;
    }

    /** Adds a blob under its digest. */
    String add(byte[] bytes) {
      String digest = Sha256.of(bytes);
      put("blobs/sha256/" + digest.substring(7), bytes);
      return digest;
    }

    /** Adds an image whose stored layers and their digests are given; gives its descriptor. */
    String image(String config, List<String> layerDigests) {
      String configDigest = add(utf8(config));
      String layers =
          layerDigests.stream()
              .map(
                  d ->
                      """
                      {"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"%s","size":1}\
                      """
                          .replace("%s", d))
              .collect(Collectors.joining(","));
      String manifest =
          "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":{\"digest\":\""
              + configDigest
              + "\"},\"layers\":["
              + layers
              + "]}";
      return add(utf8(manifest));
    }

    Layout index(String descriptors) {
      return put("index.json", utf8("{\"schemaVersion\":2,\"manifests\":[" + descriptors + "]}"));
    }

    @Override
    public String name() {
      return "layout";
    }

    @Override
    public Optional<Blob> find(String path) {
      return Optional.ofNullable(files.get(path));
    }
  }
}
