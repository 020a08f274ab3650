package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Setup;
import io.plimsoll.api.StandardLibrary;
import io.plimsoll.policytest.PolicyTests;
import io.plimsoll.policytest.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The documentation says what is so: its policies compile, its commands print what it shows, its
 * links lead somewhere.
 */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)\\s]*)?\\)");

  @Test
  void policiesInTheDocumentationCompileAndTheirTestsPass() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path document : Project.documents()) {
      for (CodeBlock block : CodeBlock.of(Files.readString(document, StandardCharsets.UTF_8))) {
        if (block.language().equals("plim")) {
          seen++;
          wrong.addAll(
              problems(Project.root().relativize(document) + ":" + block.line(), block.text()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isGreaterThan(10);
  }

  private static List<String> problems(String name, String text) {
    PolicySource own = PolicySource.own("docs.plim", text);
    if (Policies.compile(List.of(own), Setup.DEFAULT) instanceof Compilation.Rejected rejected
        && rejected.stage() == Compilation.Stage.POLICIES) {
      return rejected.diagnostics().stream()
          .filter(d -> d.isError())
          .map(d -> name + " " + d.code() + " " + d.message())
          .toList();
    }
    List<PolicySource> sources = new ArrayList<>(StandardLibrary.policies());
    sources.add(own);
    return PolicyTests.run(sources, (test, file) -> Optional.empty()).results().stream()
        .filter(r -> !r.passed())
        .map((TestResult r) -> name + " " + r.name() + " " + r.failures())
        .toList();
  }

  @Test
  void commandsInTheDocumentationPrintWhatItShows() throws Exception {
    int seen = 0;
    for (Path document : Project.documents()) {
      String before = Files.readString(document, StandardCharsets.UTF_8);
      String after = before;
      for (CodeBlock block : CodeBlock.of(before)) {
        if (!block.language().equals("console")) {
          continue;
        }
        for (Session session : Session.of(block)) {
          seen++;
          String head = "$ " + session.command() + "\n";
          after = after.replace(head + text(session.output()), head + text(session.now()));
        }
      }
      if (Project.rewrites()) {
        Files.writeString(document, after, StandardCharsets.UTF_8);
      } else {
        assertThat(before)
            .as("%s (rewrite with -Dplimsoll.golden=write)", document)
            .isEqualTo(after);
      }
    }
    assertThat(seen).isPositive();
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  @Test
  void embeddingIsShownAsItIs() throws IOException {
    String program =
        Project.text("examples/embedding/src/main/java/io/plimsoll/examples/Embedding.java");
    assertThat(CodeBlock.of(Project.text("docs/embedding.md")))
        .filteredOn(b -> b.language().equals("java"))
        .extracting(CodeBlock::text)
        .contains(program);
  }

  @Test
  void grammarIsShownAsItIs() throws IOException {
    String folder = "grammar/src/main/antlr4/io/plimsoll/grammar/";
    String document = Project.text("docs/language/grammar.md");
    String after = document;
    List<CodeBlock> blocks =
        CodeBlock.of(document).stream().filter(b -> b.language().equals("antlr")).toList();
    assertThat(blocks).hasSize(2);
    after =
        after.replace(blocks.get(0).text(), Project.text(folder + "PlimLexer.g4").strip() + "\n");
    after =
        after.replace(blocks.get(1).text(), Project.text(folder + "PlimParser.g4").strip() + "\n");
    if (Project.rewrites()) {
      Files.writeString(
          Project.root().resolve("docs/language/grammar.md"), after, StandardCharsets.UTF_8);
    } else {
      assertThat(document).as("rewrite with -Dplimsoll.golden=write").isEqualTo(after);
    }
  }

  @Test
  void linksInTheDocumentationLeadToFiles() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : Project.documents()) {
      Matcher links = LINK.matcher(Files.readString(document, StandardCharsets.UTF_8));
      while (links.find()) {
        if (!Files.exists(document.resolveSibling(links.group(1)))) {
          dead.add(Project.root().relativize(document) + ": " + links.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }
}
