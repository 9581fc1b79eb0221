#!/bin/sh
# Starts Gränslöst from this folder. The first time it sets the game up in your own folder.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
export PYTHONUTF8=1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"

# Where Apple's own python3 is only an offer to install something, it is better not called.
is_offer() {
    [ "$(uname)" = Darwin ] && [ "$(command -v "$1")" = /usr/bin/python3 ] &&
        ! xcode-select -p >/dev/null 2>&1
}

for python in @PYTHONS@ python3; do
    command -v "$python" >/dev/null 2>&1 || continue
    is_offer "$python" && continue
    "$python" "$here/program/start.py" --fits >/dev/null 2>&1 || continue
    exec "$python" "$here/program/start.py" "$@"
done
cat "$here/program/no-python.txt" >&2
exit 1
