package io.plimsoll.builtin;

import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.schema.Signature;
import io.plimsoll.type.Type;
import java.util.Locale;
import java.util.Optional;

/**
 * The built-ins that the schema declares.
 *
 * <p>Found by receiver and name: the alternatives of one name are one implementation, which looks
 * at the values. Classes are loaded when a policy first uses one of their functions.
 */
public final class StandardBuiltins implements Builtins {
  private final NodeMaker nodes;

  public StandardBuiltins(Schema schema) {
    this.nodes = new NodeMaker(schema);
  }

  @Override
  public Builtin of(Signature signature) {
    String receiver = signature.receiver().map(Type::toString).orElse("");
    String name = signature.name();
    Optional<Builtin> found =
        name.equals("sum")
            ? Optional.of(new NumberBuiltins.Sum(signature.result()))
            : receiver.isEmpty() ? function(name) : method(receiver, name);
    return found.orElseThrow(
        () -> new IllegalArgumentException("no implementation of " + signature.text()));
  }

  private Optional<Builtin> function(String name) {
    String constant = name.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(
        switch (name) {
          case "lower",
              "upper",
              "trim",
              "starts_with",
              "ends_with",
              "split",
              "join",
              "replace",
              "lines",
              "length",
              "substring",
              "before_first",
              "after_last",
              "capture",
              "finds",
              "unquote" ->
              TextBuiltins.valueOf(constant);
          case "min", "max", "abs", "to_int", "in_range", "clamp" ->
              NumberBuiltins.valueOf(constant);
          case "is_empty",
              "first",
              "last",
              "flatten",
              "distinct",
              "to_set",
              "sort",
              "reverse",
              "take",
              "keys",
              "values",
              "intersection",
              "is_subset",
              "duplicates" ->
              CollectionBuiltins.valueOf(constant);
          case "to_path", "join_path", "to_url", "is_loopback" -> PathBuiltins.valueOf(constant);
          case "matches_any" -> new MatchesAny();
          case "to_ref", "with_digest", "to_digest" -> ImageBuiltins.valueOf(constant);
          case "to_platform" -> new ImageBuiltins.ToPlatform(nodes);
          case "to_version", "major", "minor", "to_instant", "to_duration" ->
              VersionBuiltins.valueOf(constant);
          case "age_of" -> new AgeOf();
          case "is_semver", "is_git_hash", "is_email", "is_spdx", "licences", "has_format" ->
              FormatBuiltins.valueOf(constant);
          case "is_secret_name", "entropy", "is_secret_file" -> SecretBuiltins.valueOf(constant);
          case "secrets_in" -> new SecretBuiltins.SecretsIn(nodes);
          case "origin" -> new ProvenanceBuiltins.OriginOf(nodes);
          case "is_written", "link_strength", "reason_of", "undetermined" ->
              ProvenanceBuiltins.valueOf(constant);
          default -> null;
        });
  }

  private static Optional<Builtin> method(String receiver, String name) {
    String constant = name.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(
        switch (receiver + "." + name) {
          case "Command.is",
              "Command.has_flag",
              "Command.flag",
              "Command.flag_values",
              "Command.removes",
              "Command.packages_by" ->
              CommandMethods.valueOf(constant);
          case "Run.removes", "Run.caches", "Run.runs_after" -> RunMethods.valueOf(constant);
          case "IgnoreFile.excludes" -> new IgnorePatterns();
          case "Mount.covers" -> NodeMethods.MOUNT_COVERS;
          case "Port.includes" -> NodeMethods.PORT_INCLUDES;
          case "DigestSet.shares" -> NodeMethods.DIGESTS_SHARE;
          case "DigestSet.has" -> NodeMethods.DIGESTS_HAVE;
          case "List<Variable>.named", "List<Port>.named", "List<Stage>.named" -> NodeMethods.NAMED;
          case "Image.file_at" -> ImageFiles.fileAt();
          case "Image.which" -> ImageFiles.which();
          case "Image.has_tool" -> HasTool.IMAGE;
          case "Stage.has_tool" -> HasTool.STAGE;
          case "File.executable_by" -> FileAccess.executable();
          case "File.writable_by" -> FileAccess.writable();
          case "File.readable_by" -> FileAccess.readable();
          case "Container.mount_at" -> NodeMethods.MOUNT_AT;
          case "Container.writable" -> NodeMethods.WRITABLE;
          case "User.in_group" -> NodeMethods.IN_GROUP;
          case "Path.is_under",
              "Path.covers",
              "Path.overlaps",
              "Path.is_under_any",
              "Path.covers_any",
              "Path.overlaps_any" ->
              PathBuiltins.valueOf(constant);
          case "Mode.within" -> NodeMethods.MODE_WITHIN;
          case "ImageRef.is_same_repository" -> ImageBuiltins.IS_SAME_REPOSITORY;
          case "String.contains" -> TextBuiltins.CONTAINS;
          default -> null;
        });
  }
}
