package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Optional;

/** What a container may do: capabilities, profiles, gaining privileges. */
final class SecurityFacts {
  private final Self self;

  SecurityFacts(Self self) {
    this.self = self;
  }

  Value capabilities() {
    return new Capabilities(self.nodes())
        .inForce(
            self.get("privileged"),
            self.get("cap_add"),
            self.get("cap_drop"),
            self.get("engine", "default_capabilities"));
  }

  /**
   * On Kubernetes a privileged container and one with SYS_ADMIN can always gain privileges
   * (Kubernetes, "Configure a Security Context").
   */
  Value noNewPrivileges() {
    Value declared = self.declared("no_new_privileges");
    if (self.isKubernetes()) {
      Value asked = declared instanceof Absent ? Value.Bool.FALSE.from(Origin.DEFAULTED) : declared;
      Value admin = has(self.get("cap_add"), "sys_admin");
      return Logic.and(asked, Logic.not(self.get("privileged")), Logic.not(admin));
    }
    return declared instanceof Absent ? self.get("engine", "no_new_privileges") : declared;
  }

  /** Whether a set has a capability; ALL has each. */
  static Value has(Value set, String name) {
    if (!(set instanceof Listing l)) {
      return set;
    }
    if (Capabilities.has(l, name) || Capabilities.has(l, Capabilities.ALL)) {
      return Value.Bool.TRUE;
    }
    Value[] gaps = l.members().stream().filter(Unknown.class::isInstance).toArray(Value[]::new);
    Value rest = l.rest().<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
    return Logic.or(Logic.or(gaps), rest);
  }

  Value canEscalate() {
    return Logic.not(self.get("no_new_privileges"));
  }

  Value seccomp() {
    return profile(
        Told.SECCOMP,
        () -> {
          if (isBundle()) {
            return profile("unconfined");
          }
          Value configured = self.get("engine", "seccomp");
          if (configured instanceof Node) {
            return configured;
          }
          Optional<Boolean> unset = self.comesFrom("kubernetes");
          return unset
              .<Value>map(u -> profile(u ? "unset" : "runtime_default"))
              .orElseGet(self::noSource);
        });
  }

  /** Docker, containerd and CRI-O load their profile where the host has AppArmor. */
  Value apparmor() {
    return profile(
        Told.APPARMOR,
        () -> {
          Value host = self.get("engine", "has_apparmor");
          return isBundle()
              ? profile("unconfined")
              : host instanceof Value.Bool b
                  ? profile(b.value() ? "runtime_default" : "unconfined")
                  : host;
        });
  }

  /** A bundle of the OCI runtime has the profiles that it names and no others. */
  private boolean isBundle() {
    return self.comesFrom("oci").orElse(false);
  }

  private Value profile(String option, io.plimsoll.model.Fact otherwise) {
    Value privileged = self.get("privileged");
    if (Logic.isTrue(privileged)) {
      return new SecurityOptions(self.nodes())
          .profile("unconfined", Absent.ABSENT, privileged.origin().as(Origin.Kind.COMPUTED));
    }
    if (privileged instanceof Unknown) {
      return privileged;
    }
    Value told = self.told().get(option);
    return told instanceof Absent ? otherwise.get() : told;
  }

  private Node profile(String kind) {
    return new SecurityOptions(self.nodes()).profile(kind, Absent.ABSENT, Origin.DEFAULTED);
  }

  /** A profile, label or the like is set, or the source says that there is a security context. */
  Value hasSecurityOptions() {
    boolean given =
        self.isGiven("seccomp")
            || self.isGiven("apparmor")
            || isSelinuxGiven()
            || !(self.told().get(Told.SECCOMP) instanceof Absent)
            || !(self.told().get(Told.APPARMOR) instanceof Absent);
    Value declared = self.declared("no_new_privileges");
    Value told = self.told().get(Told.SECURITY);
    boolean saysSo = declared instanceof Value.Bool || given;
    return saysSo ? Value.Bool.TRUE : Logic.or(told, declared);
  }

  private boolean isSelinuxGiven() {
    return self.isGiven("selinux") && self.get("selinux").origin().kind() != Origin.Kind.DEFAULTED;
  }

  Value mountsToken() {
    Optional<Boolean> kubernetes = self.comesFrom("kubernetes");
    return kubernetes.isEmpty()
        ? self.noSource()
        : kubernetes.get() ? self.get("workload", "mounts_token") : Value.Bool.FALSE;
  }

  /** Kubernetes, "Images", "Default image pull policy". */
  Value pullPolicy() {
    Value declared = self.declared("pull_policy");
    if (!(declared instanceof Absent)) {
      return declared;
    }
    if (!self.isKubernetes()) {
      return policy("if_missing");
    }
    if (!(self.get("image_ref") instanceof ImageRef ref)) {
      return self.get("image_ref");
    }
    Value digest = ref.field("digest");
    Value tag = ref.field("tag");
    if (digest instanceof Unknown || tag instanceof Unknown) {
      return digest instanceof Unknown ? digest : tag;
    }
    if (tag instanceof Text t && !t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    boolean latest =
        tag instanceof Absent
            ? !(digest instanceof Digest)
            : ((Text) tag).written().equals("latest");
    return policy(latest ? "always" : "if_missing");
  }

  private Value policy(String name) {
    return self.nodes().constant("PullPolicy", name).from(Origin.DEFAULTED);
  }
}
