package io.plimsoll.builtin;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import java.util.List;

/** The detection of secrets for readers that search inputs before a policy asks. */
public final class Secrets {
  private Secrets() {}

  /** Whether a file of that path holds a secret, as {@code is_secret_file} has it. */
  public static boolean isSecretFile(String path) {
    return SecretFiles.isSecret(path);
  }

  /** Nodes of type {@code SecretMatch}, as {@code secrets_in} has them. */
  public static List<Node> in(String text, NodeMaker nodes, Origin origin) {
    return SecretScan.of(text).stream().map(m -> SecretBuiltins.node(nodes, m, origin)).toList();
  }
}
