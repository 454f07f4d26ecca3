# SPDX-License-Identifier: Apache-2.0
# What every script here asks of the machine: packages, the Swift toolchain, free ports, running programs.
# Sourced, never run: . "$(dirname "$0")/machine.sh"

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# A target may import only what the manifest gives it.
swift_flags=(--explicit-target-dependency-import-check error)

# Debian packages that the build links against.
build_packages=(pkg-config libsqlite3-dev libpq-dev libargon2-dev libqrencode-dev libpango1.0-dev libxml2-dev zlib1g-dev)

# Debian packages with the letters of printed documents.
document_packages=(fonts-liberation fonts-dejavu-core)

# Debian packages that tests open printed documents with.
document_test_packages=(poppler-utils)
# What watches a program and lets some of its calls fail.
watching_packages=(strace)

# What stands before several serving processes.
proxy_packages=(haproxy)

# What relays calls where two browsers cannot reach each other.
relay_packages=(coturn)

say() { printf '%s\n' "$*"; }

stop_with() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Installs the Debian packages named that are missing. Asks for nothing when all are there.
need_packages() {
    local missing=() package
    command -v dpkg-query >/dev/null || {
        say "This is not Debian; these must be there already: $*"
        return
    }
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop_with "Run as root, or install sudo, to install: ${missing[*]}"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

need_swift() {
    command -v swift >/dev/null || stop_with "Swift 6.3 is needed and not found: https://www.swift.org/install/linux/"
    local version
    version="$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)"
    [ "$(printf '6.3\n%s\n' "$version" | sort -V | head -1)" = 6.3 ] \
        || stop_with "Swift 6.3 or newer is needed; this machine has ${version:-an unknown one}."
}

# Makes a virtual environment with what a file asks for, unless it stands already.
make_environment() {
    local venv="$1" wanted="$2"
    need_packages python3 python3-venv
    if ! cmp -s "$wanted" "$venv/requirements.txt"; then
        say "Making the Python environment $venv"
        python3 -m venv "$venv"
        "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
        cp "$wanted" "$venv/requirements.txt"
    fi
}

# The virtual environment of the end-to-end tests and benchmarks, made from Tests/EndToEnd/requirements.txt.
need_python() {
    local venv="$root/.venv" wanted="$root/Tests/EndToEnd/requirements.txt"
    make_environment "$venv" "$wanted"
    python="$venv/bin/python"
}

# Prometheus' checker of rules, taken out of Debian's package: Prometheus itself is neither installed nor started.
need_promtool() {
    local folder="$root/.build/promtool"
    if command -v promtool >/dev/null || [ -x "$folder/usr/bin/promtool" ]; then return; fi
    command -v apt-get >/dev/null || stop_with "promtool is needed and not found: https://prometheus.io/download/"
    say "Taking promtool out of Debian's package prometheus"
    mkdir -p "$folder"
    (
        cd "$folder"
        apt-get download -qq prometheus || { apt-get update -qq && apt-get download -qq prometheus; }
        dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool
        rm -f prometheus_*.deb
    )
    [ -x "$folder/usr/bin/promtool" ] || stop_with "promtool did not come out of Debian's package prometheus"
}

# The virtual environment of the rule engines that the law is compared with.
need_peers() {
    local venv="${OPENFISCA_VENV:-$root/.build/openfisca-venv}" wanted="$root/Benchmarks/regulation/requirements.txt"
    make_environment "$venv" "$wanted"
    peers="$venv/bin/python"
}

# The virtual environment of the record linkage that ours is compared with.
need_linkage_peers() {
    local venv="${LINKAGE_VENV:-$root/.build/linkage-venv}" wanted="$root/Benchmarks/linkage/requirements.txt"
    make_environment "$venv" "$wanted"
    peers="$venv/bin/python"
}

# Waits until an address answers 200; gives up when the program is gone or after the seconds given.
wait_until_ready() {
    local url="$1" pid="$2" seconds="${3:-60}" end
    end=$((SECONDS + seconds))
    until curl --silent --fail --output /dev/null "$url"; do
        kill -0 "$pid" 2>/dev/null || return 1
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}
