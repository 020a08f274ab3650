package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.Setup;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that are made from the program are those of this program. */
class GeneratedPagesTest {

  @Test
  void policyPagesAreThoseOfTheRules() throws IOException {
    PolicySet recommended = policies("std.recommended");
    Map<String, List<String>> profiles = new TreeMap<>();
    for (String profile : List.of("recommended", "strict", "all")) {
      policies("std." + profile)
          .catalogue()
          .forEach(
              row ->
                  profiles
                      .computeIfAbsent(row.rule().fullName(), n -> new ArrayList<>())
                      .add(profile));
    }
    Map<String, String> pages = new PolicyPages(recommended.all().rules(), profiles).pages();
    Path folder = Project.root().resolve("docs/policies");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      compare(folder.resolve(page.getKey()), page.getValue());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allMatch(f -> pages.containsKey(f) || f.equals("differences.md"));
    }
  }

  private static PolicySet policies(String profile) {
    Compilation compilation = Policies.compile(List.of(), Setup.profile(profile));
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    return ((Compilation.Compiled) compilation).policies();
  }

  @Test
  void modelPageIsThatOfTheSchema() throws IOException {
    compare(Project.root().resolve("docs/model.md"), new ModelPage(Schema.load()).text());
  }

  @Test
  void diagnosticsPageListsAllCodes() throws IOException {
    StringBuilder out =
        new StringBuilder(
            "# Diagnostics\n\n"
                + "Generated. `plimsoll explain CODE` prints the page of a code: why it is, what to"
                + " avoid, what to prefer.\n\n");
    out.append("| code | level | title |\n|---|---|---|\n");
    for (Code code : Code.values()) {
      String level = code.level().name().toLowerCase(Locale.ROOT);
      out.append("| `")
          .append(code.name())
          .append("` | ")
          .append(level)
          .append(" | ")
          .append(code.title().replace("|", "\\|"))
          .append(" |\n");
    }
    compare(Project.root().resolve("docs/diagnostics/index.md"), out.toString());
  }

  private static void compare(Path file, String text) throws IOException {
    if (Project.rewrites()) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return;
    }
    assertThat(file).as("rewrite with -Dplimsoll.golden=write").exists();
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as("%s (rewrite with -Dplimsoll.golden=write)", file)
        .isEqualTo(text);
  }
}
