package io.plimsoll.command;

import io.plimsoll.command.PackageActions.Action;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the flags, variables and earlier configuration of a package manager switch on or off. */
final class Options {
  private static final Set<String> RPM_FAMILY = Set.of("dnf", "yum", "microdnf", "tdnf");
  private static final Set<String> INSTALLING =
      Set.of("install", "upgrade", "upgrade_all", "distribution_upgrade");

  private final CommandFacts facts;
  private final Action action;
  private final Arguments arguments;

  Options(CommandFacts facts, Action action) {
    this.facts = facts;
    this.action = action;
    this.arguments = action.arguments();
  }

  Truth assumeYes() {
    return switch (action.manager()) {
      case "apt" -> aptYes();
      case "dnf", "yum", "microdnf", "tdnf" ->
          Truth.flag(arguments, "-y", "--assumeyes")
              .or(setopt("assumeyes", true))
              .or(config(Settings.RPM, Settings.ASSUME_YES));
      case "zypper" -> Truth.flag(arguments, "-n", "--non-interactive", "-y", "--no-confirm");
      case "pacman" -> Truth.flag(arguments, "--noconfirm");
      case "conda" ->
          Truth.flag(arguments, "-y", "--yes").or(variable("CONDA_ALWAYS_YES", "MAMBA_ALWAYS_YES"));
      case "choco" -> Truth.flag(arguments, "-y", "--yes", "--confirm");
      case "pip" -> action.is("remove") ? Truth.flag(arguments, "-y", "--yes") : Truth.YES;
      default -> Truth.YES;
    };
  }

  private Truth aptYes() {
    boolean quiet =
        arguments.times("-q", "--quiet") > 1
            || arguments.values("-q", "--quiet").stream().anyMatch(v -> v.is("2"));
    return Truth.of(quiet)
        .or(Truth.flag(arguments, "-y", "--yes", "--assume-yes"))
        .or(apt("apt::get::assume-yes", true))
        .or(config(Settings.APT, Settings.ASSUME_YES));
  }

  Truth noRecommends() {
    return switch (action.manager()) {
      case "apt" ->
          Truth.flag(arguments, "--no-install-recommends", "--without-recommends")
              .or(Truth.of(action.command().is("aptitude")).and(Truth.flag(arguments, "-R")))
              .or(apt("apt::install-recommends", false))
              .or(config(Settings.APT, Settings.NO_RECOMMENDS));
      case "zypper" -> Truth.flag(arguments, "--no-recommends");
      default -> Truth.NO;
    };
  }

  Truth noWeakDependencies() {
    return RPM_FAMILY.contains(action.manager())
        ? setopt("install_weak_deps", false).or(config(Settings.RPM, Settings.NO_WEAK_DEPENDENCIES))
        : noRecommends();
  }

  Truth noCache() {
    return switch (action.manager()) {
      case "apk" -> Truth.flag(arguments, "--no-cache");
      case "pip", "pipx" ->
          Truth.flag(arguments, "--no-cache-dir")
              .or(variable("PIP_NO_CACHE_DIR"))
              .or(pipArguments());
      case "uv" ->
          Truth.flag(arguments, "--no-cache", "-n", "--no-cache-dir").or(variable("UV_NO_CACHE"));
      case "poetry" -> Truth.flag(arguments, "--no-cache");
      case "composer" -> Truth.flag(arguments, "--no-cache").or(nowhere("COMPOSER_CACHE_DIR"));
      case "nuget", "dotnet_tool" -> Truth.flag(arguments, "--no-cache", "--no-http-cache");
      default -> Truth.NO;
    };
  }

  private Truth pipArguments() {
    return Truth.of(
        arguments.values("--pip-args").stream()
            .anyMatch(v -> v.marked().contains("--no-cache-dir")));
  }

  private Truth nowhere(String name) {
    io.plimsoll.model.Value value = facts.variables().of(action.command(), name);
    return Truth.of(
        value instanceof io.plimsoll.model.Text t
            && t.known().filter("/dev/null"::equals).isPresent());
  }

  /** Whether nothing turns the check of signatures off. */
  Truth checksSignatures() {
    Truth off =
        switch (action.manager()) {
          case "apk" -> Truth.flag(arguments, "--allow-untrusted");
          case "apt" ->
              Truth.flag(
                      arguments,
                      "--allow-unauthenticated",
                      "--force-yes",
                      "--allow-insecure-repositories")
                  .or(apt("apt::get::allowunauthenticated", true))
                  .or(apt("acquire::allowinsecurerepositories", true))
                  .or(apt("acquire::allowweakrepositories", true))
                  .or(trusted())
                  .or(config(Settings.APT, Settings.UNAUTHENTICATED))
                  .or(config(Settings.APT_SOURCES, Settings.TRUSTED));
          case "dnf", "yum", "microdnf", "tdnf" ->
              Truth.flag(arguments, "--nogpgcheck", "--no-gpgchecks", "--nosignature")
                  .or(setopt("gpgcheck", false))
                  .or(config(Settings.RPM, Settings.NO_GPG_CHECK));
          case "rpm" ->
              Truth.flag(arguments, "--nosignature", "--nodigest", "--noverify", "--nofiledigest");
          case "zypper" ->
              Truth.flag(
                      arguments,
                      "--no-gpg-checks",
                      "--no-gpgcheck",
                      "--gpgcheck-allow-unsigned",
                      "-G")
                  .or(config(Settings.RPM, Settings.NO_GPG_CHECK));
          case "pacman" -> config(Settings.PACMAN, Settings.NO_SIGNATURE);
          default -> Truth.NO;
        };
    return off.not();
  }

  /** {@code add-apt-repository "deb [trusted=yes] …"}. */
  private Truth trusted() {
    Truth all = Truth.NO;
    for (Arg word : arguments.operands()) {
      all = all.or(Truth.of(Settings.TRUSTED.matcher(word.marked()).find()));
    }
    return action.is("add_repository") ? all : Truth.NO;
  }

  /** Whether exactly a lock file is installed. */
  Truth locked() {
    return switch (action.manager()) {
      case "npm" ->
          Truth.of(
              arguments.verbIs(
                  "ci",
                  "clean-install",
                  "ic",
                  "install-clean",
                  "isntall-clean",
                  "cit",
                  "install-ci-test"));
      case "yarn" -> bare(Truth.flag(arguments, "--frozen-lockfile", "--immutable", "--frozen"));
      case "pnpm" -> bare(Truth.flag(arguments, "--frozen-lockfile"));
      case "bundler" ->
          bare(
              Truth.flag(arguments, "--frozen", "--deployment")
                  .or(variable("BUNDLE_FROZEN", "BUNDLE_DEPLOYMENT"))
                  .or(bundleConfigured()));
      case "cargo" -> Truth.flag(arguments, "--locked", "--frozen");
      case "uv" ->
          bare(
              Truth.flag(arguments, "--locked", "--frozen").or(variable("UV_LOCKED", "UV_FROZEN")));
      case "pip" -> requiresHashes().and(Truth.of(!requirementFiles().isEmpty()));
      case "golang" -> Truth.of(arguments.verbIs("mod"));
      case "nuget", "dotnet_tool" -> Truth.flag(arguments, "--locked-mode", "-LockedMode");
      default -> Truth.NO;
    };
  }

  /** A lock file says nothing about packages that are named. */
  private Truth bare(Truth frozen) {
    List<Spec> specs = action.specs();
    boolean unsure = specs.stream().allMatch(s -> s.word().isBlank());
    return specs.isEmpty()
        ? frozen
        : unsure ? frozen.and(Truth.unknown(specs.getFirst().word().reasons())) : Truth.NO;
  }

  /** {@code bundle config [set] [--global] frozen true} before it. */
  private Truth bundleConfigured() {
    Truth all = Truth.NO;
    for (CommandFacts earlier : facts.upTo()) {
      for (Invocation command : earlier.invocations()) {
        boolean before = earlier != facts || command.index() < action.command().index();
        boolean config = command.is("bundle", "bundler") && command.arguments().verbIs("config");
        if (before && config) {
          List<Arg> words = command.operands();
          boolean names = words.stream().anyMatch(w -> w.is("frozen") || w.is("deployment"));
          boolean on = words.stream().anyMatch(w -> w.is("true") || w.is("1"));
          all = all.or(Truth.of(names && on));
        }
      }
    }
    return all;
  }

  Truth requiresHashes() {
    return switch (action.manager()) {
      case "pip", "uv" ->
          Truth.flag(arguments, "--require-hashes").or(variable("PIP_REQUIRE_HASHES"));
      default -> Truth.NO;
    };
  }

  List<Arg> requirementFiles() {
    return Specs.requirementFiles(action.manager(), arguments);
  }

  /** Whether the packages of the distribution come from a snapshot of its repositories. */
  Truth snapshot() {
    return switch (action.manager()) {
      case "apt" ->
          Truth.flag(arguments, "-S", "--snapshot")
              .or(config(Settings.APT_SOURCES, Settings.SNAPSHOT));
      case "tdnf" -> Truth.flag(arguments, "--snapshottime");
      default -> Truth.NO;
    };
  }

  private Truth config(List<String> paths, Pattern setting) {
    boolean asked =
        action.kind().isEmpty()
            || INSTALLING.contains(action.kind().get())
            || action.is("remove", "update_index");
    return asked ? facts.settings().says(action.command(), paths, setting) : Truth.NO;
  }

  private Truth variable(String... names) {
    return facts.variables().setting(action.command(), names);
  }

  /** {@code -o Key=value}; the key is without case and may be quoted with {@code ::} in front. */
  private Truth apt(String key, boolean on) {
    return assigned(arguments.values("-o", "--option"), key, on);
  }

  /** {@code --setopt=key=value}, also for one repository: {@code --setopt=name.key=value}. */
  private Truth setopt(String key, boolean on) {
    return assigned(arguments.values("--setopt"), key, on);
  }

  private static Truth assigned(List<Arg> values, String key, boolean on) {
    Truth all = Truth.NO;
    for (Arg value : values) {
      int equals = value.marked().indexOf('=');
      String name =
          value.marked().substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
      boolean same =
          name.equals(key)
              || name.equals("::" + key)
              || name.endsWith("." + key)
              || name.equals("*" + key);
      if (same) {
        Truth setting = Truth.setting(value.from(equals + 1).value());
        all = all.or(on ? setting : setting.not());
      } else if (!value.isKnown() && (equals < 0 || name.indexOf(Arg.MARK) >= 0)) {
        all = all.or(Truth.unknown(value.reasons()));
      }
    }
    return all;
  }

  /** {@code -o} of apt or {@code --setopt} of the RPM family, for other facts. */
  static Truth option(Arguments arguments, String flag, String key, boolean on) {
    return assigned(arguments.values(flag), key, on);
  }
}
