package io.plimsoll.ingest.image;

import io.plimsoll.image.Placed;
import io.plimsoll.ingest.parts.Startup;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an image says of the start of a command line: whether it can start, and as whom. */
record ImageStart(Startup startup, LayerPrograms programs, Span place) {

  /** Whether the entrypoint script in the image hands over to another user. */
  Value dropsPrivileges(Node line) {
    Value own = line.get("drops_privileges");
    if (Value.Bool.TRUE.equals(own)) {
      return own;
    }
    List<String> names = new ArrayList<>();
    Optional<Unknown> gap = Startup.programs(line, names);
    for (String name : names) {
      if (!programs.has(name)) {
        return unread(name);
      }
      Optional<Placed> script = programs.script(name);
      if (script.isPresent()) {
        String path = script.get().file().path();
        if (!(programs.contents().text(path, place) instanceof Contents.TextAt.Known text)) {
          return unread(name);
        }
        if (Privileges.areDropped(text.text())) {
          return Value.Bool.TRUE;
        }
      }
    }
    // a program may change its user by itself, as servers do
    return gap.isPresent() ? gap.get() : Value.Bool.FALSE;
  }

  private Unknown unread(String program) {
    return Unknown.of(Gaps.unreadable("the script " + program + " was not read", place));
  }

  /** The directory processes start in, as text. */
  static String workdir(Value workdir) {
    return workdir instanceof FilePath path ? path.known().orElse("/") : "/";
  }
}
