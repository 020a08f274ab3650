package io.plimsoll.dockerrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mount as {@code -v} writes it: {@code [source:]target[:options]}.
 *
 * @param whole the value as it stands
 * @param isBind whether the source is a path of the host and no volume; absent if a variable
 *     decides
 * @param source path or volume; absent for an anonymous volume
 * @param options those behind the target, as they stand; the client ignores unknown ones
 * @param unknownOptions the options where they hang on a variable
 */
public record VolumeSpec(
    Piece whole,
    Optional<Boolean> isBind,
    Optional<Piece> source,
    Piece target,
    List<String> options,
    Optional<Piece> unknownOptions) {

  private static final Set<String> PROPAGATIONS =
      Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");

  /** Variables and commands that always give an absolute path. */
  private static final Set<String> PATHS = Set.of("PWD", "HOME", "OLDPWD");

  public VolumeSpec {
    options = List.copyOf(options);
  }

  /** Whether it is read-only; the last of {@code ro} and {@code rw} counts. */
  public boolean readOnly() {
    return options.lastIndexOf("ro") > options.lastIndexOf("rw");
  }

  /** The last propagation that is named. */
  public Optional<String> propagation() {
    return options.stream().filter(PROPAGATIONS::contains).reduce((first, second) -> second);
  }

  public boolean noCopy() {
    return options.contains("nocopy");
  }

  /** Reads a value, as docker/cli internal/volumespec. */
  public static Reading<VolumeSpec> read(Piece value) {
    if (value.isEmpty()) {
      return Reading.refused(value, "the volume is empty", "write `source:/target`");
    }
    if (value.isHole()) {
      return new Reading.Unknown<>(value);
    }
    if (value.length() <= 2) {
      return Reading.of(anonymous(value, value));
    }
    List<Piece> sections = sections(value);
    for (Piece section : sections) {
      if (section.isEmpty()) {
        return Reading.refused(
            value,
            Quoted.of(value.written()) + " has an empty part between colons",
            "write `source:/target`, or the target alone");
      }
    }
    return switch (sections.size()) {
      case 1 -> Reading.of(anonymous(value, value));
      case 2, 3 -> Reading.of(of(value, sections));
      default ->
          Reading.refused(
              value,
              Quoted.of(value.written()) + " has too many colons",
              "write `source:/target:options`");
    };
  }

  private static VolumeSpec anonymous(Piece whole, Piece target) {
    return new VolumeSpec(
        whole, Optional.of(false), Optional.empty(), target, List.of(), Optional.empty());
  }

  private static VolumeSpec of(Piece whole, List<Piece> sections) {
    List<String> options = new ArrayList<>();
    Optional<Piece> open = Optional.empty();
    if (sections.size() == 3) {
      for (Piece option : sections.get(2).split(',')) {
        if (option.isKnown()) {
          options.add(option.text());
        } else {
          open = Optional.of(option);
        }
      }
    }
    Piece source = sections.get(0);
    return new VolumeSpec(
        whole, isPath(source), Optional.of(source), sections.get(1), options, open);
  }

  private static Optional<Boolean> isPath(Piece source) {
    String text = source.text();
    if (text.charAt(0) == Piece.MARK) {
      var hole = source.holes().getFirst();
      boolean path = PATHS.contains(hole.name()) || hole.raw().matches("\\$\\( *pwd *\\)|`pwd`");
      boolean deeper = text.startsWith("/", 1);
      return path || deeper ? Optional.of(true) : Optional.empty();
    }
    boolean drive = text.length() > 1 && isDrive(text, 0, 1);
    return Optional.of("./~".indexOf(text.charAt(0)) >= 0 || text.startsWith("\\\\") || drive);
  }

  /** The parts between colons; one behind a single letter belongs to a Windows drive. */
  private static List<Piece> sections(Piece value) {
    List<Piece> sections = new ArrayList<>();
    String text = value.text();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ':' && !isDrive(text, start, i)) {
        sections.add(value.slice(start, i));
        start = i + 1;
      }
    }
    sections.add(value.from(start));
    return sections;
  }

  private static boolean isDrive(String text, int start, int colon) {
    return colon == start + 1
        && text.charAt(colon) == ':'
        && Character.isLetter(text.charAt(start));
  }
}
