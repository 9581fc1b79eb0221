#!/bin/bash
# From nothing to pygame_ce-2.5.8-cp313-cp313-pyemscripten_2025_0_wasm32.whl, of Debian 13 sources, the source archive of pygame-ce and the npm package pyodide.
#   usage: build_in_chroot.sh OUTDIR PYTAG(cp313|cp314) PYINC
# Sources used (Debian source packages and the source archive of pygame-ce), unpacked in /build/src and /build/x.
set -euo pipefail
OUT=/build/$1; PYTAG=$2; PYINC=$3; S=/build/src; P=/build/x/pygame_ce-2.5.8/src_c; GEN=/build/build/gen
SD=$S/SDL2-2.32.4 IM=$S/SDL2_image-2.8.8 TT=$S/SDL2_ttf-2.24.0 MX=$S/SDL2_mixer-2.8.1 FT=$S/freetype-2.13.3 HB=$S/harfbuzz-10.2.0/src
mkdir -p $OUT/obj; cd $OUT; : > cmds
C="emcc -O3 -fPIC -fvisibility=hidden -msimd128 -fwasm-exceptions -sSUPPORT_LONGJMP=wasm -DNDEBUG -DDECLSPEC= -Wno-everything"
add() { local fl="$1"; shift; for f in "$@"; do o=obj/$(echo "$f" | sed 's#^/build/##; s#/#_#g').o; [ -f $o ] || echo "$C $fl -c $f -o $o" >> cmds; done; }
cd $SD/src
SDL=$(ls *.c atomic/*.c audio/*.c audio/dummy/*.c audio/disk/*.c audio/emscripten/*.c cpuinfo/*.c events/*.c file/*.c filesystem/emscripten/*.c haptic/*.c haptic/dummy/*.c joystick/*.c joystick/emscripten/*.c joystick/virtual/*.c loadso/dlopen/*.c locale/*.c locale/emscripten/*.c misc/*.c misc/emscripten/*.c power/*.c power/emscripten/*.c render/*.c render/*/*.c sensor/*.c sensor/dummy/*.c stdlib/*.c thread/*.c thread/generic/*.c timer/*.c timer/unix/*.c video/*.c video/dummy/*.c video/emscripten/*.c video/yuv2rgb/*.c libm/*.c hidapi/SDL_hidapi.c | sed "s#^#$SD/src/#")
cd $OUT
FTS=$(for f in autofit/autofit base/ftbase base/ftbbox base/ftbdf base/ftbitmap base/ftcid base/ftdebug base/ftfstype base/ftgasp base/ftglyph base/ftgxval base/ftinit base/ftmm base/ftotval base/ftpatent base/ftpfr base/ftstroke base/ftsynth base/ftsystem base/fttype1 base/ftwinfnt bdf/bdf cache/ftcache cff/cff cid/type1cid gzip/ftgzip lzw/ftlzw pcf/pcf pfr/pfr psaux/psaux pshinter/pshinter psnames/psnames raster/raster sdf/sdf smooth/smooth svg/svg sfnt/sfnt truetype/truetype type1/type1 type42/type42 winfonts/winfnt; do echo $FT/src/$f.c; done)
add "-DSDL_VIDEO_DRIVER_DUMMY=1 -I$SD/include -I$SD/src/video/khronos" $SDL
add "-I$FT/include -DFT2_BUILD_LIBRARY" $FTS
add "-I$SD/include -I$IM/include -DUSE_STBIMAGE -DLOAD_BMP -DLOAD_GIF -DLOAD_JPG -DLOAD_LBM -DLOAD_PCX -DLOAD_PNG -DLOAD_PNM -DLOAD_QOI -DLOAD_SVG -DLOAD_TGA -DLOAD_XCF -DLOAD_XPM -DLOAD_XV -DSDL_IMAGE_SAVE_PNG=1 -DSDL_IMAGE_SAVE_JPG=1" $(ls $IM/src/*.c | grep -v WIC)
add "-I$SD/include -I$FT/include -I$HB -DTTF_USE_HARFBUZZ=1" $TT/SDL_ttf.c
add "-I$SD/include -I$MX/include -I$MX/src -I$MX/src/codecs -DMUSIC_WAV -DMUSIC_OGG -DOGG_USE_STB" $MX/src/*.c $(ls $MX/src/codecs/*.c | grep -v minimp3)
PGI="-DBUILD_STATIC=1 -DPG_MAJOR_VERSION=2 -DPG_MINOR_VERSION=5 -DPG_PATCH_VERSION=8 '-DPG_VERSION_TAG=\"\"' -I$PYINC -I$P -I$P/include -I$SD/include -I$IM/include -I$TT -I$MX/include -I$FT/include"
add "$PGI" $P/base.c $P/bitmask.c $P/rotozoom.c $P/SDL_gfx/SDL_gfxPrimitives.c $GEN/audio.c $GEN/mixer.c $GEN/sdl2.c $GEN/video.c
# small extras: no-op emscripten_sleep (only used with asyncify) and emscripten's own key-name table
printf 'void emscripten_sleep(unsigned int ms) { (void)ms; }\n' > extra.c
[ -f obj/extra.o ] || echo "$C -c extra.c -o obj/extra.o" >> cmds
[ -f obj/dompk.o ] || echo "$C -c /usr/share/emscripten/system/lib/html5/dom_pk_codes.c -o obj/dompk.o" >> cmds
[ -f obj/hb.o ] || echo "em++ -O2 -fPIC -fvisibility=hidden -fno-exceptions -fno-rtti -fno-threadsafe-statics -std=c++17 -DNDEBUG -Wno-everything -DHB_NO_MT -DHB_LEAN -DHAVE_FREETYPE=1 -DHAVE_ROUND=1 '-DHB_EXTERN=__attribute__((visibility(\"hidden\"))) extern' -I$HB -I$FT/include -c $HB/harfbuzz.cc -o obj/hb.o" >> cmds
echo "$(wc -l < cmds) compile commands"
xargs -P2 -d '\n' -n1 sh -c 'sh -c "$0" >> cc.log 2>&1 || { echo "FAILED: $0" | tail -c 300; exit 255; }' < cmds
SO=base.cpython-${PYTAG#cp}-wasm32-emscripten.so
emcc -O2 -sSIDE_MODULE=2 -sWASM_BIGINT -fwasm-exceptions -sSUPPORT_LONGJMP=wasm -sEXPORTED_FUNCTIONS=_PyInit_base obj/*.o -o $SO
ls -la $SO
