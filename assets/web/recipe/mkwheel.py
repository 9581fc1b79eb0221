"""usage: mkwheel.py SDIST_DIR SO TAG OUTDIR   (reproducible: fixed time stamps, sorted)"""

import base64, hashlib, pathlib, sys, zipfile

src, so, tag, outd = (
    pathlib.Path(sys.argv[1]),
    pathlib.Path(sys.argv[2]),
    sys.argv[3],
    pathlib.Path(sys.argv[4]),
)
V = "2.5.8"
out = outd / f"pygame_ce-{V}-{tag}.whl"
rec = []
skip = {
    "_audio.py",
    "_sdl3_mixer.py",
    "macosx.py",
    "camera.py",
    "_camera_opencv.py",
    "midi.py",
    "pygame.ico",
    "pygame_icon.icns",
    "pygame_icon_mac.bmp",
    "meson.build",
}
with zipfile.ZipFile(out, "w") as z:

    def add(name, data):
        z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)
        rec.append(
            f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}"
        )

    add("pygame/" + so.name, so.read_bytes())
    for p in sorted((src / "src_py").rglob("*")):
        r = p.relative_to(src / "src_py")
        if (
            p.is_file()
            and r.parts[0] not in ("__briefcase", "__pyinstaller")
            and p.name not in skip
        ):
            add(f"pygame/{r}", p.read_bytes())
    di = f"pygame_ce-{V}.dist-info"
    add(f"{di}/METADATA", (src / "PKG-INFO").read_bytes())
    add(
        f"{di}/WHEEL",
        f"Wheel-Version: 1.0\nGenerator: own build\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(),
    )
    for l in ("docs/LGPL.txt",):
        if (src / l).exists():
            add(f"{di}/licenses/{pathlib.Path(l).name}", (src / l).read_bytes())
    z.writestr(
        zipfile.ZipInfo(f"{di}/RECORD", (2026, 1, 1, 0, 0, 0)),
        "\n".join(rec) + f"\n{di}/RECORD,,\n",
    )
print(out, out.stat().st_size, hashlib.sha256(out.read_bytes()).hexdigest())
