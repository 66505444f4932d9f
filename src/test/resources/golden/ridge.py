"""Ridge regression with standardised features on random numbers. Writes ridge.json beside itself.

Written from the equation W = (Z'Z/n + ridge I)^-1 Z'Y/n with numpy's solver; the ridge is the one of the list with the
smallest squared error over repetitions left out one after the other, mean and deviation being those of all windows.
"""
import json
import pathlib

import numpy as np

RIDGES = [1e-4, 1e-3, 1e-2, 1e-1, 1]
rng = np.random.default_rng(20262)
cases = []
for windows, features, outputs, noise in ((60, 3, 1, 0.1), (90, 8, 2, 1.0), (45, 12, 3, 3.0)):
    x = rng.normal(0, 1, (windows, features)) @ rng.normal(0, 1, (features, features)) * 10 + 5
    y = np.tanh(x @ rng.normal(0, 0.05, (features, outputs))) + rng.normal(0, noise, (windows, outputs))
    repetitions = np.repeat(np.arange(3), windows // 3)
    z = (x - x.mean(0)) / x.std(0)
    centred = y - y.mean(0)

    def solve(rows, ridge):
        n = len(rows)
        return np.linalg.solve(z[rows].T @ z[rows] / n + ridge * np.eye(features), z[rows].T @ centred[rows] / n)

    errors = []
    for ridge in RIDGES:
        error = 0
        for held in range(3):
            w = solve(np.flatnonzero(repetitions != held), ridge)
            rows = np.flatnonzero(repetitions == held)
            error += float(((z[rows] @ w - centred[rows]) ** 2).sum())
        errors.append(error)
    ridge = RIDGES[int(np.argmin(errors))]
    w = solve(np.arange(windows), ridge)
    test = rng.normal(5, 12, (5, features))
    estimates = (test - x.mean(0)) / x.std(0) @ w + y.mean(0)
    cases.append(dict(features=x.tolist(), targets=y.tolist(), repetitions=repetitions.tolist(), ridge=ridge,
                      test=test.tolist(), estimates=estimates.tolist()))
pathlib.Path(__file__).with_name("ridge.json").write_text(json.dumps(dict(cases=cases)) + "\n")
