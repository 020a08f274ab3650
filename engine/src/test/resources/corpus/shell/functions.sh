fetch() {
  local url="$1" out=/tmp/fetched
  curl -fsSL "$url" -o "$out" || { echo "cannot get $url"; return 1; }
}
function unused { rm -rf /; }
fetch https://a.example.org/x && VERSION=2 fetch https://b.example.org/y
