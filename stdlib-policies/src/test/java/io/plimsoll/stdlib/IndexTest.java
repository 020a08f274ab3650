package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.StandardLibrary;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the jar lists is what is there, and each table can be read. */
class IndexTest {
  private static final Path INDEX = Library.FOLDER.resolve("index.txt");

  @Test
  void theIndexListsTheFolder() throws IOException {
    List<String> files = Library.files();
    if ("write".equals(System.getProperty("plimsoll.golden"))) {
      Files.writeString(INDEX, String.join("\n", files) + "\n");
    }
    assertThat(Files.readAllLines(INDEX)).isEqualTo(files);
  }

  @Test
  void everyTableHasRows() {
    Node tables = StandardLibrary.tableView(new NodeMaker(Schema.load()));
    List<String> names =
        Library.files().stream()
            .filter(f -> f.startsWith("tables/"))
            .map(f -> f.substring("tables/".length(), f.lastIndexOf('.')))
            .toList();

    assertThat(names).isNotEmpty();
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(tables.get(name))
                    .isInstanceOfSatisfying(
                        Listing.class, rows -> assertThat(rows.members()).isNotEmpty()));
  }
}
