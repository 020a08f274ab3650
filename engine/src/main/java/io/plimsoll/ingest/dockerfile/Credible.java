package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Evaluation;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Stage;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.dockerfile.TransferSource;
import io.plimsoll.pattern.IgnoreList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a directory that nobody named is likely to be the build context. Many Dockerfiles lie in
 * a directory of their own and are built from the root of the repository: there the files they copy
 * are missing, and to say that an ignore file is missing too would be a guess.
 */
final class Credible {
  private Credible() {}

  static boolean is(ContextListing listing, Evaluation file) {
    if (!listing.assumed() || listing.cut().isPresent()) {
      return true;
    }
    List<String> named = new ArrayList<>();
    for (Stage stage : file.stages()) {
      for (Step step : stage.steps()) {
        if (step.instruction() instanceof Instruction.Transfer transfer) {
          named.addAll(named(transfer));
        }
      }
    }
    IgnoreList ignored =
        IgnoreList.of(listing.ignoreFile().map(f -> f.text().lines().toList()).orElse(List.of()));
    return named.isEmpty()
        ? listing.files().stream().anyMatch(f -> !isAboutBuilding(f.path()))
        : named.stream().anyMatch(n -> isThere(listing, n) || ignored.excludes(n));
  }

  /** Sources from the context that are written out, and are not the context itself. */
  private static List<String> named(Instruction.Transfer transfer) {
    if (transfer instanceof Instruction.Copy copy && copy.from().isPresent()) {
      return List.of();
    }
    List<String> named = new ArrayList<>();
    for (TransferSource source : transfer.sources()) {
      if (source instanceof TransferSource.Written written) {
        String text = written.word().text();
        boolean literal = text.chars().noneMatch(c -> "$*?[\\\"':".indexOf(c) >= 0);
        if (literal && !IgnoreList.clean(text).equals(".")) {
          named.add(IgnoreList.clean(text));
        }
      }
    }
    return named;
  }

  private static boolean isThere(ContextListing listing, String path) {
    return listing.files().stream()
        .anyMatch(f -> f.path().equals(path) || f.path().startsWith(path + "/"));
  }

  private static boolean isAboutBuilding(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.contains("dockerfile")
        || name.contains("containerfile")
        || name.endsWith(".dockerignore");
  }
}
