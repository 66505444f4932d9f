#!/usr/bin/env python3
"""Butterworth filters of every order and band as SciPy designs them, for ButterworthGridTest.

python3 generate_butterworth.py > butterworth.json
"""
import json
import scipy
import scipy.signal as ss

BANDS = {
    'lowpass': ([4.0], [120.0], [450.0]),
    'highpass': ([20.0], [100.0], [300.0]),
    'bandpass': ([20.0, 450.0], [70.0, 90.0], [5.0, 120.0]),
    'bandstop': ([45.0, 55.0], [100.0, 390.0], [58.0, 62.0]),
}
rows = [{'type': band, 'order': order, 'cutoff_hz': edges, 'fs': fs,
         'sos': ss.butter(order, edges if len(edges) == 2 else edges[0], band, fs=fs, output='sos').tolist()}
        for fs in (1000, 2000) for band, cases in BANDS.items() for edges in cases for order in range(1, 11)]
print('{"scipy": "%s", "rows": [' % scipy.__version__)
print(',\n'.join(json.dumps(row) for row in rows))
print(']}')
