package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.report.Report;
import io.plimsoll.typed.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every format of one report that has one of everything, as golden text, and what foreign schemas
 * say of it.
 */
final class FormatTest {
  private static final Path FOLDER = Path.of("src/test/resources/corpus/render");
  private static final boolean WRITES = "write".equals(System.getProperty("plimsoll.golden"));
  private static final Look EVERYTHING =
      new Look(false, new Show(Severity.INFO, true, true, true, true));
  private static final Look COLOURED = new Look(true, Show.FINDINGS);

  @TestFactory
  Stream<DynamicTest> golden() {
    Stream<DynamicTest> formats =
        Arrays.stream(Format.values()).map(f -> golden(f.word(), f, Look.PLAIN));
    return Stream.concat(
        formats,
        Stream.of(
            golden("everything.text", Format.TEXT, EVERYTHING),
            golden("coloured.text", Format.TEXT, COLOURED)));
  }

  private static DynamicTest golden(String name, Format format, Look look) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path expected = FOLDER.resolve(name + ".expected");
          String actual = written(format, look);
          if (WRITES) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, actual);
          }
          assertThat(actual).isEqualTo(GoldenCorpus.read(expected));
        });
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameEachTime(Format format) throws IOException {
    assertThat(written(format, Look.PLAIN)).isEqualTo(written(format, Look.PLAIN)).endsWith("\n");
  }

  @Test
  void jsonKeepsToItsSchema() throws IOException {
    Schema schema =
        schema(SpecificationVersion.DRAFT_2020_12, "/io/plimsoll/render/report-1.schema.json");
    String json = written(Format.JSON, Look.PLAIN);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    String broken = json.replace("\"outcome\": \"waived\"", "\"outcome\": \"fail\"");
    assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifKeepsToItsSchema() throws IOException {
    Schema schema =
        schema(SpecificationVersion.DRAFT_4, "/io/plimsoll/render/sarif-2.1.0.schema.json");
    String sarif = written(Format.SARIF, Look.PLAIN);
    assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    String broken = sarif.replace("\"columnKind\"", "\"colonKind\"");
    assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"JUNIT", "CHECKSTYLE"})
  void xmlIsWellFormed(Format format) throws Exception {
    DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
    builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    byte[] bytes = written(format, Look.PLAIN).getBytes(StandardCharsets.UTF_8);
    var document = builders.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    assertThat(document.getDocumentElement().getChildNodes().getLength()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void noEscapeSequenceOfAnInputReachesATerminal(Format format) throws IOException {
    assertThat(written(format, Look.PLAIN)).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "SARIF", "HTML"})
  void valuesOfRulesOnSecretsAreNotPrinted(Format format) throws IOException {
    String excerpt = "7 │ ENV TOKEN=hunter2\n";
    assertThat(written(format, EVERYTHING).replace(excerpt, "")).doesNotContain("hunter2");
  }

  private static String written(Format format, Look look) throws IOException {
    Report report = Sample.report();
    StringBuilder out = new StringBuilder();
    format.write(report, look, out);
    return out.toString();
  }

  private static Schema schema(SpecificationVersion version, String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FormatTest.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
    }
  }
}
