# shellcheck shell=bash
# From the staging folder of one library into the prefix that all share.

# Takes an earlier build of a library out of the prefix: its headers and import libraries would be found instead of the new ones.
clear_away() {
    local list=$cache/stamps/$1.files
    [ -e "$list" ] || return 0
    (cd "$prefix" && xargs -d '\n' rm -f) < "$list"
    rm -f "$list" "$cache/stamps/$1"
}

# Makes what was configured for $root usable in the prefix, wherever that lies, and puts it there.
take_over() {
    local name=$1 from=$cache/stage/$1$root list=$cache/stamps/$1.files link target
    rm -rf "$from"/share/{doc,man,info,gtk-doc,aclocal,bash-completion,gdb,installed-tests}
    find "$from" \( -name '*.la' -o -name '*.exe' \) -delete
    find "$from" -name '*.pc' -exec sed -i "s|$root|\${pcfiledir}/../..|g" {} +
    find "$from" -type f \( -name '*.cmake' -o -name '*-config' -o -path '*/wx/config/*' \) -exec sed -i "s|$root|$prefix|g" {} +
    find "$from" -type l -lname "$root/*" | while read -r link; do
        target=$(readlink "$link")
        ln -sfn "$prefix${target#"$root"}" "$link"
    done
    find "$from" -type d -empty -delete
    (cd "$from" && find . -type f -o -type l) | sort > "$list"
    cp -a "$from/." "$prefix/"
    rm -rf "${cache:?}/stage/$name"
}

# What the prefix holds, for the list of parts (SBOM) that goes with the program.
write_versions() {
    local name source licence needs
    {
        printf 'library\tdebian-source\tversion\tlicence\tnewest-offered\tdlls\n'
        while IFS=$'\t' read -r name source licence needs; do
            [ -e "$cache/stamps/$name" ] || continue
            printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$name" "$source" "$(sed -n 2p "$cache/stamps/$name")" "$licence" \
                "$(cat "$cache/sources/$source/newest" 2> /dev/null)" \
                "$(sed -nE 's|^\./bin/(.*\.dll)$|\1|p' "$cache/stamps/$name.files" | paste -sd' ')"
        done < <(table)
    } > "$prefix/versions.tsv"
    awk -F'\t' 'NR > 1 && $5 != "" && $3 != $5 { print "Older than Debian offers: " $1 " " $3 " (" $5 ")" }' "$prefix/versions.tsv" >&2
}
