package io.plimsoll.builtin;

import java.util.List;

/**
 * A kind of credential that has a form of its own: a prefix that its issuer documents, and a run of
 * certain characters.
 *
 * @param kind as {@code SecretMatch.kind}
 * @param least shortest run after the prefix
 * @param most longest run; one more of the same characters and it is something else
 */
record SecretFormat(String kind, String prefix, Run run, int least, int most) {

  /** Which characters follow a prefix. */
  enum Run {
    UPPER,
    HEX,
    ALPHANUMERIC,
    /** Letters, digits, {@code _} and {@code -}. */
    URL_SAFE,
    /** As {@link #URL_SAFE}, with {@code .}. */
    DOTTED,
    /** Letters, digits, {@code +}, {@code /} and {@code =}. */
    BASE64;

    boolean holds(char c) {
      boolean digit = c >= '0' && c <= '9';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean lower = c >= 'a' && c <= 'z';
      return switch (this) {
        case UPPER -> digit || upper;
        case HEX -> digit || (c >= 'a' && c <= 'f');
        case ALPHANUMERIC -> digit || upper || lower;
        case URL_SAFE -> digit || upper || lower || c == '_' || c == '-';
        case DOTTED -> digit || upper || lower || c == '_' || c == '-' || c == '.';
        case BASE64 -> digit || upper || lower || c == '+' || c == '/' || c == '=';
      };
    }
  }

  /** Beyond this a run is data, not a token. */
  private static final int LONG = 400;

  /** From the documentations of the issuers; kinds in lower case with {@code _}. */
  static final List<SecretFormat> ALL =
      List.of(
          new SecretFormat("aws_access_key", "AKIA", Run.UPPER, 16, 16),
          new SecretFormat("aws_access_key", "ASIA", Run.UPPER, 16, 16),
          new SecretFormat("github_token", "ghp_", Run.ALPHANUMERIC, 36, LONG),
          new SecretFormat("github_token", "gho_", Run.ALPHANUMERIC, 36, LONG),
          new SecretFormat("github_token", "ghu_", Run.ALPHANUMERIC, 36, LONG),
          new SecretFormat("github_token", "ghs_", Run.ALPHANUMERIC, 36, LONG),
          new SecretFormat("github_token", "ghr_", Run.ALPHANUMERIC, 36, LONG),
          new SecretFormat("github_token", "github_pat_", Run.URL_SAFE, 40, LONG),
          new SecretFormat("gitlab_token", "glpat-", Run.DOTTED, 20, LONG),
          new SecretFormat("gitlab_token", "glptt-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("gitlab_token", "gldt-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("gitlab_token", "glrt-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("gitlab_token", "glcbt-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xoxb-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xoxp-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xoxa-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xoxr-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xoxs-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_token", "xapp-", Run.URL_SAFE, 20, LONG),
          new SecretFormat("slack_webhook", "hooks.slack.com/services/T", Run.BASE64, 24, LONG),
          new SecretFormat("google_api_key", "AIza", Run.URL_SAFE, 35, 35),
          new SecretFormat("google_oauth_secret", "GOCSPX-", Run.URL_SAFE, 28, 28),
          new SecretFormat("stripe_key", "sk_live_", Run.ALPHANUMERIC, 20, LONG),
          new SecretFormat("stripe_key", "rk_live_", Run.ALPHANUMERIC, 20, LONG),
          new SecretFormat("npm_token", "npm_", Run.ALPHANUMERIC, 36, 36),
          new SecretFormat("pypi_token", "pypi-AgE", Run.URL_SAFE, 50, LONG),
          new SecretFormat("docker_token", "dckr_pat_", Run.URL_SAFE, 27, LONG),
          new SecretFormat("openai_key", "sk-proj-", Run.URL_SAFE, 40, LONG),
          new SecretFormat("anthropic_key", "sk-ant-", Run.URL_SAFE, 40, LONG),
          new SecretFormat("hugging_face_token", "hf_", Run.ALPHANUMERIC, 34, 40),
          new SecretFormat("sendgrid_key", "SG.", Run.DOTTED, 66, 66),
          new SecretFormat("digitalocean_token", "dop_v1_", Run.HEX, 64, 64),
          new SecretFormat("shopify_token", "shpat_", Run.HEX, 32, 32),
          new SecretFormat("vault_token", "hvs.", Run.URL_SAFE, 24, LONG),
          new SecretFormat("azure_storage_key", "AccountKey=", Run.BASE64, 88, 88),
          new SecretFormat("databricks_token", "dapi", Run.HEX, 32, 32));
}
