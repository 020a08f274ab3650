package io.plimsoll.targets;

import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import java.util.Locale;

/** How sure a link is: constants of the schema's enum of that name, weakest first. */
public enum LinkStrength {
  NAME_ONLY,
  REFERENCE,
  DECLARED,
  DIFF_IDS,
  CONFIG_ID,
  MANIFEST;

  /** Whether the link is by the content of the image, so that it holds for no other one. */
  public boolean isBinding() {
    return compareTo(CONFIG_ID) >= 0;
  }

  public Value.Constant value(NodeMaker nodes) {
    return nodes.constant("LinkStrength", name().toLowerCase(Locale.ROOT));
  }
}
