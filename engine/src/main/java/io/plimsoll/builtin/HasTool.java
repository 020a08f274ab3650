package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.value.Distinct;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;

/** {@code has_tool}: whether a program or package of a category is in an image or a stage. */
enum HasTool implements Builtin {
  IMAGE,
  STAGE;

  /** What the table has for a category, and whether it may have more. */
  private record Tools(Distinct programs, Distinct packages, Value gap) {}

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Value tables = ambient.tables();
    Value rows = tables instanceof Node node ? node.get("tools") : tables;
    if (!(rows instanceof Listing table)) {
      return rows;
    }
    Tools tools = tools(table, a[1]);
    Value found = this == IMAGE ? inImage((Node) a[0], tools) : inStage((Node) a[0], tools);
    return Truth.or(found, tools.gap());
  }

  private static Tools tools(Listing table, Value category) {
    Distinct programs = new Distinct();
    Distinct packages = new Distinct();
    Value gap = table.isOpen() ? Gaps.unknown(table) : Value.Bool.FALSE;
    for (Value member : table.members()) {
      if (!(member instanceof Node row)) {
        gap = Truth.or(gap, Gaps.unknown(member));
      } else if (Truth.isTrue(Equality.equal(row.get("category"), category))) {
        programs.add(row.get("name"));
        if (row.get("packages") instanceof Listing names) {
          names.members().forEach(packages::add);
        }
      }
    }
    return new Tools(programs, packages, gap);
  }

  private static Value inImage(Node image, Tools tools) {
    Value byProgram = any(image.get("executables"), tools.programs());
    return Truth.isTrue(byProgram)
        ? byProgram
        : Truth.or(byProgram, any(image.get("packages"), tools.packages()));
  }

  private static Value inStage(Node stage, Tools tools) {
    Value installed = any(stage.get("installed"), tools.packages());
    Value base = Truth.isTrue(installed) ? installed : stage.get("base_image");
    Value below =
        base instanceof Node image
            ? inImage(image, tools)
            : base instanceof Absent ? Value.Bool.FALSE : base;
    return Truth.or(installed, below);
  }

  /** Whether one of the nodes has a name that is among those given. */
  private static Value any(Value nodes, Distinct names) {
    if (!(nodes instanceof Listing list)) {
      return nodes;
    }
    Value found = list.isOpen() ? Gaps.unknown(list) : Value.Bool.FALSE;
    for (Value node : list.members()) {
      found = Truth.or(found, node instanceof Node n ? names.contains(n.get("name")) : node);
      if (Truth.isTrue(found)) {
        return found;
      }
    }
    return found;
  }
}
