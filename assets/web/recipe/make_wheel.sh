#!/bin/bash
# From nothing to pygame_ce-2.5.8-cp313-cp313-pyemscripten_2025_0_wasm32.whl, of Debian 13 sources, the source archive of pygame-ce and the npm package pyodide.
#   usage (root, Debian/Ubuntu host with debootstrap, python3-venv, npm):  bash make_wheel.sh /some/empty/workdir
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); W=$(realpath -m "$1"); PYO=0.29.5; mkdir -p $W/{src,x,dl,build/gen,npm,out}; cd $W
MIRROR=$(grep -h '^URIs' /etc/apt/sources.list.d/debian.sources | head -1 | awk '{print $2}')       # the host's own Debian mirror
# 1. a Debian 13 (trixie, stable) chroot with its emscripten 3.1.69 and python 3.13 headers
[ -d chroot/usr ] || debootstrap --variant=minbase trixie chroot "$MIRROR" >/dev/null
cp -r /etc/ssl/certs chroot/etc/ssl/; cp /etc/resolv.conf chroot/etc/; cp /etc/apt/apt.conf.d/99* chroot/etc/apt/apt.conf.d/ 2>/dev/null || true
printf 'Types: deb deb-src\nURIs: %s\nSuites: trixie trixie-updates\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' "$MIRROR" > chroot/etc/apt/sources.list.d/src.sources; : > chroot/etc/apt/sources.list
mkdir -p chroot/build; trap 'umount -l $W/chroot/build $W/chroot/proc $W/chroot/dev' EXIT
mount --bind $W chroot/build; mount --bind /proc chroot/proc; mount --bind /dev chroot/dev
chroot chroot sh -c 'apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends emscripten python3-dev cython3 >/dev/null 2>&1'
# 2. sources: Debian source packages (upstream tarballs) and the source archive
chroot chroot sh -c 'cd /build/src && for p in libsdl2 libsdl2-image libsdl2-ttf libsdl2-mixer freetype harfbuzz; do apt-get source -qq --download-only $p >/dev/null 2>&1 || true; done'
(cd src; for t in libsdl2_*.orig.tar.* libsdl2-image_*.orig.tar.* libsdl2-ttf_*.orig.tar.* libsdl2-mixer_*.orig.tar.* freetype_*.orig.tar.xz harfbuzz_*.orig.tar.*; do case $t in *.asc) ;; *) tar xf $t;; esac; done; ls -d */)
python3 -m venv stubenv; cat > $(ls -d stubenv/lib/python3*/site-packages)/mesonpy.py <<'P'
# stand-in build backend: lets `pip download` fetch the sdist without building it
import os
def get_requires_for_build_wheel(c=None): return []
def prepare_metadata_for_build_wheel(d, c=None):
    n = 'pygame_ce-2.5.8.dist-info'; os.makedirs(d + '/' + n)
    open(d + '/' + n + '/METADATA', 'w').write('Metadata-Version: 2.1\nName: pygame-ce\nVersion: 2.5.8\n'); open(d + '/' + n + '/WHEEL', 'w').write('Wheel-Version: 1.0\n'); return n
P
stubenv/bin/pip download -q pygame-ce==2.5.8 --no-binary=:all: --no-deps --no-build-isolation -d dl; tar xzf dl/pygame_ce-2.5.8.tar.gz -C x
(cd npm; npm pack --silent pyodide@$PYO >/dev/null; tar xzf pyodide-$PYO.tgz)
# SDL: no POSIX signals (useless in a browser; struct sigaction differs between emscripten versions)
sed -i 's/^#define HAVE_SIGACTION 1/#undef HAVE_SIGACTION/; s/^#define HAVE_SIGNAL_H 1/#undef HAVE_SIGNAL_H/' src/SDL2-*/include/SDL_config_emscripten.h
# 3. headers, cython, compile, link, check, pack
python3 $HERE/mkpyinc.py npm/package chroot/usr/include/python3.13 pyinc
cp $HERE/build_in_chroot.sh .
chroot chroot sh -c 'cd /build/build/gen; for m in audio mixer sdl2 video; do cython3 -3 -I /build/x/pygame_ce-2.5.8/src_c/cython /build/x/pygame_ce-2.5.8/src_c/cython/pygame/_sdl2/$m.pyx -o $m.c >/dev/null 2>&1; done; bash /build/build_in_chroot.sh out cp313 /build/pyinc'
python3 $HERE/check_imports.py out/base.cpython-313-wasm32-emscripten.so npm/package/pyodide.asm.wasm npm/package/pyodide.asm.js
python3 $HERE/mkwheel.py x/pygame_ce-2.5.8 out/base.cpython-313-wasm32-emscripten.so cp313-cp313-pyemscripten_2025_0_wasm32 out
