"""Writes the golden vectors of the OpenTMR wire protocol: frames.json and streams.json.

An implementation of ../PROTOCOL.md of its own, in the standard library alone, written for plainness and not for speed. What a
receiver makes of a damaged stream is stated by hand at each stream and checked against the receiver below; where the two
disagree, nothing is written. The same bytes come out every time.

    python3 generate.py
"""

import json
import pathlib
import random
import struct

HERE = pathlib.Path(__file__).parent

HELLO_REQ, DESCRIBE_REQ, CONFIG, START, STOP, KEEPALIVE, IMPEDANCE_REQ, ACTUATOR, MARK = range(0x01, 0x0A)
HELLO, DESCRIPTOR, CHANNEL, ACK, NACK = range(0x81, 0x86)
DATA, STATUS, IMPEDANCE, ACTUATOR_STATE, MARKER, LOG = range(0x90, 0x96)


# Frames

def crc16(data):
    """CRC-16/MCRF4XX, bit by bit."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0x8408 if crc & 1 else crc >> 1
    return crc


assert crc16(b"123456789") == 0x6F91


def stuff(data):
    """COBS: the runs between zeros, each led by its length plus one; a run of 254 is led by FF and has no zero after it.
    Nothing follows a run of 254 that ends the data."""
    out = bytearray()
    runs = bytes(data).split(b"\x00")
    for index, run in enumerate(runs):
        last = index == len(runs) - 1
        while len(run) >= 254:
            out += b"\xff" + run[:254]
            run = run[254:]
            if not run and last:
                return bytes(out)
        out += bytes([len(run) + 1]) + run
    return bytes(out)


def unstuff(data):
    """The bytes, or None where a length points beyond the end or is 0."""
    out = bytearray()
    at = 0
    while at < len(data):
        code = data[at]
        if code == 0 or at + code > len(data):
            return None
        out += data[at + 1:at + code]
        at += code
        if code < 0xFF and at < len(data):
            out.append(0)
    return bytes(out)


def frame(kind, seq, payload):
    """A frame before it is encoded."""
    assert len(payload) <= 251
    body = struct.pack("<BH", kind, seq) + payload
    return body + struct.pack("<H", crc16(body))


def line(decoded):
    """A frame as it stands on the line."""
    encoded = stuff(decoded) + b"\x00"
    assert unstuff(encoded[:-1]) == decoded and 0 not in encoded[:-1] and len(encoded) <= 259
    return encoded


def text(value, most=31):
    raw = value.encode("utf-8")
    assert len(raw) <= most
    return bytes([len(raw)]) + raw


def i24(value):
    return struct.pack("<i", value)[:3]


def f32(value):
    """The number that remains of it in single precision."""
    return struct.unpack("<f", struct.pack("<f", value))[0]


def payload(kind, f):
    """The payload made of its fields, in the order of the tables."""
    if kind == HELLO_REQ:
        return struct.pack("<BB", f["major"], f["minor"])
    if kind == DESCRIBE_REQ:
        return struct.pack("<BB", f["stream"], f["channel"])
    if kind == CONFIG:
        return struct.pack("<BBBI", f["stream"], f["channel"], f["key"], f["value"])
    if kind == START:
        return struct.pack("<B", f["streams"])
    if kind in (STOP, KEEPALIVE):
        return b""
    if kind == IMPEDANCE_REQ:
        return struct.pack("<BQHI", f["stream"], f["channels"], f["current"], f["frequency"])
    if kind == ACTUATOR:
        return struct.pack("<HBB", f["ttl"], f["mode"], len(f["joints"])) + b"".join(
            struct.pack("<Bh", *joint) for joint in f["joints"])
    if kind == MARK:
        return struct.pack("<H", f["code"]) + text(f["text"], 63)
    if kind == HELLO:
        return (b"OTMR" + struct.pack("<HBBBBBBII", f["request"], f["major"], f["minor"], f["min_minor"], f["streams"],
                                      f["actuators"], 0, f["features"], f["boot"])
                + text(f["board"]) + text(f["serial"]) + text(f["firmware"]))
    if kind == DESCRIPTOR:
        return (struct.pack("<HBBBBBBBBI", f["request"], f["stream"], f["channels"], f["format"], f["bits"], f["samples"],
                            f["kind"], f["reference"], 0, f["rate"])
                + bytes([len(f["rates"])]) + b"".join(struct.pack("<I", rate) for rate in f["rates"])
                + bytes([len(f["gains"])]) + b"".join(struct.pack("<H", gain) for gain in f["gains"]))
    if kind == CHANNEL:
        return (struct.pack("<HBBfiiiH", f["request"], f["stream"], f["channel"], f["scale"], f["offset"], f["low"],
                            f["high"], f["gain"]) + text(f["name"]) + text(f["muscle"]))
    if kind == ACK:
        return struct.pack("<BH", f["command"], f["request"])
    if kind == NACK:
        return struct.pack("<BHB", f["command"], f["request"], f["code"]) + text(f["text"])
    if kind == DATA:
        values = [struct.pack("<h", v) if f["format"] == 1 else i24(v) for v in f["values"]]
        assert len(values) == f["samples"] * f["channels"]
        return struct.pack("<BBI", f["stream"], f["samples"], f["t_us"]) + b"".join(values)
    if kind == STATUS:
        return struct.pack("<IBBQQQIHh", f["t_us"], f["stream"], f["flags"], f["lead_off_positive"], f["lead_off_negative"],
                           f["saturated"], f["dropped"], f["battery"], f["temperature"])
    if kind == IMPEDANCE:
        return struct.pack("<HBBIHI", f["request"], f["stream"], f["channel"], f["ohms"], f["current"], f["frequency"])
    if kind == ACTUATOR_STATE:
        return struct.pack("<HIBB", f["request"], f["t_us"], f["state"], len(f["joints"])) + b"".join(
            struct.pack("<Bh", *joint) for joint in f["joints"])
    if kind == MARKER:
        return struct.pack("<IH", f["t_us"], f["code"]) + text(f["text"], 63)
    if kind == LOG:
        return struct.pack("<IB", f["t_us"], f["level"]) + text(f["text"], 200)
    return bytes.fromhex(f["payload"])


frames = []


def golden(name, kind, seq, fields, extra=""):
    """Adds a vector. The payload is the known fields and then the bytes of `extra`, which a receiver ignores."""
    assert name not in [f["name"] for f in frames]
    decoded = frame(kind, seq, payload(kind, fields) + bytes.fromhex(extra))
    frames.append({"name": name, "type": kind, "seq": seq, "fields": fields, "extra": extra, "decoded": decoded.hex(),
                   "encoded": line(decoded).hex()})


def data_fields(stream, t_us, channels, fmt, values):
    return {"stream": stream, "samples": len(values) // channels, "t_us": t_us, "channels": channels, "format": fmt,
            "values": values}


def without_zeros(name, channels, fmt, samples):
    """DATA of which no byte is 0, its check included: one run of COBS from end to end."""
    values = [0x0102 * (1 + i % 100) | 0x0101 for i in range(channels * samples)]
    if fmt == 2:
        values = [0x010101 + (i % 120) * 0x010101 for i in range(channels * samples)]
    fields = data_fields(1, 0x01020304, channels, fmt, values)
    for seq in range(0x0101, 0xFFFF):
        if 0 not in frame(DATA, seq, payload(DATA, fields)):
            golden(name, DATA, seq, fields)
            return


def make_frames():
    golden("hello-req", HELLO_REQ, 1, {"major": 1, "minor": 0})
    golden("hello-req-of-a-later-minor-version", HELLO_REQ, 0, {"major": 1, "minor": 3}, "0102")
    golden("hello", HELLO, 0, {
        "request": 1, "major": 1, "minor": 0, "min_minor": 0, "streams": 1, "actuators": 4, "features": 0x15,
        "boot": 0xC0FFEE11, "board": "Bench EMG 8", "serial": "A-0042", "firmware": "1.2.0"})
    golden("hello-without-names", HELLO, 0, {
        "request": 0, "major": 1, "minor": 0, "min_minor": 0, "streams": 1, "actuators": 0, "features": 0, "boot": 0,
        "board": "", "serial": "", "firmware": ""})
    golden("hello-longest-names-in-utf-8", HELLO, 65535, {
        "request": 65535, "major": 255, "minor": 255, "min_minor": 255, "streams": 4, "actuators": 16, "features": 0x3F,
        "boot": 0xFFFFFFFF, "board": "Elektromyographgerät für 1µV", "serial": "筋電図計測装置 ß0é0123", "firmware": "ß" * 15 + "1"})
    golden("describe-stream", DESCRIBE_REQ, 2, {"stream": 0, "channel": 255})
    golden("describe-channel", DESCRIBE_REQ, 3, {"stream": 3, "channel": 63})
    golden("descriptor-i16", DESCRIPTOR, 1, {
        "request": 2, "stream": 0, "channels": 2, "format": 1, "bits": 16, "samples": 4, "kind": 0, "reference": 2,
        "rate": 1000000, "rates": [500000, 1000000, 2000000], "gains": [1, 2, 4, 6, 8, 12, 24]})
    golden("descriptor-i24-without-choices", DESCRIPTOR, 1, {
        "request": 2, "stream": 0, "channels": 64, "format": 2, "bits": 24, "samples": 1, "kind": 0, "reference": 4,
        "rate": 4000000, "rates": [], "gains": []})
    golden("descriptor-longest", DESCRIPTOR, 300, {
        "request": 300, "stream": 3, "channels": 1, "format": 1, "bits": 10, "samples": 64, "kind": 1, "reference": 1,
        "rate": 4294967295, "rates": [125000 * (i + 1) for i in range(40)], "gains": [i + 1 for i in range(37)]})
    golden("channel", CHANNEL, 2, {
        "request": 3, "stream": 0, "channel": 0, "scale": f32(0.0223517), "offset": 0, "low": -8388608, "high": 8388607,
        "gain": 24, "name": "EMG 1", "muscle": "biceps brachii"})
    golden("channel-of-unknown-scale", CHANNEL, 3, {
        "request": 4, "stream": 0, "channel": 5, "scale": 0.0, "offset": 512, "low": 0, "high": 1023, "gain": 0,
        "name": "A5", "muscle": ""})
    golden("channel-in-utf-8", CHANNEL, 4, {
        "request": 5, "stream": 0, "channel": 1, "scale": 0.5, "offset": -1, "low": -32768, "high": 32767, "gain": 6,
        "name": "Muskel Ω µ", "muscle": "м. двуглавая 筋"})
    golden("channel-extremes", CHANNEL, 65535, {
        "request": 65535, "stream": 255, "channel": 255, "scale": f32(3.4028234663852886e38), "offset": -2147483648,
        "low": -2147483648, "high": 2147483647, "gain": 65535, "name": "x" * 31, "muscle": "y" * 31})
    golden("config-rate", CONFIG, 5, {"stream": 0, "channel": 255, "key": 1, "value": 2000000})
    golden("config-extremes", CONFIG, 65535, {"stream": 255, "channel": 255, "key": 255, "value": 4294967295})
    golden("start", START, 6, {"streams": 1})
    golden("start-all", START, 7, {"streams": 15})
    golden("stop-empty-payload", STOP, 8, {})
    golden("keepalive-zeros", KEEPALIVE, 0, {})
    golden("keepalive", KEEPALIVE, 256, {})
    golden("impedance-req", IMPEDANCE_REQ, 9, {"stream": 0, "channels": 0x8000000000000001, "current": 6, "frequency": 31200})
    golden("impedance-req-all", IMPEDANCE_REQ, 9, {
        "stream": 0, "channels": 0xFFFFFFFFFFFFFFFF, "current": 0, "frequency": 0})
    golden("actuator-one-joint", ACTUATOR, 10, {"ttl": 250, "mode": 0, "joints": [[0, 16384]]})
    golden("actuator-all-joints", ACTUATOR, 11, {
        "ttl": 1000, "mode": 1, "joints": [[i, [-32768, -32767, -1, 0, 1, 256, 32766, 32767][i % 8]] for i in range(16)]})
    golden("mark", MARK, 12, {"code": 7, "text": "relax"})
    golden("mark-longest", MARK, 13, {"code": 65535, "text": "m" * 63})
    golden("ack", ACK, 5, {"command": START, "request": 6})
    golden("ack-zeros", ACK, 0, {"command": STOP, "request": 0})
    golden("nack", NACK, 6, {"command": CONFIG, "request": 5, "code": 3, "text": "rate must be 500 to 2000 Hz"})
    golden("nack-without-text", NACK, 7, {"command": 0x7F, "request": 258, "code": 1, "text": ""})
    golden("nack-in-utf-8", NACK, 8, {"command": HELLO_REQ, "request": 1, "code": 5, "text": "nur Version 2 und später"})
    golden("data-i16", DATA, 0, data_fields(0, 123456789, 2, 1, [1, -1, 100, -100, 1000, -1000, 10000, -10000]))
    golden("data-i24", DATA, 4, data_fields(0, 123460789, 2, 2, [1, -1, 100, -100, 100000, -100000, 8000000, -8000000]))
    golden("data-i16-extremes", DATA, 65535, data_fields(0, 0xFFFFFFFF, 1, 1, [-32768, 32767, -32767, -1, 0, 1, 255, 256]))
    golden("data-i24-extremes", DATA, 32768, data_fields(
        3, 0x80000000, 1, 2, [-8388608, 8388607, -8388607, -1, 0, 1, 255, 256, 65535, 65536, -65536, -65537]))
    golden("data-zeros-everywhere", DATA, 0, data_fields(0, 0, 8, 1, [0] * 32))
    golden("data-zeros-longest", DATA, 0, data_fields(0, 0, 3, 2, [0] * 81))
    golden("data-one-sample-of-one-channel", DATA, 1, data_fields(0, 1, 1, 1, [-2]))
    golden("data-64-channels-i24", DATA, 2, data_fields(0, 500, 64, 2, [(i - 32) * 100003 for i in range(64)]))
    golden("data-16-channels-i24", DATA, 4096, data_fields(
        0, 2048000, 16, 2, [(i * 7919 * 997) % 16777216 - 8388608 for i in range(64)]))
    golden("data-122-samples-i16", DATA, 1220, data_fields(0, 610000, 1, 1, [(i - 61) * 537 for i in range(122)]))
    golden("status", STATUS, 9, {
        "t_us": 5000000, "stream": 0, "flags": 0, "lead_off_positive": 5, "lead_off_negative": 1 << 63, "saturated": 2,
        "dropped": 12, "battery": 3712, "temperature": 315})
    golden("status-all-unknown", STATUS, 10, {
        "t_us": 0, "stream": 0, "flags": 0, "lead_off_positive": 0, "lead_off_negative": 0, "saturated": 0, "dropped": 0,
        "battery": 65535, "temperature": -32768})
    golden("status-extremes", STATUS, 11, {
        "t_us": 0xFFFFFFFF, "stream": 3, "flags": 3, "lead_off_positive": 0xFFFFFFFFFFFFFFFF,
        "lead_off_negative": 0xFFFFFFFFFFFFFFFF, "saturated": 0xFFFFFFFFFFFFFFFF, "dropped": 0xFFFFFFFF, "battery": 0,
        "temperature": 32767})
    golden("status-with-a-field-of-later-versions", STATUS, 12, {
        "t_us": 7, "stream": 0, "flags": 2, "lead_off_positive": 0, "lead_off_negative": 0, "saturated": 0, "dropped": 0,
        "battery": 4100, "temperature": -55}, "cafe00")
    golden("impedance", IMPEDANCE, 13, {
        "request": 9, "stream": 0, "channel": 63, "ohms": 48200, "current": 6, "frequency": 31200})
    golden("impedance-not-measured", IMPEDANCE, 14, {
        "request": 9, "stream": 0, "channel": 0, "ohms": 0xFFFFFFFF, "current": 0, "frequency": 0})
    golden("actuator-state-driving", ACTUATOR_STATE, 15, {
        "request": 10, "t_us": 6000000, "state": 1, "joints": [[0, 16384], [1, 0], [2, -32767]]})
    golden("actuator-state-time-over", ACTUATOR_STATE, 16, {"request": 10, "t_us": 6250000, "state": 2, "joints": [[0, 0]]})
    golden("marker", MARKER, 17, {"t_us": 6300000, "code": 7, "text": "relax"})
    golden("marker-without-text", MARKER, 18, {"t_us": 0, "code": 0, "text": ""})
    golden("log", LOG, 19, {"t_us": 6400000, "level": 2, "text": "battery low"})
    golden("log-longest-in-utf-8", LOG, 20, {"t_us": 6400001, "level": 3, "text": "µ" * 100})
    golden("unknown-type-251-bytes-of-zero", 0xFE, 0, {"payload": "00" * 251})
    golden("unknown-type-empty", 0x7E, 0, {"payload": ""})
    for total in (253, 254, 255, 256):
        golden("cobs-run-of-%d" % total, 0xFE, run_seq(0xFE, total - 5), {"payload": run_payload(total - 5)})
    seq, body = zero_after_254()
    golden("cobs-zero-after-254", 0xFE, seq, {"payload": body.hex()})
    without_zeros("data-without-zero", 27, 2, 3)


def run_payload(count):
    return bytes(1 + i % 255 for i in range(count)).hex()


def run_seq(kind, count):
    """A sequence number with which no byte of the frame is 0."""
    body = bytes.fromhex(run_payload(count))
    return next(seq for seq in range(0x0101, 0xFFFF) if 0 not in frame(kind, seq, body))


def zero_after_254():
    """A frame of 256 bytes of which the last but one alone, a byte of the check, is 0."""
    body = b"\x55" * 251
    for seq in range(0x0101, 0xFFFF):
        decoded = frame(0xFE, seq, body)
        if decoded.find(0) == 254:
            return seq, body
    raise AssertionError("no such frame")


# Streams

class Receiver:
    """What a receiver delivers and counts. `first` of the next sample is known from START on."""

    def __init__(self, channels, fmt, rate, expect):
        self.frame_bytes = channels * (2 if fmt == 1 else 3)
        self.rate = rate
        self.pending = bytearray()
        self.in_place = False
        self.expect = expect
        self.last = None
        self.found = {"frames": [], "damaged": 0, "skipped": 0, "data": [], "malformed": 0, "lost": 0, "late": 0,
                      "duplicate": 0}

    def take(self, data, arrival_us):
        for byte in data:
            if byte:
                self.pending.append(byte)
            elif self.pending:
                self.run(bytes(self.pending), arrival_us)
                self.pending.clear()
                self.in_place = True
            else:
                self.in_place = True

    def run(self, run, arrival_us):
        decoded = unstuff(run) if len(run) <= 258 else None
        good = (decoded is not None and 5 <= len(decoded) <= 256
                and crc16(decoded[:-2]) == struct.unpack("<H", decoded[-2:])[0])
        if good:
            self.found["frames"].append(decoded.hex())
            if decoded[0] == DATA:
                self.data(decoded, arrival_us)
        elif len(run) > 258 or not self.in_place:
            self.found["skipped"] += len(run)
        else:
            self.found["damaged"] += 1

    def data(self, decoded, arrival_us):
        body = decoded[3:-2]
        if len(body) < 6 or body[1] == 0 or len(body) != 6 + body[1] * self.frame_bytes:
            self.found["malformed"] += 1
            return
        stream, samples, t_us = struct.unpack("<BBI", body[:6])
        if stream != 0:
            return
        seq = struct.unpack("<H", decoded[1:3])[0]
        if self.last is None:
            first = self.expect + (seq - self.expect) % 65536
            time = t_us
        else:
            last_first, last_time, last_arrival = self.last
            time = nearest(last_time + (t_us - last_time) % 2**32, 2**32, last_time + arrival_us - last_arrival)
            guess = last_first + (time - last_time) * self.rate / 1e9
            first = nearest(last_first + (seq - last_first) % 65536, 65536, guess)
            if first < self.expect:
                self.found["duplicate" if (first, time) == (last_first, last_time) else "late"] += 1
                return
        self.found["lost"] += first - self.expect
        self.found["data"].append({"first": first, "samples": samples})
        self.expect = first + samples
        self.last = (first, time, arrival_us)


def nearest(value, modulus, guess):
    """The number congruent to `value` that is nearest to the guess."""
    return value + modulus * round((guess - value) / modulus)


CHANNELS, FORMAT, RATE, SAMPLES = 2, 1, 1000000, 4  # 1000 Hz: a frame every 4 ms
START_US = 1000000
streams = []


def numbered(first, offset_us=0, samples=SAMPLES, stream=0):
    """The DATA frame that begins with this sample."""
    t_us = (START_US + first * 1000 + offset_us) % 2**32
    values = [100 * (first + s) % 30000 + 1 + c for s in range(samples) for c in range(CHANNELS)]
    return frame(DATA, first % 65536, payload(DATA, data_fields(stream, t_us, CHANNELS, FORMAT, values)))


def control(name):
    return bytes.fromhex(next(f for f in frames if f["name"] == name)["decoded"])


def lines(decoded):
    return b"".join(line(one) for one in decoded)


def stream(name, about, pieces, delivered, damaged=0, skipped=0, malformed=0, lost=0, late=0, duplicate=0, expect=0,
           data=None):
    """Adds a stream. `pieces` are bytes, or pairs of arrival in ms and bytes; `delivered` the frames that survive; `data`
    the first samples of the DATA frames handed on, where that is not simply every delivered one."""
    if isinstance(pieces, bytes):
        pieces = [(0, pieces)]
    if data is None:
        data = [struct.unpack("<H", one[1:3])[0] for one in delivered if one[0] == DATA]
    receiver = Receiver(CHANNELS, FORMAT, RATE, expect)
    for ms, raw in pieces:
        receiver.take(raw, ms * 1000)
    found = receiver.found
    stated = {"frames": [one.hex() for one in delivered], "damaged": damaged, "skipped": skipped,
              "data": [one["first"] for one in found["data"]], "malformed": malformed, "lost": lost, "late": late,
              "duplicate": duplicate}
    compare = dict(found, data=[one["first"] for one in found["data"]])
    stated["data"] = data
    assert compare == stated, "%s\n%s\n%s" % (name, compare, stated)
    assert name not in [s["name"] for s in streams]
    streams.append({"name": name, "about": about, "channels": CHANNELS, "format": FORMAT, "rate": RATE, "expect": expect,
                    "pieces": [{"ms": ms, "hex": raw.hex()} for ms, raw in pieces], **found})


def flip(raw, at, bit):
    damaged = bytearray(raw)
    damaged[at] ^= 1 << bit
    return bytes(damaged)


def make_streams():
    f = [numbered(4 * i) for i in range(8)]
    good = [line(one) for one in f]
    dice = random.Random(20260)

    stream("clean", "Eight frames, nothing wrong.", b"\x00" + b"".join(good), f)
    stream("empty", "Zeros alone: empty frames are ignored.", b"\x00" * 9, [])
    stream("nothing", "No byte at all.", b"", [])
    stream("zeros-between", "A sender may send further zeros.", b"\x00\x00" + b"\x00\x00\x00".join(good), f)
    stream("no-zero-at-first", "The first frame needs no zero before it.", b"".join(good), f)
    stream("byte-by-byte", "The same in pieces of one byte.",
           [(i // 10, bytes([byte])) for i, byte in enumerate(b"\x00" + b"".join(good[:3]))], f[:3])
    stream("tail-of-a-frame-at-first", "The line was opened in the middle of a frame: its bytes are skipped, no frame counts as "
           "damaged.", good[0][9:] + b"".join(good[1:]), f[1:], skipped=len(good[0]) - 9 - 1, lost=4)
    stream("noise-at-first", "Bytes of a bootloader before the first zero.",
           b"\x11\x22\x33BOOT\xff\xfe" + b"\x00" + b"".join(good), f, skipped=9)
    stream("unfinished-at-the-end", "What has not come to its zero yet counts for nothing.",
           b"\x00" + b"".join(good[:3]) + good[3][:11], f[:3])
    stream("control-between", "Control frames between DATA frames do not disturb the count of samples.",
           b"\x00" + good[0] + line(control("status")) + good[1] + line(control("marker")) + line(control("ack")) + good[2],
           [f[0], control("status"), f[1], control("marker"), control("ack"), f[2]])
    stream("unknown-type", "A frame of an unknown type is good and is ignored.",
           b"\x00" + good[0] + line(control("unknown-type-251-bytes-of-zero")) + good[1],
           [f[0], control("unknown-type-251-bytes-of-zero"), f[1]])
    stream("other-stream", "DATA of stream 1 is good and counts nowhere in stream 0.",
           b"\x00" + good[0] + line(numbered(40, stream=1)) + good[1], [f[0], numbered(40, stream=1), f[1]], data=[0, 4])
    stream("fewer-samples", "A frame may hold fewer samples than the descriptor says.",
           b"\x00" + good[0] + line(numbered(4, samples=1)) + line(numbered(5, samples=3)) + good[2],
           [f[0], numbered(4, samples=1), numbered(5, samples=3), f[2]])

    for at in range(len(good[3]) - 1):
        bit = dice.randrange(8)
        if flip(good[3], at, bit)[at] == 0:
            bit = (bit + 1) % 8
        stream("bit-flip-byte-%d" % at, "One bit of byte %d of the fourth frame is wrong." % at,
               b"\x00" + b"".join(good[:3]) + flip(good[3], at, bit) + b"".join(good[4:]), f[:3] + f[4:], damaged=1, lost=4)
    made_zero = next(i for i, byte in enumerate(good[3][:-1]) if byte & (byte - 1) == 0 and 0 < i < len(good[3]) - 2)
    split = bytearray(good[3])
    split[made_zero] = 0
    stream("bit-flip-makes-a-zero", "A bit flip makes a zero inside the fourth frame: two damaged pieces, one frame lost.",
           b"\x00" + b"".join(good[:3]) + bytes(split) + b"".join(good[4:]), f[:3] + f[4:], damaged=2, lost=4)
    stream("bit-flip-in-the-zero", "A bit flip in the zero at the end joins the fourth frame to the fifth: both are lost.",
           b"\x00" + b"".join(good[:3]) + good[3][:-1] + b"\x10" + b"".join(good[4:]), f[:3] + f[5:], damaged=1, lost=8)
    for at in range(len(good[3]) - 1):
        stream("lost-byte-%d" % at, "Byte %d of the fourth frame never came." % at,
               b"\x00" + b"".join(good[:3]) + good[3][:at] + good[3][at + 1:] + b"".join(good[4:]), f[:3] + f[4:],
               damaged=1, lost=4)
    stream("joined-frames", "The zero between the fourth and the fifth frame never came.",
           b"\x00" + b"".join(good[:3]) + good[3][:-1] + b"".join(good[4:]), f[:3] + f[5:], damaged=1, lost=8)
    for at in range(len(good[3])):
        wrong = dice.randrange(1, 256)
        stream("inserted-byte-%d" % at, "A byte came in before byte %d of the fourth frame." % at,
               b"\x00" + b"".join(good[:3]) + good[3][:at] + bytes([wrong]) + good[3][at:] + b"".join(good[4:]),
               f[:3] + f[4:], damaged=1, lost=4)
    stream("inserted-zero", "A zero came in within the fourth frame.",
           b"\x00" + b"".join(good[:3]) + good[3][:10] + b"\x00" + good[3][10:] + b"".join(good[4:]), f[:3] + f[4:],
           damaged=2, lost=4)
    stream("half-a-frame-lost", "A burst swallowed the end of the third and the beginning of the fifth frame.",
           b"\x00" + b"".join(good[:2]) + good[2][:7] + good[4][12:] + b"".join(good[5:]), f[:2] + f[5:], damaged=1, lost=12)

    stream("lost-frame", "The third frame never came.", b"\x00" + b"".join(good[:2] + good[3:]), f[:2] + f[3:], lost=4)
    stream("lost-first-frames", "After START the first frames never came: they count as lost.",
           b"\x00" + b"".join(good[2:]), f[2:], lost=8)
    stream("lost-100-frames", "400 samples never came.", [(0, b"\x00" + good[0]), (404, line(numbered(404)))],
           [f[0], numbered(404)], lost=400)
    stream("duplicate-frame", "The third frame came twice.", b"\x00" + b"".join(good[:3] + good[2:]), f[:3] + f[2:],
           duplicate=1, data=[4 * i for i in range(8)])
    stream("duplicate-first-frame", "The very first frame came twice.", b"\x00" + good[0] + b"".join(good), [f[0]] + f,
           duplicate=1, data=[4 * i for i in range(8)])
    stream("late-frame", "The third frame came after the fourth: it is left out, its samples stay lost.",
           b"\x00" + b"".join(good[:2] + [good[3], good[2]] + good[4:]), f[:2] + [f[3], f[2]] + f[4:], lost=4, late=1,
           data=[0, 4, 12, 16, 20, 24, 28])
    stream("late-frames", "The first two frames came after the fourth.",
           b"\x00" + b"".join(good[2:4] + good[:2] + good[4:]), f[2:4] + f[:2] + f[4:], lost=8, late=2,
           data=[8, 12, 16, 20, 24, 28])
    stream("overlapping-frame", "A frame that begins within the last one is late.",
           b"\x00" + good[0] + line(numbered(2)) + good[1], [f[0], numbered(2), f[1]], late=1, data=[0, 4])

    wrap = [65524, 65528, 65532, 65536, 65540]
    stream("wrapped-seq", "The number of samples comes round at a frame's beginning.",
           b"\x00" + lines(numbered(n) for n in wrap), [numbered(n) for n in wrap], expect=65524, data=wrap)
    wrap = [65526, 65530, 65534, 65538, 65542]
    stream("wrapped-seq-within-a-frame", "The number of samples comes round within a frame.",
           b"\x00" + lines(numbered(n) for n in wrap), [numbered(n) for n in wrap], expect=65526, data=wrap)
    stream("wrapped-seq-lost-frame", "The frame in which the number comes round never came.",
           b"\x00" + lines(numbered(n) for n in (65528, 65536 + 4)), [numbered(65528), numbered(65536 + 4)], expect=65528,
           lost=8, data=[65528, 65540])
    stream("wrapped-seq-late-frame", "A frame of before the wrap comes after it.",
           b"\x00" + lines(numbered(n) for n in (65528, 65536, 65532, 65540)),
           [numbered(n) for n in (65528, 65536, 65532, 65540)], expect=65528, lost=4, late=1, data=[65528, 65536, 65540])
    stream("gap-of-65536-samples", "A gap of exactly one round of the number: the device's time tells it from a duplicate.",
           [(0, b"\x00" + good[0]), (65536, line(numbered(65536))), (65540, line(numbered(65540)))],
           [f[0], numbered(65536), numbered(65540)], lost=65532, data=[0, 65536, 65540])
    stream("gap-of-200000-samples", "A gap of more than three rounds of the number.",
           [(0, b"\x00" + good[0]), (200004, line(numbered(200004)))], [f[0], numbered(200004)], lost=200000,
           data=[0, 200004])
    late = 2**32 // 1000 - 1000
    wraps = [late - late % 4 - 8 + 4 * i for i in range(6)]
    stream("wrapped-time", "The device's microseconds come round.",
           b"\x00" + lines(numbered(n) for n in wraps), [numbered(n) for n in wraps], expect=wraps[0], data=wraps)
    hour = 4500000
    stream("gap-of-75-minutes", "A gap in which the device's microseconds come round: the host's clock tells.",
           [(0, b"\x00" + good[0]), (hour, line(numbered(hour))), (hour + 4, line(numbered(hour + 4)))],
           [f[0], numbered(hour), numbered(hour + 4)], lost=hour - 4, data=[0, hour, hour + 4])

    long = b"".join(bytes([1 + dice.randrange(255)]) for _ in range(1000))
    stream("overlong-run", "1000 bytes without a zero belong to no frame.", b"\x00" + good[0] + long + b"\x00" + good[1],
           [f[0], f[1]], skipped=1000)
    stream("overlong-run-of-259", "259 bytes without a zero, one more than a frame can have.",
           b"\x00" + good[0] + long[:259] + b"\x00" + good[1], [f[0], f[1]], skipped=259)
    stream("longest-damaged-frame", "258 bytes without a zero may have been a frame.",
           b"\x00" + good[0] + long[:258] + b"\x00" + good[1], [f[0], f[1]], damaged=1)
    stream("overlong-run-before-a-frame", "Noise without a zero swallows the frame behind it.",
           b"\x00" + good[0] + long[:300] + good[1] + good[2], [f[0], f[2]], skipped=300 + len(good[1]) - 1, lost=4)
    stream("short-pieces", "Pieces too short for a frame are damaged ones.",
           b"\x00" + good[0] + b"\x01\x00" + b"\x02\x55\x00" + stuff(b"abcd") + b"\x00" + good[1], [f[0], f[1]], damaged=3)
    wrong = bytearray(f[1])
    wrong[-1] ^= 0xFF
    stream("wrong-check", "Well-formed but for its check.", b"\x00" + good[0] + line(bytes(wrong)) + good[2], [f[0], f[2]],
           damaged=1, lost=4)
    swapped = f[1][:-2] + f[1][:-3:-1]
    stream("check-in-the-other-order", "The check's bytes are the wrong way round.",
           b"\x00" + good[0] + line(swapped) + good[2], [f[0], f[2]], damaged=1, lost=4)
    body = bytes([0xFE, 0, 0]) + b"\x77" * 252
    too_long = body + struct.pack("<H", crc16(body))
    stream("frame-of-257", "257 bytes with a good check, one more than a frame may have.",
           b"\x00" + good[0] + stuff(too_long) + b"\x00" + good[1], [f[0], f[1]], skipped=0 if len(stuff(too_long)) <= 258 else
           len(stuff(too_long)), damaged=1 if len(stuff(too_long)) <= 258 else 0)
    run = control("cobs-run-of-254")
    stream("cobs-254-with-a-needless-01", "After a run of 254 that ends a frame a needless 01 may follow.",
           b"\x00" + stuff(run) + b"\x01\x00" + good[0], [run, f[0]])
    stream("cobs-length-beyond-the-end", "The last length points beyond the zero.",
           b"\x00" + good[0] + b"\x05\x90\x00" + good[1], [f[0], f[1]], damaged=1)

    def malformed(kind_payload):
        return frame(DATA, 4, kind_payload)

    head = struct.pack("<BBI", 0, 4, START_US + 4000)
    for name, about, one in (
            ("data-too-short", "DATA with a good check whose values end too early.", malformed(head + b"\x01" * 15)),
            ("data-too-long", "DATA with a good check and more values than it says.", malformed(head + b"\x01" * 18)),
            ("data-without-values", "DATA with a good check and no values.", malformed(head)),
            ("data-of-no-samples", "DATA that says it holds no samples.",
             malformed(struct.pack("<BBI", 0, 0, START_US + 4000))),
            ("data-without-time", "DATA with a good check that ends before its time.", malformed(b"\x00\x04\x01"))):
        stream(name, about, b"\x00" + good[0] + line(one) + good[2], [f[0], one, f[2]], malformed=1, lost=4, data=[0, 8])
    noise = b"".join(bytes([dice.randrange(256)]) for _ in range(40))
    runs = [part for part in noise.split(b"\x00") if part]
    stream("noise-between", "Random bytes between two frames.", b"\x00" + good[0] + b"\x00" + noise + b"\x00" + good[1],
           [f[0], f[1]], damaged=len(runs))


def write(name, vectors):
    rows = ",\n".join(json.dumps(vector, ensure_ascii=False, separators=(",", ":")) for vector in vectors)
    (HERE / name).write_text("[\n" + rows + "\n]\n", encoding="utf-8")
    print(name, len(vectors))


make_frames()
make_streams()
write("frames.json", frames)
write("streams.json", streams)
