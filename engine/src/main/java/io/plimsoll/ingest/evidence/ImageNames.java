package io.plimsoll.ingest.evidence;

/** The reference of the image that a package URL names. */
final class ImageNames {
  private ImageNames() {}

  /**
   * {@code pkg:oci/name@digest?repository_url=…&tag=…} has the whole repository in a qualifier;
   * {@code pkg:docker/namespace/name@tag} has tag or digest as its version (package-url, "oci",
   * "docker").
   */
  static String of(PackageUrl purl) {
    String repository =
        purl.qualifiers()
            .getOrDefault(
                "repository_url",
                purl.namespace().isEmpty() ? purl.name() : purl.namespace() + "/" + purl.name());
    if (purl.type().equals("docker") && purl.qualifiers().containsKey("repository_url")) {
      repository += "/" + (purl.namespace().isEmpty() ? "" : purl.namespace() + "/") + purl.name();
    }
    String version = purl.version().orElse("");
    String tag = purl.qualifiers().getOrDefault("tag", "");
    String reference = repository.replaceFirst("^https?://", "");
    if (!tag.isEmpty()) {
      reference += ":" + tag;
    }
    if (version.contains(":")) {
      return reference + "@" + version;
    }
    return version.isEmpty() || !tag.isEmpty() ? reference : reference + ":" + version;
  }

  /** The name of a statement's subject: a package URL of an image, or a name as it is. */
  static String ofSubject(String name) {
    return PackageUrl.parse(name).filter(PackageUrl::isImage).map(ImageNames::of).orElse(name);
  }
}
