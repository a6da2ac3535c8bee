# Sourced by the scripts. Each need_… makes sure of one thing, installs it where it is missing and is silent otherwise.
shopt -s inherit_errexit
# Emscripten's optimiser wants Debian's acorn, which a node from elsewhere doesn't look for.
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"

oldest_emcc=3.1.6

fail() {
  echo "error: $*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

need_packages() {
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "no apt-get here; install what Debian calls: ${missing[*]}"
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "no root, no sudo; as root: apt-get install ${missing[*]}"
  echo "installing ${missing[*]}"
  as_root apt-get -qq update || echo "apt-get update failed; trying with the package lists at hand" >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "could not install: ${missing[*]}"
}

# need_command NAME PACKAGE: a command from elsewhere serves as well as the package's.
need_command() {
  command -v "$1" >/dev/null || need_packages "$2"
}

need_compiler() {
  need_packages g++ ninja-build libicu-dev nlohmann-json3-dev doctest-dev
  need_command cmake cmake
  need_command node nodejs
}

need_emcc() {
  local version=0
  if command -v emcc >/dev/null; then version=$(emcc_version); fi
  if [ "$(printf '%s\n' "$oldest_emcc" "$version" | sort -V | head -n 1)" != "$oldest_emcc" ]; then
    need_packages emscripten
  fi
}

emcc_version() {
  emcc --version | sed -n '1s/.* \([0-9][0-9]*\.[0-9][0-9.]*\).*/\1/p'
}

# node_modules as the lock file says; a copy of it inside tells whether that is so.
need_node_modules() {
  need_command node nodejs
  ! cmp -s package-lock.json node_modules/.installed-lock.json || return 0
  need_command npm npm
  need_packages ca-certificates
  echo "installing the npm packages of package-lock.json"
  npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null || fail "npm ci failed (see above)"
  cp package-lock.json node_modules/.installed-lock.json
}

need_browser() {
  need_command chromium chromium
  need_packages fonts-noto-cjk
}
