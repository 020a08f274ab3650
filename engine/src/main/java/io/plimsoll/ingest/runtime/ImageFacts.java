package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.parts.Accounts;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/** Facts in force that the runtime file declares, else the image, else the engine. */
final class ImageFacts {
  /** Mounts that replace the accounts of the image. */
  private static final List<String> ACCOUNTS = List.of("/etc/passwd", "/etc/group", "/etc", "/");

  private final Self self;
  private final StartFacts start;

  ImageFacts(Self self, StartFacts start) {
    this.self = self;
    this.start = start;
  }

  /** The declared value, else that of the image; of a complete source the default. */
  private Value inForce(String field, Value otherwise) {
    Value declared = self.declared(field);
    if (!(declared instanceof Absent)) {
      return declared;
    }
    return self.isComplete() ? otherwise : inherited(self.ofImage(field));
  }

  private static Value inherited(Value value) {
    return value instanceof Unknown || value instanceof Node
        ? value
        : value.from(value.origin().as(Origin.Kind.INHERITED));
  }

  Value user() {
    RuntimeUsers users = new RuntimeUsers(self.nodes());
    Value user = known(inForce("user", new Users(self.nodes()).root(Origin.DEFAULTED)));
    Value group = self.told().get(Told.GROUP);
    if (!(group instanceof Absent)) {
      user = users.grouped(user, group);
    }
    Value refused = self.get("run_as_non_root");
    return Logic.isTrue(refused) ? users.notRoot(user, refused) : user;
  }

  /**
   * With what the accounts of the image tell. Where a mount lies over them, they are not those of
   * the image.
   */
  private Value known(Value user) {
    boolean mounted =
        Self.members(self.declared("mounts")).stream()
            .anyMatch(
                m ->
                    m instanceof Node mount
                        && mount.get("target") instanceof FilePath target
                        && ACCOUNTS.contains(FilePath.normalise(target.written())));
    return user instanceof Node node && self.get("image") instanceof Node image && !mounted
        ? Accounts.of(self.nodes(), image).user(node)
        : user;
  }

  Value workdir() {
    return inForce("workdir", FilePath.of("/").from(Origin.DEFAULTED));
  }

  Value stopSignal() {
    return inForce("stop_signal", Text.of("SIGTERM", Origin.DEFAULTED));
  }

  Value platform() {
    Value declared = self.declared("platform");
    if (declared instanceof Node) {
      return declared;
    }
    Value arch = self.get("workload", "node_arch");
    if (arch instanceof Text t && t.isKnown()) {
      return new Platforms(self.nodes())
          .of("linux/" + t.written(), t.origin())
          .<Value>map(p -> p)
          .orElse(arch);
    }
    return declared instanceof Unknown
        ? declared
        : Gaps.unresolved("platform", "the node it will run on is not known", self.origin());
  }

  Value entrypoint() {
    Value declared = self.declared("entrypoint");
    return start.of(
        declared instanceof Absent
            ? self.isComplete() ? Absent.ABSENT : self.ofImage("entrypoint")
            : unlessReset(declared));
  }

  /** A declared entrypoint drops the command of the image (moby, merge of configurations). */
  Value cmd() {
    Value declared = self.declared("cmd");
    if (!(declared instanceof Absent)) {
      return start.of(unlessReset(declared));
    }
    Value entrypoint = self.declared("entrypoint");
    if (entrypoint instanceof Unknown) {
      return entrypoint;
    }
    return entrypoint instanceof Node || self.isComplete()
        ? Absent.ABSENT
        : start.of(self.ofImage("cmd"));
  }

  /** A command line without words takes away that of the image. */
  private static Value unlessReset(Value command) {
    boolean reset =
        command instanceof Node n
            && n.get("argv") instanceof Listing argv
            && argv.members().isEmpty()
            && !argv.isOpen();
    return reset ? Absent.ABSENT : command;
  }

  Value process() {
    return new CommandLines(self.nodes()).process(self.get("entrypoint"), self.get("cmd"));
  }

  /** Kubernetes and ECS do not run the check of an image. */
  Value healthcheck() {
    if (self.comesFrom("kubernetes", "ecs").orElse(false)) {
      Value declared = self.declared("healthcheck");
      return declared instanceof Node ? start.checked(declared) : Absent.ABSENT;
    }
    return start.checked(inForce("healthcheck", Absent.ABSENT));
  }

  /** All that are present and not disabled. */
  Value healthChecks() {
    Listing checks = Listing.list(List.of());
    List<Value> members = new java.util.ArrayList<>();
    for (String field : List.of("healthcheck", "liveness", "readiness", "startup")) {
      Value check = self.get(field);
      if (check instanceof Unknown u) {
        checks = checks.open(u.reasons());
      } else if (check instanceof Node n
          && !(n.get("kind") instanceof Value.Constant c && c.name().equals("disabled"))) {
        members.add(n);
      }
    }
    return new Listing(false, members, checks.rest(), Origin.NONE);
  }
}
