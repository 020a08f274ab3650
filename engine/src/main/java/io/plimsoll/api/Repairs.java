package io.plimsoll.api;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.repair.Judge;
import io.plimsoll.repair.Repair;
import io.plimsoll.repair.Repaired;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Inputs after the fixes of their findings. Nothing is written: the texts are there to be.
 *
 * @param files one for each text, in the order they were given
 * @param report on all inputs, with the mended texts
 */
public record Repairs(List<Repaired> files, Report report) {
  public Repairs {
    files = List.copyOf(files);
  }

  /**
   * Mends Dockerfiles.
   *
   * @param suggestions whether fixes are made that need a person's decision
   * @param met what the caller has met while it read inputs; it becomes part of the report
   * @param projectPath the path from the project root for a path as reports print it
   */
  public static Repairs of(
      PolicySet policies,
      List<DockerfileInput> inputs,
      Options options,
      boolean suggestions,
      List<Diagnostic> met,
      UnaryOperator<String> projectPath) {
    Map<String, List<DockerfileInput>> byText = new LinkedHashMap<>();
    inputs.forEach(i -> byText.computeIfAbsent(i.source().name(), n -> new ArrayList<>()).add(i));
    Options alone = options.threads(1);
    List<Repaired> files =
        Parallel.map(
            List.copyOf(byText.values()),
            options.threads(),
            same ->
                Repair.of(
                    List.of(same.getFirst().source()),
                    texts -> judge(policies, with(same, texts.getFirst()), alone, projectPath),
                    suggestions));
    List<DockerfileInput> mended = new ArrayList<>();
    for (Repaired file : files) {
      Source text = file.texts().getFirst();
      mended.addAll(with(byText.getOrDefault(text.name(), List.of()), text));
    }
    return new Repairs(files, policies.evaluate(mended, options, met, projectPath));
  }

  private static Judge.Judgement judge(
      PolicySet policies,
      List<DockerfileInput> inputs,
      Options options,
      UnaryOperator<String> projectPath) {
    Report report = policies.evaluate(inputs, options, List.of(), projectPath);
    return new Judge.Judgement(
        report, report.unreadable() + inputs.stream().mapToLong(policies::scriptErrors).sum());
  }

  private static List<DockerfileInput> with(List<DockerfileInput> inputs, Source text) {
    return inputs.stream().map(i -> new DockerfileInput(text, i.options())).toList();
  }
}
