"""Python C headers for the wasm target: Debian's python3-dev headers + a pyconfig.h rebuilt from the
_sysconfigdata that pyodide ships inside python_stdlib.zip.   usage: mkpyinc.py PYODIDE_DIR HEADERS OUT"""

import re, shutil, sys, zipfile

pyo, hdr, out = sys.argv[1:4]
z = zipfile.ZipFile(pyo + "/python_stdlib.zip")
ns = {}
exec(z.read([n for n in z.namelist() if n.startswith("_sysconfigdata")][0]).decode(), ns)
v = ns["build_time_vars"]
pref = (
    "HAVE_",
    "SIZEOF_",
    "ALIGNOF_",
    "WITH_",
    "Py_",
    "PY_",
    "_POSIX",
    "_XOPEN",
    "_GNU",
    "_LARGE",
    "_FILE",
    "STDC_",
    "TIME_",
    "SYS_",
    "MAJOR",
    "DOUBLE_",
    "ENABLE_",
    "PTHREAD_",
    "RETSIGTYPE",
    "THREAD_",
    "POSIX_",
    "USE_",
    "__EXTENSIONS__",
    "TANH_",
    "HW_",
    "LOG1P",
)
bad = (
    "PY_CFLAGS",
    "PY_LDFLAGS",
    "PY_CORE",
    "PY_STDMODULE",
    "PY_CPPFLAGS",
    "PY_BUILTIN",
    "PY_ENABLE",
)
o = ["#ifndef Py_PYCONFIG_H", "#define Py_PYCONFIG_H"]
for k, x in sorted(v.items()):
    if (
        re.match(r"^[A-Za-z_]\w*$", k)
        and k.startswith(pref)
        and not k.startswith(bad)
        and x not in (0, "", None)
        and re.match(r'^[\w".]+$', str(x))
    ):
        o.append(f"#define {k} {x}")
o.append("#endif")
shutil.copytree(hdr, out, dirs_exist_ok=True)
open(out + "/pyconfig.h", "w").write("\n".join(o) + "\n")
print(len(o), "defines", v["EXT_SUFFIX"])
