package io.plimsoll.api;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.repair.Judge;
import io.plimsoll.repair.Repair;
import io.plimsoll.repair.Repaired;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * Mends inputs; a command line that stands in no file is only judged.
   *
   * @param suggestions whether fixes are made that need a person's decision
   * @param run what the caller knows about the run
   */
  public static Repairs of(
      PolicySet policies,
      List<? extends Input> inputs,
      Options options,
      boolean suggestions,
      PolicySet.Run run) {
    Map<String, List<Input>> byText = new LinkedHashMap<>();
    for (Input input : inputs) {
      byText.computeIfAbsent(texts(input).getFirst().name(), n -> new ArrayList<>()).add(input);
    }
    List<? extends Input> bases = inputs.stream().filter(BaseImageInput.class::isInstance).toList();
    Options alone = options.threads(1);
    PolicySet.Run bare = new PolicySet.Run(List.of(), run.projectPath(), List.of(), run.keys());
    List<Repaired> files =
        Parallel.map(
            byText.values().stream().filter(same -> isFile(same.getFirst())).toList(),
            options.threads(),
            same ->
                Repair.of(
                    texts(same.getFirst()),
                    texts -> judge(policies, with(same, texts), bases, alone, bare),
                    suggestions));
    List<Input> mended = new ArrayList<>();
    Map<String, List<Source>> after = new LinkedHashMap<>();
    files.forEach(f -> after.put(f.texts().getFirst().name(), f.texts()));
    byText.forEach(
        (name, same) ->
            mended.addAll(with(same, after.getOrDefault(name, texts(same.getFirst())))));
    return new Repairs(files, policies.evaluate(mended, options, run));
  }

  private static boolean isFile(Input input) {
    return switch (input) {
      case DockerfileInput file -> true;
      case RuntimeInput runtime -> runtime.kind() != InputKind.RUN;
      case ImageInput image -> false;
      case EvidenceInput evidence -> false;
      case BaseImageInput base -> false;
    };
  }

  private static List<Source> texts(Input input) {
    return switch (input) {
      case DockerfileInput file -> List.of(file.source());
      case RuntimeInput runtime -> runtime.sources();
      case ImageInput image -> List.of(Source.of(image.name(), ""));
      case EvidenceInput evidence -> List.of(evidence.source());
      case BaseImageInput base -> List.of(Source.of(base.image().name(), ""));
    };
  }

  private static Judge.Judgement judge(
      PolicySet policies,
      List<Input> inputs,
      List<? extends Input> bases,
      Options options,
      PolicySet.Run run) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(bases);
    Report report = policies.evaluate(all, options, run);
    long inScripts =
        inputs.stream()
            .mapToLong(
                i ->
                    i instanceof DockerfileInput file
                        ? policies.scriptErrors(file, options.limits())
                        : 0)
            .sum();
    return new Judge.Judgement(report, report.unreadable() + inScripts);
  }

  private static List<Input> with(List<Input> inputs, List<Source> texts) {
    return inputs.stream().map(i -> with(i, texts)).toList();
  }

  private static Input with(Input input, List<Source> texts) {
    return switch (input) {
      case DockerfileInput file -> new DockerfileInput(texts.getFirst(), file.options());
      case RuntimeInput runtime -> new RuntimeInput(runtime.kind(), texts, runtime.surroundings());
      case ImageInput image -> image;
      case EvidenceInput evidence -> evidence;
      case BaseImageInput base -> base;
    };
  }
}
