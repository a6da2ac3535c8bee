# Sourced by scripts/build: ICU for wasm, made once and kept outside the tree. Needs setup.sh.

icu_version=72.1
icu_sha256=a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68
icu_recipe=$PWD/scripts/icu

# Sets icu_dir to a folder with include/unicode and lib/libicuuc.a. What it depends on is in its name.
prepare_icu() {
  local cache hash
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/hebiao
  hash=$({ emcc_version; cat "$icu_recipe"/* scripts/lib/icu.sh; } | sha256sum | cut -c 1-16)
  icu_dir=$cache/icu-$icu_version-$hash
  [ ! -e "$icu_dir" ] || return 0
  echo "building ICU $icu_version for wasm (once; kept in $icu_dir)"
  need_packages icu-devtools
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/work.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  fetch_icu "$work"
  compile_icu "$work"
  # A rename, so that nobody sees half of it; it fails where another build was first, whose result is the same.
  mv -T "$work/result" "$icu_dir" 2>/dev/null || [ -e "$icu_dir" ]
  rm -rf "$work"
}

# Debian's source package, with a temporary apt configuration beside the machine's own.
fetch_icu() {
  local apt=$1/apt tarball=icu_$icu_version.orig.tar.gz site
  mkdir -p "$apt"/{lists,cache}
  for site in "debian bookworm" "debian-security bookworm-security"; do
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/$site main"
  done >"$apt/sources.list"
  local options=(-qq -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=-
    -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
  (cd "$1" && apt-get "${options[@]}" update && apt-get "${options[@]}" source --download-only --tar-only icu) ||
    fail "could not fetch ICU's source from deb.debian.org: check the network, then run this again"
  echo "$icu_sha256  $1/$tarball" | sha256sum --quiet --check - ||
    fail "$tarball isn't the one expected; see icu_sha256 in scripts/lib/icu.sh"
  tar -xzf "$1/$tarball" -C "$1" icu/LICENSE icu/source/common icu/source/data/in/nfkc.nrm
}

compile_icu() {
  local source=$1/icu/source result=$1/result data=$1/icudt${icu_version%%.*}l.dat
  # icupkg lives in /usr/sbin; the file's name becomes the prefix of the table of contents.
  PATH=$PATH:/usr/sbin icupkg -tl -a nfkc.nrm -s "$source/data/in" new "$data"
  cmake -G Ninja -S "$icu_recipe" -B "$1/build" -DCMAKE_TOOLCHAIN_FILE="$PWD/scripts/cmake/emscripten.cmake" \
    -DCMAKE_BUILD_TYPE=None -DICU_SOURCE="$source" -DICU_DATA="$data" >"$1/log" || fail_with "$1/log"
  cmake --build "$1/build" >"$1/log" || fail_with "$1/log"
  mkdir -p "$result"/{include,lib}
  cp -r "$source/common/unicode" "$result/include"
  cp "$1/build/libicuuc.a" "$data" "$result/lib"
  cp "$1/icu/LICENSE" "$result"
}

fail_with() {
  tail -n 30 "$1" >&2
  fail "building ICU for wasm failed (see above)"
}
