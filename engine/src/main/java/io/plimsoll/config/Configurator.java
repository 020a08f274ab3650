package io.plimsoll.config;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.schema.Schema;
import io.plimsoll.typed.TypedPolicies;
import java.util.Optional;

/**
 * Decides what judges and how: the profile, the file, the environment and the command line applied
 * to checked policies (reference, "Parameters and profiles").
 */
public final class Configurator {
  private final Schema schema;
  private final Builtins builtins;

  public Configurator(Schema schema, Builtins builtins) {
    this.schema = schema;
    this.builtins = builtins;
  }

  /**
   * Configures policies.
   *
   * <p>Nothing is thrown, whatever the configuration says; all that is wrong with it is said at
   * once.
   *
   * @param file the settings of {@code plimsoll.yaml}, where there is one
   */
  public Configured configure(
      TypedPolicies policies, Optional<ConfigFile> file, Overrides overrides) {
    return new Configuration(schema, builtins, policies, file, overrides).configure();
  }

  /** Configures policies without a file, an environment or options. */
  public Configured configure(TypedPolicies policies) {
    return configure(policies, Optional.empty(), Overrides.NONE);
  }
}
