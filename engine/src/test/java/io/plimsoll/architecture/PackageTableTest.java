package io.plimsoll.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A row for a package that does not exist yet is no mistake; a package without a row is one. */
class PackageTableTest {
  @Test
  void everyPackageHasARow() throws Exception {
    PackageTable table = PackageTable.read();
    Set<String> without = new TreeSet<>();
    for (JavaClass type : Project.engine()) {
      if (table.rowOf(type.getPackageName()).isEmpty()) {
        without.add(type.getPackageName());
      }
    }
    assertThat(without).as("packages without a row in docs/architecture.md").isEmpty();
  }

  @Test
  void rowsNameOnlyRowsAboveThem() throws Exception {
    Set<String> above = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Set<String>> row : PackageTable.read().rows().entrySet()) {
      for (String name : row.getValue()) {
        if (!name.endsWith(".*") && !above.contains(name)) {
          wrong.add(row.getKey() + " names " + name);
        }
      }
      above.add(row.getKey());
    }
    assertThat(above).contains("source", "api");
    assertThat(wrong).as("rows that name something not above them").isEmpty();
  }

  @Test
  void packagesImportOnlyWhatTheirRowNames() throws Exception {
    PackageTable table = PackageTable.read();
    JavaClasses engine = Project.engine();
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : engine) {
      String row = table.rowOf(type.getPackageName()).orElse("");
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.isPrimitive() && !table.allows(row, target.getPackageName())) {
          wrong.add(
              row
                  + " -> "
                  + target.getPackageName()
                  + ": "
                  + type.getName()
                  + " names "
                  + target.getName());
        }
      }
    }
    assertThat(engine.size()).isPositive();
    assertThat(wrong).as("imports that docs/architecture.md does not allow").isEmpty();
  }
}
