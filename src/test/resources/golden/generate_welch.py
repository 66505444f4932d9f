"""Reference spectra: SciPy's welch (Hann, half overlap, constant detrending). Writes welch.json beside itself."""
import json
import pathlib

import numpy as np
import scipy
from scipy.signal import welch

rng = np.random.default_rng(20260)
x = 3.0 + rng.standard_normal(300) + np.sin(2 * np.pi * 50 * np.arange(300) / 400)
cases = []
for segment in (64, 65):
    _, density = welch(x, fs=400, window="hann", nperseg=segment, detrend="constant", scaling="density")
    cases.append({"segment": segment, "density": density.tolist()})
out = {"scipy": scipy.__version__, "rateHz": 400, "samples": x.tolist(), "cases": cases}
(pathlib.Path(__file__).parent / "welch.json").write_text(json.dumps(out) + "\n")
