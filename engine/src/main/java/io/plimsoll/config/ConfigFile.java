package io.plimsoll.config;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code plimsoll.yaml}, each setting with its place.
 *
 * <p>Names of rules and parameters are as written; what they mean depends on the policies and is
 * the {@link Configurator}'s to say. What is not in the file is empty.
 *
 * @param policies folders and packs of policies, relative to the file
 * @param profile name of the profile
 * @param params values of parameters, unread since their types are not known yet
 * @param severity severity of rules
 * @param unknown what "cannot tell" means, by rule
 * @param inputs what to read, and what to know about it
 * @param targets views that belong together
 * @param data files of policy tables, by table
 * @param failOn the least severity that blocks
 * @param outputs formats, as in {@code sarif=report.sarif}
 * @param baseline file of known findings
 * @param trustedKeys files of public keys that attestations are verified with
 * @param waiverDays longest lifetime of a waiver
 * @param compatPragmas whether ignore comments of other tools waive findings
 */
public record ConfigFile(
    Source source,
    List<Written<String>> policies,
    Optional<Written<String>> profile,
    List<Param> params,
    List<OfRule<Severity>> severity,
    List<OfRule<UnknownMode>> unknown,
    Inputs inputs,
    List<TargetEntry> targets,
    Map<String, Written<String>> data,
    Optional<Written<FailOn>> failOn,
    List<Written<String>> outputs,
    Optional<Written<String>> baseline,
    List<Written<String>> trustedKeys,
    OptionalInt waiverDays,
    boolean compatPragmas) {

  /** The value of a parameter; {@code name} as written. */
  public record Param(Scalar name, DocumentNode value) {}

  /** A setting of a rule; {@code rule} as written. */
  public record OfRule<T>(Written<String> rule, T value, Span span) {}

  /**
   * What is read, and what cannot be known from it.
   *
   * @param exclude globs of paths that discovery leaves out
   * @param require views whose absence is an error
   * @param buildArgs values of build arguments; an empty one is taken from the environment
   * @param target stage to build
   * @param platform platform to build for
   * @param baseImages files that describe base images, by reference
   * @param context folder that Dockerfiles copy from
   * @param limits of what is read, with the place of each value
   */
  public record Inputs(
      List<Written<String>> exclude,
      List<Written<String>> require,
      Map<String, Optional<String>> buildArgs,
      Optional<Written<String>> target,
      boolean allStages,
      Optional<Written<String>> platform,
      Map<String, Written<String>> baseImages,
      Optional<Written<String>> context,
      Map<Limit, Written<Long>> limits) {
    /** Nothing said. */
    public static final Inputs NONE =
        new Inputs(
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Map.of());
  }

  /**
   * One thing to judge: the views that belong together.
   *
   * @param dockerfile path of its Dockerfile
   * @param stage the stage it ships; empty: the last
   * @param service {@code FILE#SERVICE} of compose or {@code FILE#KIND/NAME/CONTAINER}
   * @param evidence files and globs of reports and attestations
   */
  public record TargetEntry(
      Written<String> name,
      Optional<Written<String>> dockerfile,
      Optional<Written<String>> stage,
      Optional<Written<String>> image,
      Optional<Written<String>> service,
      List<Written<String>> evidence,
      Optional<Written<String>> environment) {}

  /** A file that says nothing. */
  public static ConfigFile empty(Source source) {
    return new ConfigFile(
        source,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Inputs.NONE,
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        false);
  }
}
