package io.plimsoll.resolve;

import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;

/** What a package declares and expressions can name. */
public sealed interface Member {
  /** The file it is declared in, whose imports its own text sees. */
  FileScope file();

  Name name();

  boolean isPublic();

  default String packageName() {
    return file().packageName();
  }

  record OfParam(FileScope file, Declaration.Param declaration) implements Member {
    @Override
    public Name name() {
      return declaration.name();
    }

    @Override
    public boolean isPublic() {
      return declaration.isPublic();
    }
  }

  record OfLet(FileScope file, Declaration.Let declaration) implements Member {
    @Override
    public Name name() {
      return declaration.name();
    }

    @Override
    public boolean isPublic() {
      return declaration.isPublic();
    }
  }

  record OfFn(FileScope file, Declaration.Fn declaration) implements Member {
    @Override
    public Name name() {
      return declaration.name();
    }

    @Override
    public boolean isPublic() {
      return declaration.isPublic();
    }
  }

  /** Could not be read and was reported; it may mean anything. */
  record Broken(FileScope file, Name name) implements Member {
    @Override
    public boolean isPublic() {
      return true;
    }
  }
}
