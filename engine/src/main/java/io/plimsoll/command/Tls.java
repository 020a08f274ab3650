package io.plimsoll.command;

import io.plimsoll.shell.Assignment;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a command turns the check of certificates off. */
final class Tls {
  /** Variables that turn it off, and for which values: a setting that is off, or any value. */
  private static final Map<String, Boolean> VARIABLES =
      Map.of(
          "PYTHONHTTPSVERIFY", true,
          "NODE_TLS_REJECT_UNAUTHORIZED", true,
          "NPM_CONFIG_STRICT_SSL", true,
          "YARN_ENABLE_STRICT_SSL", true,
          "GIT_SSL_NO_VERIFY", false,
          "PIP_TRUSTED_HOST", false);

  private final CommandFacts facts;

  Tls(CommandFacts facts) {
    this.facts = facts;
  }

  Truth skipped(Invocation command) {
    return byTool(command).or(byVariable(command));
  }

  private static Truth byTool(Invocation command) {
    Arguments arguments = command.arguments();
    return switch (command.program()) {
      case "curl" ->
          Truth.flag(arguments, "-k", "--insecure", "--proxy-insecure", "--doh-insecure");
      case "wget", "wget2" ->
          Truth.flag(arguments, "--no-check-certificate")
              .or(off(arguments.values("--check-certificate")));
      case "aria2c" -> off(arguments.values("--check-certificate"));
      case "pip", "pipx", "uv" -> Truth.flag(arguments, "--trusted-host", "--allow-insecure-host");
      case "npm", "yarn", "pnpm" -> strict(arguments);
      case "git" -> git(arguments);
      case "yum", "dnf", "dnf5", "microdnf", "tdnf", "yum-config-manager", "dnf-config-manager" ->
          Options.option(arguments, "--setopt", "sslverify", false);
      case "apt-get", "apt", "aptitude" ->
          Options.option(arguments, "-o", "acquire::https::verify-peer", false)
              .or(Options.option(arguments, "--option", "acquire::https::verify-peer", false));
      case "conda", "mamba", "micromamba" ->
          configured(arguments, "ssl_verify").or(Truth.flag(arguments, "--insecure", "-k"));
      case "composer" -> enabled(arguments, "disable-tls");
      default -> Truth.NO;
    };
  }

  private static Truth off(List<Arg> values) {
    Truth all = Truth.NO;
    for (Arg value : values) {
      all = all.or(Truth.setting(value.value()).not());
    }
    return all;
  }

  /**
   * {@code npm config set strict-ssl false}, {@code strict-ssl=false}, {@code --strict-ssl=false}.
   */
  private static Truth strict(Arguments arguments) {
    Truth flag = off(arguments.values("--strict-ssl"));
    boolean sets = arguments.verbIs("config", "c", "set");
    return sets
        ? flag.or(assigned(arguments.operands(), "strict-ssl"))
            .or(assigned(arguments.operands(), "enableStrictSsl"))
        : flag;
  }

  private static Truth configured(Arguments arguments, String key) {
    Truth all = assigned(arguments.operands(), key);
    List<Arguments.Flag> flags = arguments.flags();
    for (Arguments.Flag flag : flags) {
      boolean sets = flag.name().equals("--set") && flag.value().filter(v -> v.is(key)).isPresent();
      if (sets && !arguments.operands().isEmpty()) {
        all = all.or(Truth.setting(arguments.operands().getLast().value()).not());
      }
    }
    return all;
  }

  private static Truth enabled(Arguments arguments, String key) {
    List<Arg> words = arguments.operands();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).is(key)
          || (arguments.verbs().size() > 1 && arguments.verbs().get(1).is(key))) {
        return Truth.setting(words.get(i + 1).value());
      }
    }
    boolean second = arguments.verbs().size() > 1 && arguments.verbs().get(1).is(key);
    return second && !words.isEmpty() ? Truth.setting(words.getFirst().value()) : Truth.NO;
  }

  /** {@code KEY false} or {@code KEY=false} among words. */
  private static Truth assigned(List<Arg> words, String key) {
    Truth all = Truth.NO;
    for (int i = 0; i < words.size(); i++) {
      Arg word = words.get(i);
      int equals = word.marked().indexOf('=');
      if (equals >= 0) {
        Truth off = Truth.setting(word.from(equals + 1).value()).not();
        all = all.or(names(word.slice(0, equals), key).and(off));
      } else if (i + 1 < words.size()) {
        all = all.or(names(word, key).and(Truth.setting(words.get(i + 1).value()).not()));
      } else if (!word.isKnown() && (i == 0 || words.get(i - 1).marked().indexOf('=') >= 0)) {
        all = all.or(names(word, key)); // no value of a key before it, so it may be both
      }
    }
    return all;
  }

  /** Whether a word is a key, whose case does not matter. */
  private static Truth names(Arg word, String key) {
    if (word.isKnown()) {
      return Truth.of(word.marked().equalsIgnoreCase(key));
    }
    String before = word.prefix();
    return key.regionMatches(true, 0, before, 0, before.length())
        ? Truth.unknown(word.reasons())
        : Truth.NO;
  }

  private static Truth git(Arguments arguments) {
    Truth all = Truth.NO;
    for (Arg setting : arguments.values("-c")) {
      all = all.or(assigned(List.of(setting), "http.sslverify"));
    }
    return arguments.verbIs("config")
        ? all.or(assigned(arguments.operands(), "http.sslverify"))
        : all;
  }

  private Truth byVariable(Invocation command) {
    Truth all = Truth.NO;
    for (Assignment assignment : facts.command(command.index()).assignments()) {
      Boolean needsOff = VARIABLES.get(assignment.name().toUpperCase(Locale.ROOT));
      if (needsOff != null && assignment.value().isPresent()) {
        Arg value = Arg.of(assignment.value().get());
        boolean some = !value.isEmpty();
        all = all.or(needsOff ? Truth.setting(value.value()).not() : Truth.of(some));
      }
    }
    return all;
  }
}
