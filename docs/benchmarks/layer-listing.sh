#!/usr/bin/env bash
# Times the listing of a large layer: `zcat LAYER | tar -t` against a rule that reads the files of the image, again and again and in
# turns, and prints the ratio of the medians. The image is made in a temporary folder that is removed; the same arguments give the
# same bytes. Needs python3 and gzip. Use: docs/benchmarks/layer-listing.sh [RUNS] [MEGABYTES] [COMMAND...]
# MEGABYTES is the size of the layer as it is stored, COMMAND what to run instead of ./plimsoll.
set -euo pipefail

runs=${1:-5}
megabytes=${2:-300}
[[ $runs =~ ^[1-9][0-9]*$ && $megabytes =~ ^[1-9][0-9]*$ ]] || {
  echo "usage: ${0##*/} [RUNS] [MEGABYTES] [COMMAND...]" >&2
  exit 2
}
shift $(($# < 2 ? $# : 2))

cd "${BASH_SOURCE[0]%/*}/../.."
command=("$@")
((${#command[@]} > 0)) || command=(./plimsoll)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A quarter of the bytes is noise, as in archives and pictures; the rest is text and machine code that compress about to a third.
# Most files are small, some are large.
python3 - "$folder" "$megabytes" <<'PYTHON'
import hashlib, io, json, os, random, subprocess, sys, tarfile

folder, megabytes = sys.argv[1], int(sys.argv[2])
blobs = os.path.join(folder, "blobs", "sha256")
os.makedirs(blobs)
dice = random.Random(300)
words = [dice.randbytes(dice.randint(3, 12)).hex() for _ in range(3000)]
text = " ".join(dice.choices(words, k=400_000)).encode()
noise = dice.randbytes(8 << 20)


def content(size):
    source = noise if dice.random() < 0.25 else text
    start = dice.randrange(len(source))
    return (source[start:] + source * (size // len(source) + 1))[:size]


layer = os.path.join(folder, "layer.tar.gz")
with open(layer, "wb") as stored:
    gzip = subprocess.Popen(["gzip", "-n", "-6"], stdin=subprocess.PIPE, stdout=stored)
    inner = hashlib.sha256()

    class Both(io.RawIOBase):
        def write(self, data):
            inner.update(data)
            gzip.stdin.write(data)
            return len(data)

    with tarfile.open(fileobj=Both(), mode="w|", format=tarfile.GNU_FORMAT) as tar:
        files = 0
        while os.path.getsize(layer) < megabytes << 20:
            size = int(dice.paretovariate(0.7) * 1500) % (24 << 20)
            entry = tarfile.TarInfo(f"usr/lib/package-{files // 200}/part-{files % 20}/file-{files}.bin")
            entry.size, entry.mode, entry.mtime = size, 0o755 if files % 9 == 0 else 0o644, 1_700_000_000
            tar.addfile(entry, io.BytesIO(content(size)))
            files += 1
    gzip.stdin.close()
    gzip.wait()


def blob(data):
    digest = hashlib.sha256(data).hexdigest()
    with open(os.path.join(blobs, digest), "wb") as out:
        out.write(data)
    return {"digest": "sha256:" + digest, "size": len(data)}


with open(layer, "rb") as stored:
    digest = hashlib.file_digest(stored, "sha256").hexdigest()
size = os.path.getsize(layer)
os.rename(layer, os.path.join(blobs, digest))
os.symlink(os.path.join(blobs, digest), os.path.join(folder, "layer"))
config = blob(json.dumps({"architecture": "amd64", "os": "linux", "config": {},
    "rootfs": {"type": "layers", "diff_ids": ["sha256:" + inner.hexdigest()]}}).encode())
manifest = blob(json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": config,
    "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": "sha256:" + digest, "size": size}]}).encode())
with open(os.path.join(folder, "oci-layout"), "w") as out:
    out.write('{"imageLayoutVersion":"1.0.0"}')
with open(os.path.join(folder, "index.json"), "w") as out:
    json.dump({"schemaVersion": 2, "manifests": [manifest]}, out)
print(f"{files} files, {size / 1e6:.0f} MB stored", file=sys.stderr)
PYTHON

listing() { zcat "$folder/layer" | tar -t >/dev/null; }
judging() { # findings are no failure of a benchmark, what cannot be read is
  local status=0
  "${command[@]}" check --image "$folder" --rule no-world-writable-files >/dev/null || status=$?
  ((status <= 1)) || { echo "${command[*]}: exit code $status" >&2; exit 1; }
}

now() { echo "${EPOCHREALTIME/[.,]/}"; } # microseconds
timed() {
  local from until
  from=$(now)
  "$@"
  until=$(now)
  echo $((until - from))
}
median() { printf '%s\n' "$@" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

# the first run may build, and fills the disk cache
listing
judging
listings=()
judgings=()
for ((i = 0; i < runs; i++)); do
  listings+=("$(timed listing)")
  judgings+=("$(timed judging)")
done
one=$(median "${listings[@]}")
other=$(median "${judgings[@]}")
printf 'zcat | tar -t: %d ms; %s check: %d ms; ratio %d.%02d (medians of %d runs)\n' $((one / 1000)) "${command[*]}" \
  $((other / 1000)) $((other / one)) $((other * 100 / one % 100)) "$runs"
