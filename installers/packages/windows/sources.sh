# shellcheck shell=bash
# Debian's source packages: fetched with an apt of our own, so that the lists of this computer stay as they are.

private_apt() {
    local apt=$cache/apt file
    export APT_CONFIG=$apt/apt.conf
    [ ! -e "$apt/done" ] || return 0
    say "Fetching the lists of Debian's sources"
    mkdir -p "$apt"/{parts,lists/partial,archives/partial}
    for file in /etc/apt/sources.list.d/*.sources; do
        ! grep -q debian-archive-keyring "$file" || sed -E 's/^Types:.*/Types: deb-src/' "$file" > "$apt/parts/${file##*/}"
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -e "$file" ] || sed -nE 's/^deb (.*debian.*)/deb-src \1/p' "$file" > "$apt/parts/${file##*/}"
    done
    cat > "$APT_CONFIG" <<-END
		Dir::Etc::SourceList "/dev/null";
		Dir::Etc::SourceParts "$apt/parts";
		Dir::State::Lists "$apt/lists";
		Dir::Cache "$apt";
		APT::Sandbox::User "root";
		Acquire::Retries "3";
	END
    apt-get update -qq
    touch "$apt/done"
}

# Every version that the lists offer, newest first.
offered() { apt-cache showsrc --only-source "$1" | awk '/^Version:/ { print $2 }' | sort -uVr; }

# Fetches the newest version that the mirror has whole. A list can name what the mirror lacks: then an older version is taken (it may
# lack a security update; write_versions tells), and if there is none, the newest one's original without Debian's changes. Apt has
# checked every file against the signed list.
fetch_source() {
    local source=$1 folder=$cache/sources/$1 version original
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    cd "$folder.new"
    offered "$source" > offered
    for version in $(cat offered); do
        if apt-get source -qq --only-source --download-only "$source=$version" > fetch.log 2>&1; then
            echo "$version" > version
            break
        fi
        mkdir -p parts
        find . -maxdepth 1 -name "${source}_*" -exec mv -t parts {} +
    done
    version=$(head -n 1 offered)
    if [ ! -e version ]; then
        original=$(find parts -name "${source}_*.orig.tar.*" ! -name '*.asc' | sort -V | tail -n 1)
        [ -n "$original" ] || { cat fetch.log >&2; echo "No source of $source could be fetched" >&2; exit 1; }
        mv "$original" .
        echo "${version%-*}+original" > version
    fi
    [ "$(cat version)" = "$version" ] || echo "   $source: $(cat version) is taken, because the mirror does not have $version" >&2
    echo "$version" > newest
    rm -rf "$folder" parts
    cd "$cache"
    mv "$folder.new" "$folder"
}

# The Debian version of a source package, fetched when it is not here yet.
source_version() {
    case $1 in
        deb:*) dpkg-query -W -f='${Version}' "${1#deb:}" ;;
        *)
            [ -e "$cache/sources/$1/version" ] || fetch_source "$1"
            cat "$cache/sources/$1/version"
            ;;
    esac
}

look_for_newer() {
    local source
    apt-get update -qq
    for source in $(table | cut -f2 | sort -u); do
        [ ! -e "$cache/sources/$source/version" ] ||
            [ "$(offered "$source" | head -n 1)" = "$(cat "$cache/sources/$source/version")" ] || fetch_source "$source"
    done
}

# Unpacks a source package with Debian's changes into this folder, and takes its date as the date of everything made from it.
unpack() {
    local folder=$cache/sources/$1
    if [[ $(cat "$folder/version") == *+original ]]; then
        mkdir source
        tar -xf "$folder"/*.orig.tar.* -C source --strip-components=1
    else
        dpkg-source -q -x "$folder"/*.dsc source
    fi
    cd source
    if [ -e debian/changelog ]; then
        SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -STimestamp)
    else
        SOURCE_DATE_EPOCH=$(find . -type f -printf '%Ts\n' | sort -n | tail -n 1)
    fi
    export SOURCE_DATE_EPOCH
    # One date for all: or make would think that files made from a patched one are old, and want the autoconf of their time.
    find . -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
