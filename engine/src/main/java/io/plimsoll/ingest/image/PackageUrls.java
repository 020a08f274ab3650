package io.plimsoll.ingest.image;

import io.plimsoll.image.PackageRecord;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Package URLs (purl specification, types deb, apk, rpm, maven, npm, pypi, golang). */
final class PackageUrls {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~:";

  private PackageUrls() {}

  /**
   * The URL of a package.
   *
   * @param system fields of os-release
   */
  static String of(PackageRecord record, Map<String, String> system) {
    String name = record.name();
    String id = system.getOrDefault("ID", "");
    String arch = record.arch().isEmpty() ? "" : "?arch=" + encoded(record.arch());
    return switch (record.type()) {
      case DPKG -> url("deb", id.isEmpty() ? "debian" : id, name, record.version()) + arch;
      case APK -> url("apk", id.isEmpty() ? "alpine" : id, name, record.version()) + arch;
      case RPM -> rpm(record, id);
      case MAVEN -> {
        int colon = name.indexOf(':');
        yield url(
            "maven",
            colon < 0 ? "" : name.substring(0, colon),
            name.substring(colon + 1),
            record.version());
      }
      case NPM, GOLANG -> {
        int slash = name.lastIndexOf('/');
        yield url(
            record.type().name().toLowerCase(Locale.ROOT),
            slash < 0 ? "" : name.substring(0, slash),
            name.substring(slash + 1),
            record.version());
      }
      case PIP ->
          url("pypi", "", name.toLowerCase(Locale.ROOT).replace('_', '-'), record.version());
    };
  }

  /** The epoch is a qualifier there and no part of the version. */
  private static String rpm(PackageRecord record, String id) {
    int colon = record.version().indexOf(':');
    String version = record.version().substring(colon + 1);
    String epoch = colon < 0 ? "" : "&epoch=" + record.version().substring(0, colon);
    return url("rpm", id, record.name(), version) + "?arch=" + encoded(record.arch()) + epoch;
  }

  private static String url(String type, String namespace, String name, String version) {
    StringBuilder out = new StringBuilder("pkg:").append(type);
    for (String part : namespace.split("/", -1)) {
      if (!part.isEmpty()) {
        out.append('/').append(encoded(part));
      }
    }
    out.append('/').append(encoded(name));
    return out.append('@').append(encoded(version)).toString();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }
}
