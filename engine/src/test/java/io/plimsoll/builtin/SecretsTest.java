package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.call;
import static io.plimsoll.builtin.Fixtures.path;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** None of the credentials below is or was valid: they are made up, or a vendor's example. */
class SecretsTest {

  private static String found(String text) {
    return ((Listing) call("secrets_in", text(text)))
        .members().stream()
            .map(m -> (Node) m)
            .map(
                m ->
                    shown(m.get("kind"))
                        + " "
                        + shown(m.get("confidence"))
                        + " "
                        + shown(m.get("excerpt")))
            .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD",
        "GITHUB_TOKEN",
        "NPM_TOKEN",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID",
        "VITE_AWS_ACCESS_KEY_ID",
        "apiKey",
        "APIKEY",
        "api-key",
        "dbPassword",
        "PGPASSWORD",
        "DB_PASS",
        "MYSQL_PWD",
        "SECRET",
        "clientSecret",
        "SIGNING_KEY",
        "GITHUB_PAT",
        "GPG_PRIVATE_KEY",
        "TOKEN2",
        "AUTH",
        "_authToken",
        "private.key",
      })
  void secretNames(String name) {
    assertThat(shown(call("is_secret_name", text(name)))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PATH",
        "KEYCLOAK_URL",
        "KMS_KEY_ALIAS",
        "AUTH_MODE",
        "PUBLIC_KEY",
        "DB_PASSWORD_FILE",
        "LOG_FILE",
        "MONKEY",
        "USERNAME",
        "KEY_NAME",
        "TOKEN_PATH",
        "SSH_AUTH_SOCK",
        "GPG_KEY",
        "PYTHON_GPG_KEYS",
        "PWD",
        "OLD_PWD",
        "PASS",
        "AUTHOR",
        "TOKENIZER",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "BYPASS",
        "COMPASS_HOME",
        "MAX_TOKENS",
        "KEYBOARD",
        "SECRET_NAME",
        "TOOL_SHA256",
      })
  void otherNames(String name) {
    assertThat(shown(call("is_secret_name", text(name)))).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ENV ID=AKIAIOSFODNN7EXAMPLE; aws_access_key high ID=AKIA****",
        "AKIAIOSFODNN7EXAMPLEX; ''",
        "xAKIAIOSFODNN7EXAMPLE; ''",
        "https://build:s3cr3tpassw0rd@repo.example.com/app.tgz; url_password high"
            + " https://build:****@repo.example.com",
        "https://${USER}:${PASS}@example.com; ''",
        "https://$AUTH@example.com; ''",
        "https://user:password@example.com; url_password low https://user:****@example.com",
        "https://example.com:8080/a@b; ''",
        "git@example.com:shop/cart.git; ''",
        "DB_PASSWORD=hunter2; named_value medium DB_PASSWORD=****",
        "DB_PASSWORD=changeme; named_value low DB_PASSWORD=****",
        "DB_PASSWORD=$X; ''",
        "DB_PASSWORD=; ''",
        "DB_PASSWORD=/run/secrets/db; ''",
        "TOOL_SHA256=0123456789abcdef0123456789abcdef; ''",
        "API_TOKEN=0123456789abcdef0123456789abcdef; entropy medium API_TOKEN=****",
        "password: 'two words'; named_value medium password=****",
        "debian@sha256:2bc5c236e9b262645a323e9088dfa3bb1ecb16cc75811daf40a23a824d665be9; ''",
      })
  void formsOfSecrets(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  /** Written in two parts, so that no scanner takes this file for one with credentials. */
  @Test
  void tokensOfIssuers() {
    String letters = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";
    List<List<String>> tokens =
        List.of(
            List.of("github_token", "ghp" + "_" + letters.substring(0, 36)),
            List.of("github_token", "github" + "_pat_" + letters + "_" + letters),
            List.of("gitlab_token", "glpat" + "-" + letters.substring(0, 20)),
            List.of("slack_token", "xoxb" + "-123456789012-" + letters.substring(0, 24)),
            List.of("google_api_key", "AIza" + letters.substring(0, 35)),
            List.of("stripe_key", "sk" + "_live_" + letters.substring(0, 24)),
            List.of("npm_token", "npm" + "_" + letters.substring(0, 36)),
            List.of("docker_token", "dckr" + "_pat_" + letters.substring(0, 27)),
            List.of("jwt", "eyJ" + letters + ".eyJ" + letters + "." + letters));
    for (List<String> token : tokens) {
      String shown = found("run --with " + token.get(1) + " now");
      assertThat(shown)
          .startsWith(token.get(0) + " high ")
          .doesNotContain(token.get(1))
          .endsWith("****");
    }
  }

  @Test
  void privateKeysAreSureWhereABodyFollows() {
    String header = "-----BEGIN OPENSSH " + "PRIVATE KEY-----";
    String body = "\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n";
    assertThat(found(header + body)).isEqualTo("private_key high " + header);
    assertThat(found("grep -- '" + header + "'")).isEqualTo("private_key medium " + header);
    assertThat(found("-----BEGIN PUBLIC KEY-----" + body)).isEmpty();
  }

  @Test
  void oneStretchOfTextCountsOnce() {
    assertThat(found("AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE"))
        .isEqualTo("aws_access_key high AWS_ACCESS_KEY_ID=AKIA****");
    assertThat(found("A_TOKEN=abcdef B_TOKEN=ghijkl")).contains(" | ");
  }

  @Test
  void scanningIsLinear() {
    for (String part :
        List.of("KEY=", "://", "-----BEGIN ", "eyJ", "ghp_", "a:b@://", "TOKEN=x,")) {
      String text = part.repeat((1 << 18) / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(20), () -> call("secrets_in", text(text)), part);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        "app/.env.production",
        "/root/.ssh/id_rsa",
        "id_ed25519",
        "server.key",
        "server.p12",
        "a.pem",
        ".npmrc",
        "deploy/.aws/credentials",
        "/root/.docker/config.json",
        ".kube/config",
        "kubeconfig",
        ".netrc",
        "/root/.ssh/deploy",
        "x.JKS",
        "…/id_rsa",
      })
  void secretFiles(String file) {
    assertThat(shown(call("is_secret_file", path(file)))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id_ed25519.pub",
        "ca-certificates.crt",
        "server",
        ".env.example",
        "/root/.ssh/known_hosts",
        "/root/.ssh/authorized_keys",
        "/etc/ssl/certs/x.pem",
        "ca-bundle.pem",
        "cacert.pem",
        "fullchain.pem",
        "nodesource.gpg.key",
        "/etc/apt/keys/docker.key",
        "public.pem",
        "config.json",
        "key",
        "truststore.jks",
        "lib/certifi/x.pem",
      })
  void otherFiles(String file) {
    assertThat(shown(call("is_secret_file", path(file)))).isEqualTo("false");
  }

  @Test
  void aNameThatIsNotEnoughIsUnknownBehindAHole() {
    assertThat(shown(call("is_secret_file", path("…/a.pem")))).isEqualTo("?");
    assertThat(shown(call("is_secret_file", path("a…")))).isEqualTo("?");
  }

  @Test
  void entropyIsBitsPerCharacter() {
    assertThat(shown(call("entropy", text("")))).isEqualTo("0.0");
    assertThat(shown(call("entropy", text("aaaa")))).isEqualTo("0.0");
    assertThat(shown(call("entropy", text("abcd")))).isEqualTo("2.0");
    assertThat(shown(call("entropy", text("😀x")))).isEqualTo("1.0");
  }
}
