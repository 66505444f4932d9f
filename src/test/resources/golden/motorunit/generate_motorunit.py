"""Reference for the motor units, from the equations, by adaptive quadrature: python3 generate_motorunit.py

potential.json  one fibre at one bipolar electrode (Rosenfalck 1969; Farina and Merletti 2001, eq. 1; line source on an
                anisotropic half-space): inputs in mm, s, mm/s, potential in microvolts at k / rate
force.json      sum of twitches at given discharges (Fuglevand, Winter and Patla 1993, eq. 11 to 18), and the pool's tables
"""
import json
import numpy as np
from scipy.integrate import quad

SIGMA_I, SIGMA_R, SIGMA_Z, D = 1.01, 0.063, 0.33, 55e-3


def psi(u):
    return 96 * (3 * u**2 - u**3) * np.exp(-u) if u > 0 else 0.0


def monopolar(t, ze, zi, l1, l2, v, r2):
    """Before integration by parts the current is df/dz with jumps; here -int f dW/dz dz, in the limb's coordinate z."""
    k = SIGMA_Z / SIGMA_R

    def dw(z):
        return (ze - z) / (k * r2 + (ze - z) ** 2) ** 1.5

    s = v * t
    total = 0.0
    for lo, hi, f in ((max(zi, zi + s - 40), min(zi + l1, zi + s), lambda z: -psi(zi + s - z)),
                      (max(zi - l2, zi - s), min(zi, zi - s + 40), lambda z: psi(z - zi + s))):
        if hi > lo:
            total -= quad(lambda z: f(z) * dw(z), lo, hi, epsabs=1e-12, epsrel=1e-10, limit=500)[0]
    return 2 * SIGMA_I * np.pi * D**2 / 4 / (4 * np.pi * SIGMA_R) * total * 1000


def potentials():
    cases = []
    for rate, v, r2, along, ied, zi, l1, l2, lat in (
        (1000, 4000, 11.0**2, 70, 20, 100, 60, 55, 0),
        (2000, 4000, 6.0**2, 92, 20, 100.3, 61.7, 48.2, 0),
        (2000, 3100, 4.0**2 + 9, 130, 30, 95, 40.4, 66.6, 0.00137),
        (1000, 4875, 25.0**2, 150, 40, 101, 50, 50, 0.0023),
        (500, 2900, 8.0**2, 60, 10, 80, 30, 41, 0),
    ):
        times = np.arange(int(np.ceil((max(l1, l2) + v * lat + 20) / v * rate)) + 1) / rate
        values = [monopolar(t - lat, along - ied / 2, zi, l1, l2, v, r2)
                  - monopolar(t - lat, along + ied / 2, zi, l1, l2, v, r2) for t in times]
        cases.append(dict(rateHz=rate, velocity=v, squaredDistance=r2, along=along, interElectrode=ied, endplate=zi,
                          distalLength=l1, proximalLength=l2, latencySeconds=lat, potential=values))
    return cases


def twitch_force():
    n, rp, tl = 100, 100.0, 0.09
    c = np.log(rp) / np.log(3)
    i = np.arange(1, n + 1)
    p = np.exp(np.log(rp) * i / n)
    ct = tl * (1 / p) ** (1 / c)
    rte = np.exp(np.log(30) * i / n)
    peak = 40 - 10 * rte / rte[-1]

    def gain(x):
        s = lambda y: 1 - np.exp(-2 * y**3)
        return np.where(x < 0.4, 1.0, s(x) / x / (s(0.4) / 0.4))

    x = np.linspace(0.05, 6, 120)
    mvc = float(np.sum(p * ct * np.e * peak * gain(ct * peak)))
    return dict(units=n, force=p.tolist(), contractionSeconds=ct.tolist(), threshold=rte.tolist(), peakRateHz=peak.tolist(),
                gainAt=x.tolist(), gain=gain(x).tolist(), maximalForce=mvc)


json.dump(potentials(), open("potential.json", "w"))
json.dump(twitch_force(), open("force.json", "w"))
