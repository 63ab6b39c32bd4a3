# Sourced by wizard/start and tests/run: brings this computer to the point where it can build. Debian 12 and its relatives.
# shellcheck shell=bash
set -euo pipefail
junbi_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
here=$PWD # the programs started later work where the person is
cd "$junbi_source"

say() { printf '\n\033[1m== %s\033[0m\n' "$*" >&2; }

# Installs the packages of installers/packages/debian/LIST… that are missing. Says what it does; asks sudo only when needed.
need_packages() {
    local list package missing=()
    for list in "$@"; do
        while read -r package; do
            case $package in '' | '#'*) continue ;; esac
            dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
        done < "installers/packages/debian/$list"
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get > /dev/null || { echo "Please install with your system's own tools: ${missing[*]}" >&2; exit 1; }
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

# Configures build/PRESET and builds TARGET; further words go to the configuration. Nothing is done twice.
build() {
    local preset=$1 target=$2 launcher=()
    shift 2
    ! command -v ccache > /dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    say "Building ($preset)"
    cmake --preset "$preset" "${launcher[@]}" "$@" > /dev/null
    cmake --build --preset "$preset" --target "$target" >&2
}
