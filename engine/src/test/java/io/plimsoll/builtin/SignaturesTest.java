package io.plimsoll.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.schema.Signature;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schema's functions and methods and their implementations are the same set. */
class SignaturesTest {

  static List<Signature> all() {
    List<Signature> all = new ArrayList<>();
    Fixtures.SCHEMA.functions().values().forEach(all::addAll);
    Fixtures.SCHEMA.methods().values().forEach(all::addAll);
    return all;
  }

  @Test
  void everySignatureHasAnImplementation() {
    assertThat(all()).hasSizeGreaterThan(100);
    for (Signature signature : all()) {
      assertThatCode(() -> Fixtures.BUILTINS.of(signature))
          .as(signature.text())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyImplementationHasASignature() {
    Set<Object> used = new HashSet<>();
    for (Signature signature : all()) {
      used.add(Fixtures.BUILTINS.of(signature));
    }
    List<Builtin[]> groups =
        List.of(
            TextBuiltins.values(),
            NumberBuiltins.values(),
            CollectionBuiltins.values(),
            PathBuiltins.values(),
            ImageBuiltins.values(),
            VersionBuiltins.values(),
            FormatBuiltins.values(),
            SecretBuiltins.values(),
            ProvenanceBuiltins.values(),
            NodeMethods.values(),
            CommandMethods.values(),
            RunMethods.values(),
            HasTool.values());
    for (Builtin[] group : groups) {
      assertThat(used).contains((Object[]) group);
    }
  }

  @Test
  void aSignatureOfNobodyIsRefused() {
    Signature other =
        new Signature(
            Optional.empty(),
            "no_such",
            List.of(),
            List.of(),
            Type.Basic.BOOL,
            "",
            Optional.empty());
    assertThatThrownBy(() -> Fixtures.BUILTINS.of(other)).hasMessageContaining("no_such");
  }
}
