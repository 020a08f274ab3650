#!/usr/bin/env python3
"""Makes the image of this example (an OCI layout, a few kilobytes, nothing in it runs) and the evidence about it.

The build of the project does not need it: what it makes is checked in. Run it here after a change of the example.
"""
import gzip, hashlib, io, json, pathlib, tarfile

HERE = pathlib.Path(__file__).parent
LAYOUT = HERE / "image"
NAME = "registry.example.com/shop/billing"
WHEN = "2026-05-28T09:30:00Z"


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def blob(data):
    path = LAYOUT / "blobs" / "sha256" / hashlib.sha256(data).hexdigest()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return {"digest": sha256(data), "size": len(data)}


def layer(files):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, mode, content in files:
            info = tarfile.TarInfo(name)
            info.mode, info.size, info.mtime = mode, len(content), 1780000000
            tar.addfile(info, io.BytesIO(content))
    return raw.getvalue()


def json_bytes(value):
    return json.dumps(value, separators=(",", ":")).encode()


def write(name, value):
    (HERE / name).write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


base = layer([
    ("etc/os-release", 0o644, b'ID=alpine\nVERSION_ID=3.20.3\nPRETTY_NAME="Alpine Linux v3.20"\n'),
    ("etc/passwd", 0o644, b"root:x:0:0:root:/root:/bin/sh\nbilling:x:10001:10001::/srv:/sbin/nologin\n"),
    ("etc/group", 0o644, b"root:x:0:\nbilling:x:10001:\n"),
    ("lib/apk/db/installed", 0o644, b"P:openssl\nV:3.3.1-r3\nA:x86_64\nL:Apache-2.0\nF:usr/bin\nR:openssl\n\n"
     b"P:busybox\nV:1.36.1-r29\nA:x86_64\nL:GPL-2.0-only\nF:bin\nR:busybox\n\n"),
    ("bin/busybox", 0o755, b"\x7fELF example"), ("usr/bin/openssl", 0o755, b"\x7fELF example"),
    ("opt/java/openjdk/bin/java", 0o755, b"\x7fELF example")])
own = layer([("srv/billing.jar", 0o644, b"example")])
layers, diff_ids = [], []
for raw in (base, own):
    diff_ids.append(sha256(raw))
    layers.append({"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", **blob(gzip.compress(raw, mtime=0))})
config = {
    "created": "2026-05-28T09:12:00Z", "architecture": "amd64", "os": "linux",
    "config": {
        "User": "10001:10001", "ExposedPorts": {"8080/tcp": {}},
        "Env": ["PATH=/opt/java/openjdk/bin:/usr/bin:/bin", "LEDGER_PASSWORD=change-me"],
        "Entrypoint": ["java", "-jar", "/srv/billing.jar"], "WorkingDir": "/",
        "Healthcheck": {"Test": ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health"]},
        "Labels": {"org.opencontainers.image.source": "https://git.example.com/shop/billing",
                   "org.opencontainers.image.revision": "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                   "org.opencontainers.image.version": "2.4.1",
                   "org.opencontainers.image.created": "2026-05-28T09:12:00Z"}},
    "rootfs": {"type": "layers", "diff_ids": diff_ids},
    "history": [{"created": "2026-05-20T00:00:00Z", "created_by": "ADD alpine-minirootfs-3.20.3-x86_64.tar.gz / # buildkit"},
                {"created": "2026-05-28T09:12:00Z", "created_by": "COPY billing.jar /srv/billing.jar # buildkit"}]}
config_blob = blob(json_bytes(config))
manifest = {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
            "config": {"mediaType": "application/vnd.oci.image.config.v1+json", **config_blob}, "layers": layers}
manifest_blob = blob(json_bytes(manifest))
(LAYOUT / "oci-layout").write_text('{"imageLayoutVersion":"1.0.0"}\n')
write("image/index.json", {"schemaVersion": 2, "manifests": [{
    "mediaType": manifest["mediaType"], **manifest_blob, "platform": {"os": "linux", "architecture": "amd64"},
    "annotations": {"io.containerd.image.name": NAME + ":2.4.1", "org.opencontainers.image.ref.name": "2.4.1"}}]})

write("trivy.json", {
    "SchemaVersion": 2, "CreatedAt": WHEN, "Trivy": {"Version": "0.70.0"}, "ArtifactName": NAME + ":2.4.1", "ArtifactType": "container_image",
    "Metadata": {"OS": {"Family": "alpine", "Name": "3.20.3"}, "ImageID": config_blob["digest"], "DiffIDs": diff_ids,
                 "RepoTags": [NAME + ":2.4.1"], "RepoDigests": [NAME + "@" + manifest_blob["digest"]]},
    "Results": [
        {"Target": NAME + ":2.4.1 (alpine 3.20.3)", "Class": "os-pkgs", "Type": "alpine", "Vulnerabilities": [{
            "VulnerabilityID": "CVE-2024-12797", "PkgName": "openssl", "InstalledVersion": "3.3.1-r3", "FixedVersion": "3.3.3-r0", "Status": "fixed",
            "Severity": "HIGH", "SeveritySource": "nvd", "Title": "openssl: an example finding", "Layer": {"DiffID": diff_ids[0]},
            "PkgIdentifier": {"PURL": "pkg:apk/alpine/openssl@3.3.1-r3"}}]},
        {"Target": "Java", "Class": "lang-pkgs", "Type": "jar"}]})

write("sbom.cdx.json", {
    "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
    "metadata": {"timestamp": WHEN, "tools": {"components": [{"type": "application", "name": "trivy", "version": "0.70.0"}]},
                 "component": {"type": "container", "name": NAME, "purl": "pkg:oci/billing@" + manifest_blob["digest"].replace(":", "%3A") + "?repository_url=" + NAME,
                               "properties": [{"name": "aquasecurity:trivy:ImageID", "value": config_blob["digest"]}]}},
    "components": [
        {"type": "library", "name": "openssl", "version": "3.3.1-r3", "purl": "pkg:apk/alpine/openssl@3.3.1-r3", "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {"type": "library", "name": "busybox", "version": "1.36.1-r29", "purl": "pkg:apk/alpine/busybox@1.36.1-r29", "licenses": [{"license": {"id": "GPL-2.0-only"}}]}]})

statement = {
    "_type": "https://in-toto.io/Statement/v1", "subject": [{"name": NAME, "digest": {"sha256": manifest_blob["digest"][7:]}}],
    "predicateType": "https://slsa.dev/provenance/v1",
    "predicate": {
        "buildDefinition": {"buildType": "https://ci.example.com/container@v1", "externalParameters": {"configSource": {
            "uri": "git+https://git.example.com/shop/billing@refs/tags/v2.4.1", "digest": {"gitCommit": "77777777770000000000aaaaaaaaaabbbbbbbbbb"}}}},
        "runDetails": {"builder": {"id": "https://ci.example.com/runners/hosted"}, "metadata": {"finishedOn": "2026-05-28T09:13:00Z"}}}}
(HERE / "provenance.intoto.json").write_text(json.dumps(statement, indent=1) + "\n")
