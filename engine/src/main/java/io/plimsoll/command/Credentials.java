package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds commands that log in, configure credentials, or write them to files. */
final class Credentials {
  private static final Set<String> LOGIN_FILES =
      Set.of(".netrc", "_netrc", ".git-credentials", ".pgpass", ".my.cnf");
  private static final Set<String> MIXED_FILES =
      Set.of(
          ".npmrc",
          ".pypirc",
          ".yarnrc",
          ".yarnrc.yml",
          "pip.conf",
          ".curlrc",
          ".wgetrc",
          "auth.json",
          "settings.xml",
          "nuget.config");
  private static final Pattern SECRET_CONTENT =
      Pattern.compile(
          "(?i)(_auth|authtoken|password|passwd|secret|token|://[^/\\s:@]+:[^/\\s@]+@)");
  private static final Pattern SECRET_KEY =
      Pattern.compile(
          "(?i).*(_auth|authtoken|auth_token|_password|password|secret|token|access_key|api[-_]?key|extraheader|http-basic|github-oauth|bearer|npmauthident).*");

  private final CommandFacts facts;

  Credentials(CommandFacts facts) {
    this.facts = facts;
  }

  /**
   * A use of a credential.
   *
   * @param value words that hold it; empty if it is read from elsewhere
   */
  private record Use(String kind, List<Arg> value) {}

  List<Node> of(Invocation command) {
    List<Use> uses = new ArrayList<>();
    login(command).ifPresent(uses::add);
    configured(command).ifPresent(uses::add);
    if (uses.isEmpty()) {
      address(command).ifPresent(uses::add);
    }
    written(command).ifPresent(uses::add);
    return uses.stream().map(u -> node(command, u)).toList();
  }

  private Node node(Invocation command, Use use) {
    boolean mount = facts.secrets().reaching(command).isPresent() || isGivenFile(command);
    boolean literal =
        !mount && !use.value().isEmpty() && use.value().stream().allMatch(Arg::isKnown);
    Node.Builder node =
        Nodes.of(facts, "CredentialUse", command.origin(), command)
            .set("text", Text.of(command.called(), command.origin()))
            .set("kind", Nodes.constant(facts, "CredentialKind", use.kind()))
            .set("tool", Text.of(command.called(), command.origin()))
            .set("from_mount", Value.Bool.of(mount))
            .set("literal", Value.Bool.of(literal));
    return Nodes.built(facts, node);
  }

  /** A word that names a file in the folder of a secret mount. */
  private boolean isGivenFile(Invocation command) {
    return facts.command(command.index()).argv().stream()
        .anyMatch(w -> facts.secrets().of(w, facts.folder(command.index())).isPresent());
  }

  private static Optional<Use> use(String kind, List<Arg> value) {
    return Optional.of(new Use(kind, value));
  }

  private Optional<Use> login(Invocation command) {
    Arguments arguments = command.arguments();
    List<String> verbs = arguments.verbTexts();
    String first = verbs.isEmpty() ? "" : verbs.getFirst();
    boolean second = verbs.size() > 1 && verbs.get(1).equals("login");
    List<Arg> secret =
        arguments.values(
            "-p",
            "--password",
            "--token",
            "-t",
            "--api-key",
            "--apikey",
            "-a",
            "--access-token",
            "--creds",
            "--federated-token");
    boolean logs =
        switch (command.program()) {
          case "docker",
              "podman",
              "nerdctl",
              "buildah",
              "skopeo",
              "oras",
              "regctl",
              "crane",
              "helm" ->
              first.equals("login") || second;
          case "npm", "pnpm", "yarn" -> first.equals("login") || first.equals("adduser") || second;
          case "az" -> first.equals("login") && !arguments.surely("--identity", "-i");
          case "gcloud" ->
              first.equals("auth")
                  && verbs.size() > 1
                  && Set.of("activate-service-account", "login").contains(verbs.get(1));
          case "doctl" -> first.equals("auth") && verbs.contains("init");
          case "gh", "glab" -> first.equals("auth") && second;
          case "vault",
              "oc",
              "cf",
              "ibmcloud",
              "huggingface-cli",
              "hf",
              "wandb",
              "infisical",
              "flyctl",
              "fly" ->
              first.equals("login") || second;
          case "snyk", "firebase" -> first.equals("auth") || first.equals("login:ci");
          case "cargo" -> first.equals("login");
          case "gem" -> first.equals("signin");
          case "twine" -> first.equals("upload") && !arguments.values("-p", "--password").isEmpty();
          case "sshpass" -> !arguments.values("-p", "-f").isEmpty();
          case "terraform" ->
              command.operands().stream().findFirst().filter(o -> o.is("login")).isPresent();
          default -> false;
        };
    if (logs) {
      return use("login", secret.isEmpty() ? operandSecrets(command) : secret);
    }
    return userFlag(command);
  }

  private static List<Arg> operandSecrets(Invocation command) {
    return command.is("cargo", "wandb", "snyk", "vault") ? command.operands() : List.of();
  }

  /** User and password that a client is given: {@code curl -u}, {@code wget --password}. */
  private static Optional<Use> userFlag(Invocation command) {
    Arguments arguments = command.arguments();
    List<Arg> values = new ArrayList<>();
    if (command.is("curl")) {
      for (Arg value : arguments.values("-u", "--user", "--proxy-user", "-U", "--oauth2-bearer")) {
        boolean password = value.marked().indexOf(':') < value.marked().length() - 1;
        if (password && (value.marked().indexOf(':') >= 0 || value.startsOpen())) {
          values.add(value);
        }
      }
      for (Arg header : arguments.values("-H", "--header")) {
        String text = header.marked().toLowerCase(Locale.ROOT);
        if (text.startsWith("authorization:")
            || text.startsWith("private-token:")
            || text.startsWith("x-api-key:")) {
          values.add(header);
        }
      }
    } else if (command.is("wget", "wget2")) {
      values.addAll(
          arguments.values("--password", "--http-password", "--proxy-password", "--ftp-password"));
      arguments.values("--header").stream()
          .filter(h -> h.marked().toLowerCase(Locale.ROOT).startsWith("authorization:"))
          .forEach(values::add);
    }
    return values.isEmpty() ? Optional.empty() : use("login", values);
  }

  /** Credentials that are stored in the configuration of a tool. */
  private static Optional<Use> configured(Invocation command) {
    Arguments arguments = command.arguments();
    List<Arg> words = arguments.operands();
    List<Arg> verbs = arguments.verbs();
    return switch (command.program()) {
      case "aws" ->
          arguments.verbTexts().equals(List.of("configure", "set"))
                  && words.size() > 1
                  && words
                      .getFirst()
                      .marked()
                      .matches(".*(secret_access_key|access_key_id|session_token)")
              ? use("configure", List.of(words.get(1)))
              : Optional.empty();
      case "npm", "pnpm", "yarn" ->
          arguments.verbIs("config", "c", "set") ? token(words) : Optional.empty();
      case "composer", "poetry", "bundle", "bundler", "pip" ->
          arguments.verbIs("config") ? keyed(verbs, words) : Optional.empty();
      case "git" -> arguments.verbIs("config") ? gitConfig(words) : Optional.empty();
      case "nuget", "dotnet", "choco" -> {
        List<Arg> password = arguments.values("-Password", "--password", "-p");
        boolean source = arguments.verbIs("sources", "source", "nuget");
        yield source && !password.isEmpty() ? use("configure", password) : Optional.empty();
      }
      case "gcloud", "az", "gh" -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Use> token(List<Arg> words) {
    for (int i = 0; i < words.size(); i++) {
      Arg word = words.get(i);
      int equals = word.marked().indexOf('=');
      String key = equals < 0 ? word.marked() : word.marked().substring(0, equals);
      if (!SECRET_KEY.matcher(key).matches()) {
        continue;
      }
      if (equals > 0) {
        return use("token_config", List.of(word.from(equals + 1)));
      }
      if (i + 1 < words.size()) {
        return use("token_config", List.of(words.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** {@code config [set] KEY VALUE…} with a key of credentials or an address that holds them. */
  private static Optional<Use> keyed(List<Arg> verbs, List<Arg> words) {
    List<Arg> all = new ArrayList<>(verbs.subList(Math.min(1, verbs.size()), verbs.size()));
    all.addAll(words);
    for (int i = 0; i < all.size(); i++) {
      boolean key = SECRET_KEY.matcher(all.get(i).marked()).matches();
      if (key && i + 1 < all.size() && all.get(i).marked().indexOf(' ') < 0) {
        return use("token_config", all.subList(i + 1, all.size()));
      }
      boolean pair =
          i > 0
              && all.get(i).marked().matches("[^/:\\s]+:[^/:\\s]+")
              && all.get(i - 1).marked().contains(".");
      if (pair) {
        return use("token_config", List.of(all.get(i)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Use> gitConfig(List<Arg> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Arg key = words.getFirst();
    boolean header = key.marked().toLowerCase(Locale.ROOT).endsWith("extraheader");
    if (header && words.size() > 1) {
      return use("token_config", words.subList(1, words.size()));
    }
    return hasUser(key) ? use("token_config", List.of(key)) : Optional.empty();
  }

  /** {@code url.https://TOKEN@host/.insteadOf}. */
  private static boolean hasUser(Arg key) {
    int scheme = key.marked().indexOf("://");
    int at = key.marked().indexOf('@', Math.max(scheme, 0));
    int slash = key.marked().indexOf('/', scheme + 3);
    return scheme > 0 && at > 0 && (slash < 0 || at < slash) && !key.marked().contains("://git@");
  }

  /** A word with an address that holds a password, or for git any user but git. */
  private Optional<Use> address(Invocation command) {
    List<Arg> found = new ArrayList<>();
    for (Arg word : facts.words(command.index())) {
      int scheme = word.marked().indexOf("://");
      if (scheme <= 0 || command.is("echo", "printf", "export", "sed", "grep")) {
        continue;
      }
      int start = scheme;
      while (start > 0 && Character.isLetterOrDigit(word.marked().charAt(start - 1))) {
        start--;
      }
      Arg address = word.from(start);
      Value has = Url.of(address.text()).field("has_credentials");
      boolean http = word.marked().startsWith("http", start);
      boolean token =
          http && command.is("git", "pip", "curl", "wget", "npm", "go") && hasUser(address);
      if (has.equals(Value.Bool.TRUE) || token) {
        found.add(address);
      }
    }
    return found.isEmpty() ? Optional.empty() : use("url_password", found);
  }

  /** A file of credentials that is written. */
  private Optional<Use> written(Invocation command) {
    for (Write write : facts.writes()) {
      if (write.command().index() == command.index() && holdsCredentials(write)) {
        List<Arg> value = write.content() instanceof Text text ? List.of(Arg.of(text)) : List.of();
        return use("file_write", value);
      }
    }
    return Optional.empty();
  }

  private static boolean holdsCredentials(Write write) {
    String path = write.path().written();
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean login =
        LOGIN_FILES.contains(name)
            || path.endsWith("/.aws/credentials")
            || path.endsWith("/.docker/config.json")
            || path.endsWith("/.gem/credentials")
            || path.endsWith("/.cargo/credentials.toml")
            || name.matches("id_(rsa|dsa|ecdsa|ed25519)");
    if (login) {
      return true;
    }
    if (!MIXED_FILES.contains(name) && !isBelow(write.path())) {
      return false;
    }
    return switch (write.content()) {
      case Text text -> SECRET_CONTENT.matcher(text.written()).find();
      case Unknown unknown -> write.secret().isPresent();
      default -> false;
    };
  }

  private static boolean isBelow(FilePath path) {
    return Settings.below(
        path, List.of("/root/.config/pip", "/root/.pip", "/etc/apt/auth.conf.d", "/root/.m2"));
  }
}
