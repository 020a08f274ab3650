package io.plimsoll.image;

import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.archive.UnreadableArchive.Kind;
import io.plimsoll.image.PackageRecord.Ecosystem;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Java archives: what Maven or the manifest says that they are, and the archives in them. */
final class JarPackages {
  private static final Pattern FILE_NAME =
      Pattern.compile("(.{1,200}?)-([0-9][0-9A-Za-z.+_-]{0,80})");

  private final List<PackageRecord> all = new ArrayList<>();
  private final InputLimits limits;
  private long left;
  private int entries;

  private JarPackages(InputLimits limits) {
    this.limits = limits;
    this.left = limits.of(Limit.JAR_SIZE);
  }

  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar")
        || lower.endsWith(".war")
        || lower.endsWith(".ear")
        || lower.endsWith(".par");
  }

  static Found read(FileRecord file, InputStream content, InputLimits limits) throws IOException {
    JarPackages reader = new JarPackages(limits);
    try {
      reader.archive(file.name(), content, 0);
    } catch (UnreadableArchive e) {
      if (e.kind() == Kind.TRUNCATED) {
        throw e; // it is the layer that ends, not the jar
      }
      return new Found.Unreadable(file.path() + " cannot be read: " + e.text());
    } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
      return new Found.Unreadable(file.path() + " is no sound Java archive");
    }
    return new Found.Packages(reader.all);
  }

  private void archive(String name, InputStream content, int depth) throws IOException {
    ZipInputStream zip = new ZipInputStream(new Metered(content), StandardCharsets.UTF_8);
    List<PackageRecord> maven = new ArrayList<>();
    Map<String, String> manifest = new HashMap<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > limits.of(Limit.JAR_FILES)) {
        throw UnreadableArchive.beyond(limits, Limit.JAR_FILES, "it has", "entries");
      }
      String path = entry.getName();
      InputStream bounded = new Metered(zip);
      if (path.startsWith("META-INF/maven/") && path.endsWith("/pom.properties")) {
        pom(text(bounded)).ifPresent(maven::add);
      } else if (path.equals("META-INF/MANIFEST.MF")) {
        manifest.putAll(manifest(text(bounded)));
      } else if (isArchive(path) && depth < limits.of(Limit.JAR_DEPTH)) {
        archive(path.substring(path.lastIndexOf('/') + 1), bounded, depth + 1);
      } else {
        drain(bounded);
      }
    }
    if (maven.isEmpty()) {
      named(name, manifest).ifPresent(all::add);
    } else {
      all.addAll(maven);
    }
  }

  private String text(InputStream in) throws IOException {
    return new String(in.readNBytes(limits.length(Limit.IMAGE_TEXT)), StandardCharsets.UTF_8);
  }

  private static void drain(InputStream in) throws IOException {
    byte[] sink = new byte[1 << 14];
    int read = 0;
    while (read >= 0) {
      read = in.read(sink, 0, sink.length);
    }
  }

  private static Optional<PackageRecord> pom(String text) {
    Map<String, String> properties = new HashMap<>();
    text.lines()
        .filter(l -> l.indexOf('=') > 0 && !l.startsWith("#"))
        .forEach(
            l ->
                properties.put(
                    l.substring(0, l.indexOf('=')).strip(),
                    l.substring(l.indexOf('=') + 1).strip()));
    String group = properties.getOrDefault("groupId", "");
    String artifact = properties.getOrDefault("artifactId", "");
    String version = properties.getOrDefault("version", "");
    return group.isEmpty() || artifact.isEmpty() || version.isEmpty()
        ? Optional.empty()
        : Optional.of(PackageRecord.of(Ecosystem.MAVEN, group + ":" + artifact, version));
  }

  /** Main attributes; a line that starts with a blank continues the one before (JAR, manifest). */
  private static Map<String, String> manifest(String text) {
    Map<String, String> attributes = new HashMap<>();
    for (String line : (Iterable<String>) text.replaceAll("\r?\n ", "").lines()::iterator) {
      int colon = line.indexOf(':');
      if (line.isEmpty()) {
        break;
      }
      if (colon > 0) {
        attributes.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return attributes;
  }

  private static Optional<PackageRecord> named(String file, Map<String, String> manifest) {
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    Matcher named = FILE_NAME.matcher(stem);
    boolean hasVersion = named.matches();
    String version =
        hasVersion
            ? named.group(2)
            : manifest.getOrDefault(
                "Implementation-Version", manifest.getOrDefault("Bundle-Version", ""));
    String group = manifest.getOrDefault("Implementation-Vendor-Id", "");
    String name = hasVersion ? named.group(1) : stem;
    return version.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PackageRecord.of(
                Ecosystem.MAVEN, group.isEmpty() ? name : group + ":" + name, version));
  }

  /** Counts what is unpacked; closing it leaves the archive around it open. */
  private final class Metered extends FilterInputStream {
    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw UnreadableArchive.beyond(limits, Limit.JAR_SIZE, "it has", "when it is unpacked");
      }
      return read;
    }

    @Override
    public void close() {
      // the archive around it goes on
    }
  }
}
