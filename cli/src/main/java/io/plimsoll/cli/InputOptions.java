package io.plimsoll.cli;

import io.plimsoll.ingest.InputKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options that commands declare, above all those that choose inputs. */
final class InputOptions {
  private InputOptions() {}

  /** Adds the options that choose inputs and fill what a static reading cannot know. */
  static void declare(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("files or folders to judge, - for standard input; default .")
            .build());
    list(spec, "--dockerfile", "FILE", "a Dockerfile, whatever its name");
    list(spec, "--runtime", "FILE", "a file that defines containers, whatever its name");
    list(
        spec,
        "--image",
        "FILE",
        "an image: archive, OCI layout, config, inspect result or history");
    list(spec, "--evidence", "FILE", "a scan report, bill of materials or attestation");
    list(spec, "--run", "LINE", "a docker run or podman run command line, as one argument");
    option(
        spec,
        "--as",
        "KIND",
        "what the named files or standard input are: "
            + Stream.of(InputKind.values()).map(InputKind::word).collect(Collectors.joining(", ")));
    list(spec, "--env-file", "FILE", "values of variables that compose files use");
    list(spec, "--compose-profile", "NAME", "a profile of compose that is selected");
    spec.addOption(
        OptionSpec.builder("--unset-is-empty")
            .type(boolean.class)
            .description("a variable without a value is empty, as compose has it, not unknown")
            .build());
    list(
        spec,
        "--build-arg",
        "NAME=VALUE",
        "a build argument; NAME alone takes it from the environment");
    option(spec, "--target", "STAGE", "the stage that is built");
    option(spec, "--platform", "OS/ARCH", "the platform that is built for");
    option(
        spec,
        "--context",
        "DIR",
        "the build context; default: the folder of each Dockerfile, where what it copies is there");
    list(spec, "--build-context", "NAME=PATH", "a named build context");
    list(
        spec,
        "--base-image",
        "REF=FILE",
        "an image that Dockerfiles are built on: its config fills what they do not say");
    spec.addOption(
        OptionSpec.builder("--all-stages")
            .type(boolean.class)
            .description("judge every stage that no other builds on as final")
            .build());
  }

  static void option(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(description)
            .build());
  }

  static void list(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build());
  }
}
