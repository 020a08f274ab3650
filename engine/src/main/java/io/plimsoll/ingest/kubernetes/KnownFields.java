package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import java.util.Set;

/**
 * The fields of objects in which a misspelt name would silently leave a container open (Kubernetes
 * API, core/v1); the API server refuses unknown ones where validation is strict.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are those of Set.of
enum KnownFields {
  POD(
      "a pod",
      Set.of(
          "activeDeadlineSeconds",
          "affinity",
          "automountServiceAccountToken",
          "containers",
          "dnsConfig",
          "dnsPolicy",
          "enableServiceLinks",
          "ephemeralContainers",
          "hostAliases",
          "hostIPC",
          "hostNetwork",
          "hostPID",
          "hostUsers",
          "hostname",
          "hostnameOverride",
          "imagePullSecrets",
          "initContainers",
          "nodeName",
          "nodeSelector",
          "os",
          "overhead",
          "preemptionPolicy",
          "priority",
          "priorityClassName",
          "readinessGates",
          "resourceClaims",
          "resources",
          "restartPolicy",
          "runtimeClassName",
          "schedulerName",
          "schedulingGates",
          "securityContext",
          "serviceAccount",
          "serviceAccountName",
          "setHostnameAsFQDN",
          "shareProcessNamespace",
          "subdomain",
          "terminationGracePeriodSeconds",
          "tolerations",
          "topologySpreadConstraints",
          "volumes")),
  CONTAINER(
      "a container",
      Set.of(
          "args",
          "command",
          "env",
          "envFrom",
          "image",
          "imagePullPolicy",
          "lifecycle",
          "livenessProbe",
          "name",
          "ports",
          "readinessProbe",
          "resizePolicy",
          "resources",
          "restartPolicy",
          "restartPolicyRules",
          "securityContext",
          "startupProbe",
          "stdin",
          "stdinOnce",
          "targetContainerName",
          "terminationMessagePath",
          "terminationMessagePolicy",
          "tty",
          "volumeDevices",
          "volumeMounts",
          "workingDir")),
  CONTAINER_CONTEXT(
      "the security context of a container",
      Set.of(
          "allowPrivilegeEscalation",
          "appArmorProfile",
          "capabilities",
          "privileged",
          "procMount",
          "readOnlyRootFilesystem",
          "runAsGroup",
          "runAsNonRoot",
          "runAsUser",
          "seLinuxOptions",
          "seccompProfile",
          "windowsOptions")),
  POD_CONTEXT(
      "the security context of a pod",
      Set.of(
          "appArmorProfile",
          "fsGroup",
          "fsGroupChangePolicy",
          "runAsGroup",
          "runAsNonRoot",
          "runAsUser",
          "seLinuxChangePolicy",
          "seLinuxOptions",
          "seccompProfile",
          "supplementalGroups",
          "supplementalGroupsPolicy",
          "sysctls",
          "windowsOptions"));

  private final String what;
  private final Set<String> names;

  KnownFields(String what, Set<String> names) {
    this.what = what;
    this.names = names;
  }

  /** Whether any of the fields is written: one that nobody knows says nothing. */
  boolean saysSomething(Fields object) {
    return object.names().stream().anyMatch(names::contains);
  }

  /** Reports fields that such an object does not have. */
  void check(Fields object) {
    for (String name : object.names()) {
      if (!names.contains(name)) {
        Diagnostic unknown =
            Diagnostic.at(object.at(name), Code.E1403, "`" + name + "` is not a field of " + what);
        object.problems().add(help(name, unknown));
      }
    }
  }

  /** A field that stands in the wrong context has no effect at all. */
  private Diagnostic help(String name, Diagnostic unknown) {
    if (this == POD_CONTEXT && CONTAINER_CONTEXT.names.contains(name)) {
      return unknown.help("it belongs into the `securityContext` of each container");
    }
    if (this == CONTAINER_CONTEXT && POD_CONTEXT.names.contains(name)) {
      return unknown.help("it belongs into the `securityContext` of the pod");
    }
    String question = Nearest.question(name, names.stream().sorted().toList());
    return question.isEmpty() ? unknown : unknown.help(question);
  }
}
