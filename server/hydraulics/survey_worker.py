"""Opens one EPANET file in a process of its own and tells what a day in it is like.

    python -m server.hydraulics.survey_worker FILE.inp FOLDER SECONDS

The answer is one JSON object on stdout. Where the platform can, the process may use no more than a
certain memory and time; whoever started it ends it after its time in any case.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import Any

MOST_MEMORY = 3_000_000_000
_MOST_STEPS = 400
_TRACE = 1e-6
_LAST_WARNING, _UNBALANCED = 6, 1
_HEAD, _DELIVERED, _EMITTER, _FLOW = 10, 31, 29, 8


def limit(seconds: int) -> None:
    """Ask the system to end this process beyond its memory and time."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def survey(path: str, folder: str) -> dict[str, Any]:
    """Means of a day by node and link, or `error` and what EPANET's report says of it."""
    import epanet

    report = os.path.join(folder, "report.txt")
    project = epanet.EN_createproject()[1]
    code = epanet.EN_open(project, path, report, "")[0]
    if code > _LAST_WARNING:
        epanet.EN_close(project)
        return {"error": code, "said": _complaint(report)}
    nodes = [
        epanet.EN_getnodeid(project, i + 1)[1] for i in range(epanet.EN_getcount(project, 0)[1])
    ]
    links = [
        epanet.EN_getlinkid(project, i + 1)[1] for i in range(epanet.EN_getcount(project, 2)[1])
    ]
    sums = {"head": [0.0] * len(nodes), "delivered": [0.0] * len(nodes)}
    sums |= {"emitter": [0.0] * len(nodes), "flow": [0.0] * len(links)}
    running = [0.0] * len(links)
    total, unbalanced = 0.0, 0
    code = epanet.EN_openH(project)[0] or epanet.EN_initH(project, 10)[0]
    for _ in range(_MOST_STEPS):
        if code > _LAST_WARNING:
            return {"error": code, "said": ""}
        code = epanet.EN_runH(project)[0]
        if code > _LAST_WARNING:
            return {"error": code, "said": ""}
        unbalanced += code == _UNBALANCED
        node_values, link_values = epanet.EN_getnodevalues, epanet.EN_getlinkvalues
        now = {
            "head": node_values(project, _HEAD)[1],
            "delivered": node_values(project, _DELIVERED)[1],
            "emitter": node_values(project, _EMITTER)[1],
            "flow": link_values(project, _FLOW)[1],
        }
        step = epanet.EN_nextH(project)[1]
        weight = float(step or 1)
        total += weight
        running = [
            a + weight if abs(b) > _TRACE else a for a, b in zip(running, now["flow"], strict=True)
        ]
        for name, values in now.items():
            sums[name] = [a + b * weight for a, b in zip(sums[name], values, strict=True)]
        if not step:
            break
    while_running = [a / b if b else 0.0 for a, b in zip(sums["flow"], running, strict=True)]
    means = {name: [value / total for value in values] for name, values in sums.items()}
    return {
        "head": dict(zip(nodes, means["head"], strict=True)),
        "delivered": dict(zip(nodes, means["delivered"], strict=True)),
        "emitter": dict(zip(nodes, means["emitter"], strict=True)),
        "flow": dict(zip(links, means["flow"], strict=True)),
        "running": dict(zip(links, while_running, strict=True)),
        "unbalanced": unbalanced,
    }


def _complaint(report: str) -> str:
    """The first error in EPANET's report with the line of the file after it."""
    try:
        with open(report, encoding="utf-8", errors="replace") as stream:
            lines = [line.strip() for line in stream]
    except OSError:
        return ""
    for number, line in enumerate(lines):
        if line.startswith("Error"):
            return "\n".join(lines[number : number + 2])[:500]
    return ""


if __name__ == "__main__":
    limit(int(float(sys.argv[3])))
    print(json.dumps(survey(sys.argv[1], sys.argv[2])))
