"""One heart beat as a sum of Gaussians, R wave 1: seconds after the R wave's crest, value. Writes ecg_beat.csv."""
import numpy as np

WAVES = [(0.12, -0.170, 0.025), (-0.12, -0.025, 0.008), (1.0, 0.0, 0.005), (-0.25, 0.028, 0.009), (0.25, 0.240, 0.050)]
seconds = np.arange(-300, 501) / 1000
beat = sum(share * np.exp(-((seconds - at) ** 2) / (2 * sigma**2)) for share, at, sigma in WAVES)
with open("ecg_beat.csv", "w") as file:
    file.writelines(f"{t!r},{v!r}\n" for t, v in zip(seconds.tolist(), beat.tolist()))
