package io.plimsoll.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a file holds a secret, judged by its name and the directories above it. */
final class SecretFiles {
  private static final Set<String> NAMES =
      Set.of(
          ".boto",
          ".dockercfg",
          ".dockerconfigjson",
          ".env",
          ".git-credentials",
          ".htpasswd",
          ".my.cnf",
          ".mylogin.cnf",
          ".netrc",
          ".npmrc",
          ".pgpass",
          ".pypirc",
          ".s3cfg",
          ".secret",
          ".secrets",
          ".vault-token",
          "_netrc",
          "accesstokens.json",
          "application_default_credentials.json",
          "client_secret.json",
          "credential",
          "credentials",
          "credentials.json",
          "gshadow",
          "htpasswd",
          "id_dsa",
          "id_ecdsa",
          "id_ecdsa_sk",
          "id_ed25519",
          "id_ed25519_sk",
          "id_rsa",
          "kubeconfig",
          "password.txt",
          "passwords.txt",
          "secret_token.rb",
          "secrets.json",
          "secrets.yaml",
          "secrets.yml",
          "service-account.json",
          "service_account.json",
          "shadow");

  /** Keys and stores of keys. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "agekey",
          "bks",
          "jceks",
          "jks",
          "kdbx",
          "key",
          "keychain",
          "keystore",
          "ovpn",
          "p12",
          "pem",
          "pfx",
          "pkcs12",
          "ppk");

  /** Ends of paths whose last part alone says too little. */
  private static final List<String> PATHS =
      List.of(
          ".aws/config",
          ".cargo/credentials.toml",
          ".composer/auth.json",
          ".config/gh/hosts.yml",
          ".docker/config.json",
          ".kube/config",
          ".m2/settings.xml");

  /** Variants of {@code .env} that are there to be copied and filled in. */
  private static final Set<String> ENV_SAMPLES =
      Set.of("default", "defaults", "dist", "example", "sample", "template");

  /** Directories in which distributions keep certificates of authorities and public keys. */
  private static final List<String> PUBLIC_DIRECTORIES =
      List.of(
          "etc/apt",
          "etc/pki/ca-trust",
          "etc/pki/tls/certs",
          "etc/ssl/certs",
          "certifi",
          "usr/local/share/ca-certificates",
          "usr/share/ca-certificates",
          "usr/share/keyrings");

  /** Parts of names of certificates, chains, bundles, stores of authorities and public keys. */
  private static final List<String> PUBLIC_NAMES =
      List.of(
          "ca-bundle",
          "ca-cert",
          "ca.pem",
          "cacert",
          "cert.pem",
          "certs.pem",
          "certificate.pem",
          "chain.pem",
          "crt.pem",
          "dhparam",
          "gpg.key",
          "pub.key",
          "pub.pem",
          "public",
          "root-ca.pem",
          "trust");

  private SecretFiles() {}

  static boolean isSecret(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    if (isSecretName(name) || endsWithOne(lower)) {
      return true;
    }
    return isPrivateInSsh(lower, name)
        || (EXTENSIONS.contains(extension(name)) && !isPublic(lower, name));
  }

  /** Whether the name alone, in any directory, is one of a secret. */
  static boolean isSecretName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || (name.startsWith(".env.") && !ENV_SAMPLES.contains(extension(name)));
  }

  private static boolean endsWithOne(String path) {
    return PATHS.stream().anyMatch(end -> path.equals(end) || path.endsWith("/" + end));
  }

  /** What is in {@code .ssh} is a key, but for what has a name of its own. */
  private static boolean isPrivateInSsh(String path, String name) {
    boolean inside = path.startsWith(".ssh/") || path.contains("/.ssh/");
    return inside
        && !name.endsWith(".pub")
        && !Set.of("authorized_keys", "config", "environment", "known_hosts", "rc").contains(name);
  }

  private static boolean isPublic(String path, String name) {
    return PUBLIC_NAMES.stream().anyMatch(name::contains)
        || PUBLIC_DIRECTORIES.stream()
            .anyMatch(d -> path.startsWith(d + "/") || path.contains("/" + d + "/"));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
