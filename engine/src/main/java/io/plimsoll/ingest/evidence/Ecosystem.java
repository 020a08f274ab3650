package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Version;
import java.util.Locale;

/**
 * How an ecosystem is called in the model and how its versions are ordered.
 *
 * @param manager constant of the schema's enum {@code PackageManager}
 */
record Ecosystem(String manager, Version.Scheme scheme) {
  private static final Ecosystem OTHER = new Ecosystem("other", Version.Scheme.SEMVER);

  /** Whether its packages belong to the distribution. */
  boolean isDistribution() {
    return switch (manager) {
      case "dpkg", "apk", "rpm", "pacman" -> true;
      default -> false;
    };
  }

  /** By a package URL's type, or by the word that Trivy, Grype or GitLab has for it. */
  static Ecosystem of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "deb", "dpkg", "apt", "debian", "ubuntu" -> new Ecosystem("dpkg", Version.Scheme.DPKG);
      case "apk", "alpine", "wolfi", "chainguard", "minimos" ->
          new Ecosystem("apk", Version.Scheme.APK);
      case "rpm",
          "amazon",
          "centos",
          "redhat",
          "rocky",
          "alma",
          "fedora",
          "oracle",
          "photon",
          "opensuse",
          "opensuse.leap",
          "opensuse-leap",
          "opensuse.tumbleweed",
          "opensuse-tumbleweed",
          "sles",
          "suse linux enterprise server",
          "suse linux enterprise micro",
          "slem",
          "sl-micro",
          "cbl-mariner",
          "azurelinux",
          "yum",
          "dnf",
          "zypper" ->
          new Ecosystem("rpm", Version.Scheme.RPM);
      case "alpm", "arch" -> new Ecosystem("pacman", Version.Scheme.RPM);
      case "pypi", "python", "python-pkg", "pip", "uv", "pylock", "setuptools" ->
          new Ecosystem("pip", Version.Scheme.PEP440);
      case "poetry" -> new Ecosystem("poetry", Version.Scheme.PEP440);
      case "pipenv" -> new Ecosystem("pip", Version.Scheme.PEP440);
      case "conda", "conda-pkg", "conda-environment" ->
          new Ecosystem("conda", Version.Scheme.PEP440);
      case "npm", "node-pkg", "javascript", "bun" -> new Ecosystem("npm", Version.Scheme.SEMVER);
      case "yarn" -> new Ecosystem("yarn", Version.Scheme.SEMVER);
      case "pnpm" -> new Ecosystem("pnpm", Version.Scheme.SEMVER);
      case "maven", "jar", "pom", "java-archive", "jenkins-plugin", "sbt", "java" ->
          new Ecosystem("maven", Version.Scheme.MAVEN);
      case "gradle" -> new Ecosystem("gradle", Version.Scheme.MAVEN);
      case "golang", "gomod", "gobinary", "go-module", "go" ->
          new Ecosystem("golang", Version.Scheme.SEMVER);
      case "gem", "bundler", "gemspec", "ruby" -> new Ecosystem("gem", Version.Scheme.SEMVER);
      case "cargo", "rustbinary", "rust-binary", "rust-crate", "rust" ->
          new Ecosystem("cargo", Version.Scheme.SEMVER);
      case "composer", "composer-vendor", "php-composer", "php", "pear" ->
          new Ecosystem("composer", Version.Scheme.SEMVER);
      case "nuget", "dotnet", "dotnet-core", "packages-props" ->
          new Ecosystem("nuget", Version.Scheme.SEMVER);
      default -> OTHER;
    };
  }
}
