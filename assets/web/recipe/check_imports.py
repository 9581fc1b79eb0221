import sys, re


def leb(b, i):
    r = s = 0
    while 1:
        x = b[i]
        i += 1
        r |= (x & 0x7F) << s
        s += 7
        if not x & 0x80:
            return r, i


def parse(fn):
    d = open(fn, "rb").read()
    i = 8
    imps = []
    exps = []

    def lim(j):
        f = d[j]
        j += 1
        _, j = leb(d, j)
        if f & 1:
            _, j = leb(d, j)
        return j

    while i < len(d):
        sid = d[i]
        i += 1
        n, i = leb(d, i)
        end = i + n
        if sid == 2:
            c, j = leb(d, i)
            for _ in range(c):
                l, j = leb(d, j)
                m = d[j : j + l].decode()
                j += l
                l, j = leb(d, j)
                nm = d[j : j + l].decode()
                j += l
                k = d[j]
                j += 1
                if k == 0:
                    _, j = leb(d, j)
                elif k == 1:
                    j += 1
                    j = lim(j)
                elif k == 2:
                    j = lim(j)
                elif k == 3:
                    j += 2
                elif k == 4:
                    j += 1
                    _, j = leb(d, j)
                imps.append((m, nm, k))
        if sid == 7:
            c, j = leb(d, i)
            for _ in range(c):
                l, j = leb(d, j)
                nm = d[j : j + l].decode()
                j += l
                k = d[j]
                j += 1
                x, j = leb(d, j)
                exps.append(nm)
        i = end
    return imps, exps


so, main, js = sys.argv[1:4]
imps, exps = parse(so)
_, mex = parse(main)
js = open(js).read()
mex = (
    set(mex)
    | set(exps)
    | {"__memory_base", "__table_base", "__stack_pointer", "memory", "__indirect_function_table"}
)
miss = [
    n
    for m, n, k in imps
    if n not in mex and not re.search(r"[^A-Za-z0-9_]_?" + re.escape(n) + r"[^A-Za-z0-9_]", js)
]
print(len(imps), "imports, unresolved:", miss)
sys.exit(bool(miss))
