"""Random paths of a limb in a plane and what a Fitts test measures on them. Writes control_paths.json beside itself.

Written from the definitions (Scheme and Englehart 2013), not from the program: works on the whole path at once.
"""
import json
import pathlib

import numpy as np

rng = np.random.default_rng(20261)
DT = 0.025
DWELL = 1.0
cases = []
for number in range(12):
    target = rng.uniform(-40, 40, 2)
    width = float(rng.uniform(6, 14))
    steps = int(rng.integers(120, 260))
    p = np.zeros((steps + 1, 2))
    v = np.zeros(2)
    noise = rng.uniform(0.1, 0.9)
    for i in range(steps):
        v = 0.7 * v + 0.06 * (target - p[i]) + rng.normal(0, noise, 2)
        p[i + 1] = p[i] + v * (0.6 if number % 3 else 0.35)
    inside = np.all(np.abs(p - target) <= width / 2, axis=1)
    need = round(DWELL / DT)
    # the first index from which `need` further steps are all inside
    windows = np.lib.stride_tricks.sliding_window_view(inside, need + 1).all(axis=1)
    hit = np.flatnonzero(windows)
    completed = len(hit) > 0
    entry = int(hit[0]) if completed else None
    last = entry + need if completed else steps
    length = np.linalg.norm(np.diff(p, axis=0), axis=1)
    exits = int(np.sum(inside[: last][: last] & ~inside[1 : last + 1]))
    distance = float(np.linalg.norm(target - p[0]))
    bits = float(np.log2(distance / width + 1))
    case = {
        "width": width,
        "target": target.tolist(),
        "path": p.tolist(),
        "completed": completed,
        "overshoots": exits,
        "bits": bits,
        "straight": distance,
    }
    if completed:
        case |= {
            "movementSeconds": entry * DT,
            "completionSeconds": last * DT,
            "pathDegrees": float(length[:entry].sum()),
            "efficiency": float(np.linalg.norm(p[entry] - p[0]) / length[:entry].sum()),
            "byAxis": float(np.abs(p[entry] - p[0]).sum() / np.abs(np.diff(p[: entry + 1], axis=0)).sum()),
            "stopping": float(length[entry:last].sum()),
            "throughput": bits / (entry * DT),
        }
    cases.append(case)
done = [c for c in cases if c["completed"]]
slope, intercept = np.polyfit([c["bits"] for c in done], [c["movementSeconds"] for c in done], 1)
r2 = np.corrcoef([c["bits"] for c in done], [c["movementSeconds"] for c in done])[0, 1] ** 2
out = {
    "incrementSeconds": DT,
    "dwellSeconds": DWELL,
    "cases": cases,
    "throughput": float(np.mean([c["throughput"] for c in done])),
    "slope": float(slope),
    "intercept": float(intercept),
    "rSquared": float(r2),
}
print(len(done), "of", len(cases), "completed, exits", [c["overshoots"] for c in cases])
(pathlib.Path(__file__).parent / "control_paths.json").write_text(json.dumps(out) + "\n")
