package io.plimsoll.semantics;

/** Rules over every part of a Dockerfile that do not look at what is known. */
final class SampleRules {
  private SampleRules() {}

  static final String TEXT =
      """
      package acme.sample

      fn harmless(k: Command) -> Bool = not k.skips_tls_check and not k.failure_ignored

      rule base-image-pinned "Base images are pinned" {
        severity high
        for u in dockerfile.external_bases, r in u.ref
        require r.is_pinned or r.registry == "registry.acme.io"
          message "{r} is not pinned"
          at u
      }
      rule base-image-trusted "Base images come from here" {
        severity high
        for s in dockerfile.stages, r in s.base_ref where not s.is_final or s.index >= 0
        require r.registry in {"docker.io", "registry.acme.io"}
        require r.repository matches glob"**" and r.name.starts_with("a")
      }
      rule runs-as-user "Does not run as root" {
        severity high
        for s in dockerfile.final_stages
        deny if s.user.is_root
          message "{s.label} runs as {s.user}"
      }
      rule packages-pinned "Packages are pinned" {
        severity medium
        for r in dockerfile.runs, a in r.package_actions where a.kind == install
        require a.is_pinned
          at a.command
      }
      rule lists-removed "Lists are removed" {
        severity low
        for r in dockerfile.runs where any k in r.commands: k.name == "apt-get" and (k.verb ?? "") == "update"
        require any k in r.commands: k.name == "rm"
        require count(k in r.commands where k.name == "apt-get") <= 2
      }
      rule commands-harmless "Commands are harmless" {
        severity low
        for s in dockerfile.used_stages, k in s.commands where k.always_runs
        require harmless(k)
      }
      rule no-secret-variables "No secrets" {
        severity critical
        for s in dockerfile.stages, v in s.variables
        deny if v.name matches re".*(TOKEN|PASSWORD).*"
          message "{v.name} holds a secret"
      }
      rule copies-owned "Copies have an owner" {
        severity info
        for t in dockerfile.transfers where t.from is absent
        require t.chown is present and not t.chown.is_root
        require no x in t.sources: x.text.ends_with(".env") or x.text == "id_rsa"
      }
      rule ports-high "Ports are high" {
        severity low
        for s in dockerfile.final_stages
        require all p in s.ports: p.number >= 1024
      }
      rule one-command "One command" {
        severity low
        for s in dockerfile.stages
        require count(n in s.instructions where n is Cmd) <= 1
        require one n in s.instructions: n is From
      }
      rule labels-there "Labels are there" {
        severity low
        for s in dockerfile.final_stages
        require (s.labels["org.opencontainers.image.source"] ?? "").starts_with("https://")
        require {k.name for k in s.commands} - {"rm"} == {}
      }
      rule health-checked "Health is checked" {
        severity low
        for s in dockerfile.final_stages
        require s.healthcheck is present and count(s.volumes) == 0
        require if s.user.is_root then s.workdir == "/srv" else s.shell.name != "bash"
      }
      rule whole-file "The file as a whole" {
        severity low
        where count(dockerfile.stages) > 1
        require no c in dockerfile.copies: c.from is absent
        deny if count([d for s in dockerfile.stages, d in s.downloads]) > 1
      }
      """;
}
