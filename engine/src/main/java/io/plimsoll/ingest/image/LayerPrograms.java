package io.plimsoll.ingest.image;

import io.plimsoll.image.FileRecord;
import io.plimsoll.image.Placed;
import io.plimsoll.image.ProgramHead;
import io.plimsoll.ingest.parts.Programs;
import io.plimsoll.model.Unknown;
import java.util.Optional;

/**
 * The programs of an image, as its layers have them.
 *
 * @param workdir where relative paths begin
 */
record LayerPrograms(Contents contents, SearchPath path, String workdir) implements Programs {

  @Override
  public Lookup find(String name) {
    return path.find(name, workdir)
        .<Lookup>map(p -> new Lookup.Found(program(p.file())))
        .orElseGet(this::nowhere);
  }

  @Override
  public Lookup at(String absolute) {
    return contents
        .root()
        .resolved(SearchPath.below(absolute))
        .<Lookup>map(p -> new Lookup.Found(program(p.file())))
        .orElseGet(this::nowhere);
  }

  /** A layer that was not read may have it, or another file in its place. */
  @Override
  public Optional<Unknown> doubt() {
    return contents.gaps().map(Unknown::of);
  }

  private Lookup nowhere() {
    return doubt().<Lookup>map(Lookup.Unsure::new).orElseGet(Lookup.Nowhere::new);
  }

  private static Program program(FileRecord file) {
    ProgramHead head = file.program();
    boolean needs =
        head.kind() == ProgramHead.Kind.SCRIPT || head.kind() == ProgramHead.Kind.DYNAMIC;
    return new Program(
        file.isFile(),
        Optional.of(file.mode()),
        Optional.of(file.uid()),
        needs ? head.interpreter() : "",
        head.arch());
  }

  /** The script that a program is, as it stands in the image. */
  Optional<Placed> script(String name) {
    return path.find(name, workdir)
        .filter(p -> p.file().program().kind() == ProgramHead.Kind.SCRIPT);
  }

  boolean has(String name) {
    return path.find(name, workdir).isPresent();
  }
}
