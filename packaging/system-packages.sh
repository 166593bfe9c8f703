#!/bin/sh
# Finds the system libraries that Qt wants and that are not here, and installs them where it may (Debian, Ubuntu: as root
# or by a sudo that asks nothing); otherwise says which command to run. Silent when nothing is missing.
#   --python            what `make env` needs before .venv exists
#   --with NAME ...     also programs that only tests use: postgresql, cups, xvfb
set -eu
cd "$(dirname "$0")/.."

# Packages that hold a library; newer systems renamed some with the 64-bit time change (t64), the first known one is taken.
packages_of() {
    case "$1" in
        libGL.so*) echo libgl1 ;;
        libEGL.so*) echo libegl1 ;;
        libOpenGL.so*) echo libopengl0 ;;
        libglib-2.0.so* | libgthread-2.0.so* | libgio-2.0.so* | libgobject-2.0.so* | libgmodule-2.0.so*)
            echo libglib2.0-0t64 libglib2.0-0 ;;
        libxkbcommon.so*) echo libxkbcommon0 ;;
        libxkbcommon-x11.so*) echo libxkbcommon-x11-0 ;;
        libfontconfig.so*) echo libfontconfig1 ;;
        libfreetype.so*) echo libfreetype6 ;;
        libbrotli*.so*) echo libbrotli1 ;;
        libdbus-1.so*) echo libdbus-1-3 ;;
        libX11.so*) echo libx11-6 ;;
        libX11-xcb.so*) echo libx11-xcb1 ;;
        libxcb.so*) echo libxcb1 ;;
        libxcb-*.so*)
            part=${1#libxcb-}
            version=${part#*.so.}
            echo "libxcb-${part%%.so*}$version" "libxcb-${part%%.so*}${version%%.*}" ;;
        libwayland-*.so*)
            part=${1#libwayland-}
            echo "libwayland-${part%%.so*}${part##*.so.}" ;;
        libcups.so*) echo libcups2t64 libcups2 ;;
        libz.so*) echo zlib1g ;;
        libzstd.so*) echo libzstd1 ;;
        libstdc++.so*) echo libstdc++6 ;;
        libgssapi_krb5.so* | libkrb5.so*) echo libgssapi-krb5-2 ;;
        *) echo "" ;;
    esac
}

missing_of() { # the libraries that the given files of Qt want and that are not here
    command -v ldd >/dev/null 2>&1 || return 0
    ldd "$@" 2>/dev/null | sed -n 's/^[[:space:]]*\(lib[^ ]*\) => not found$/\1/p' | grep -v '^libQt6' | sort -u
}

qt=$(echo .venv/lib/python3*/site-packages/PySide6/Qt)
# Without these nothing runs, not even the tests; without the others there is no window or no printer.
vital_libraries() { missing_of "$qt"/plugins/platforms/libqoffscreen.so "$qt"/lib/libQt6Svg.so.6 "$qt"/lib/libQt6Test.so.6; }
missing_libraries() {
    # Plugins of databases and old toolkits that the program never loads stay out.
    missing_of "$qt"/plugins/platforms/libq*.so "$qt"/plugins/printsupport/*.so \
        "$qt"/plugins/platforminputcontexts/*.so "$qt"/lib/libQt6Svg.so.6 "$qt"/lib/libQt6Test.so.6
}

wanted=""
unknown=""
known() { apt-cache show "$1" >/dev/null 2>&1; }

want() { # the first of the given names that this system's package lists know, else the last
    for name in "$@"; do
        if known "$name"; then break; fi
    done
    case " $wanted " in *" $name "*) ;; *) wanted="$wanted $name" ;; esac
}

run_as_root=""
may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then return 0; fi
    command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1 && run_as_root="sudo -n"
}

update_lists() {
    [ -z "${lists_updated:-}" ] || return 0
    lists_updated=yes
    $run_as_root apt-get update -qq >/dev/null 2>&1 || echo "The package lists could not be renewed (no network?)." >&2
}

collect() {
    wanted=""
    unknown=""
    if [ "$mode" = python ]; then
        sh packaging/find-python.sh >/dev/null 2>&1 || { want python3; want python3-venv; }
        return
    fi
    for library in $libraries; do
        names=$(packages_of "$library")
        if [ -n "$names" ]; then want $names; else unknown="$unknown $library"; fi
    done
    for extra in $extras; do
        case "$extra" in
            postgresql) ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || want postgresql ;;
            cups)
                PATH="$PATH:/usr/sbin:/sbin" command -v cupsd >/dev/null && [ -e /usr/lib/cups/backend/cups-pdf ] ||
                    want cups cups-bsd printer-driver-cups-pdf cups-filters
                ;;
            xvfb) command -v Xvfb >/dev/null || want xvfb ;;
            *) echo "system-packages.sh: unknown program: $extra" >&2; exit 2 ;;
        esac
    done
}

mode=libraries
extras=""
case "${1:-}" in
    "") ;;
    --python) mode=python ;;
    --with) shift; extras="$*" ;;
    *) echo "system-packages.sh: unknown option: $1" >&2; exit 2 ;;
esac

libraries=""
[ "$mode" = python ] || libraries=$(missing_libraries)
collect
[ -n "$wanted$unknown" ] || exit 0

# What could not be had an hour ago (no network) is not asked for at every call again.
tried=.venv/.system-tried
if [ -n "$wanted" ] && [ -n "$extras" -o -z "$(find $tried -mmin -60 2>/dev/null)" ] && may_install; then
    known libc6 && known "${wanted##* }" || { update_lists; collect; }
    echo "Installing system packages:$wanted"
    install() {
        # apt talks on both streams even when all is well; what it says matters only when it fails.
        said=$($run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted 2>&1)
    }
    install || { update_lists; collect; install; } || echo "$said" >&2
    [ "$mode" = python ] || libraries=$(missing_libraries)
    collect
    [ -n "$wanted$unknown" ] || exit 0
    [ ! -d .venv ] || touch $tried
fi

if command -v apt-get >/dev/null 2>&1 && [ -n "$wanted" ]; then
    echo "To go on, install what the system lacks: sudo apt-get install --no-install-recommends$wanted" >&2
fi
if ! command -v apt-get >/dev/null 2>&1; then
    unknown=${libraries:-python3 (3.11 or newer) with venv}
fi
if [ -n "$unknown" ]; then
    echo "To go on, install the packages of your system that hold:" $unknown >&2
fi
# A missing window or printer library, or a program that only tests use, stops nobody who has no use for it.
[ "$mode" = libraries ] && [ -z "$(vital_libraries)" ]
