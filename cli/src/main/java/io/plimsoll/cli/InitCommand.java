package io.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code plimsoll init}: a commented configuration, a first policy and its test; never overwrites.
 */
final class InitCommand implements Command {
  private static final Map<String, String> FILES = files();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll init");
    spec.usageMessage()
        .description(
            "Writes a commented plimsoll.yaml, a first policy and its test into the working"
                + " directory.");
    return spec;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("plimsoll.yaml", "init/plimsoll.yaml");
    files.put("policies/maintained-base.plim", "init/maintained-base.plim");
    files.put("policies/maintained-base.test.plim", "init/maintained-base.test.plim");
    return files;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    for (String file : FILES.keySet()) {
      if (Files.exists(console.directory().resolve(file))) {
        throw new UsageError(file + " exists already; nothing was written");
      }
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      write(console.directory().resolve(file.getKey()), resource(file.getValue()));
      console.out().println("wrote " + file.getKey());
    }
    console.out().println("Next: plimsoll test policies && plimsoll check");
    return ExitCode.OK;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageError(file + " cannot be written: " + e.getMessage());
    }
  }

  private static String resource(String name) {
    try (var in = InitCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not in the command's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
