/* SPDX-License-Identifier: Apache-2.0
 *
 * Holds the codec against the golden vectors: golden FOLDER. Of every frame it makes the bytes from the fields and the
 * fields from the bytes; of every stream, the frames and what was damaged or skipped. How the files look stands in their
 * README.md: a vector a line, the keys always in the same order, no blank and no backslash.
 */
#include "opentmr_wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_MAX_BYTES 65536
#define FRAMES_MAX 64

static char line[LINE_MAX_BYTES];
static const char *cursor;
static const char *vector_name = "?";
static unsigned long checks;
static unsigned long faults;

static void check(int good, const char *what) {
    checks++;
    if (!good) {
        faults++;
        fprintf(stderr, "%s: %s\n", vector_name, what);
    }
}

/* Moves past the text at the cursor, or ends the program. */
static void expect(const char *text) {
    size_t length = strlen(text);
    if (strncmp(cursor, text, length) != 0) {
        fprintf(stderr, "%s: expected %s at %.60s\n", vector_name, text, cursor);
        exit(2);
    }
    cursor += length;
}

static int next_is(char c) {
    if (*cursor != c) {
        return 0;
    }
    cursor++;
    return 1;
}

static void key(const char *name) {
    next_is(',');
    expect("\"");
    expect(name);
    expect("\":");
}

static long long number(void) {
    char *end;
    long long value = strtoll(cursor, &end, 10);
    cursor = end;
    return value;
}

/* Text in quotation marks: its first byte, and its length. */
static const char *text(size_t *length) {
    const char *start;
    expect("\"");
    start = cursor;
    while (*cursor != '"') {
        cursor++;
    }
    *length = (size_t)(cursor - start);
    cursor++;
    return start;
}

static uint8_t nibble(char digit) {
    return (uint8_t)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

static uint16_t hex(uint8_t *out, size_t capacity) {
    size_t length;
    const char *digits = text(&length);
    size_t i;
    if (length / 2 > capacity) {
        fprintf(stderr, "%s: more bytes than expected\n", vector_name);
        exit(2);
    }
    for (i = 0; i < length / 2; i++) {
        out[i] = (uint8_t)(nibble(digits[2 * i]) << 4 | nibble(digits[2 * i + 1]));
    }
    return (uint16_t)(length / 2);
}

static void name(void) {
    static char kept[128];
    size_t length;
    const char *start;
    expect("{");
    key("name");
    start = text(&length);
    length = length < sizeof kept ? length : sizeof kept - 1;
    memcpy(kept, start, length);
    kept[length] = 0;
    vector_name = kept;
}

/* How a payload is laid out: one letter a field, in the order of the protocol's tables. B H I Q: u8 to u64; h i: i16, i32;
 * f: f32; s: str; M: the magic; Z: a reserved byte; R G J: counted rates, gains, joints; V: samples; X: bytes in hexadecimal. */
struct layout {
    uint8_t type;
    const char *fields;
    const char *names[12];
};

static const struct layout LAYOUTS[] = {
    {OTMR_HELLO_REQ, "BB", {"major", "minor"}},
    {OTMR_DESCRIBE_REQ, "BB", {"stream", "channel"}},
    {OTMR_CONFIG, "BBBI", {"stream", "channel", "key", "value"}},
    {OTMR_START, "B", {"streams"}},
    {OTMR_STOP, "", {0}},
    {OTMR_KEEPALIVE, "", {0}},
    {OTMR_IMPEDANCE_REQ, "BQHI", {"stream", "channels", "current", "frequency"}},
    {OTMR_ACTUATOR, "HBJ", {"ttl", "mode", "joints"}},
    {OTMR_MARK, "Hs", {"code", "text"}},
    {OTMR_HELLO,
     "MHBBBBBZIIsss",
     {"request", "major", "minor", "min_minor", "streams", "actuators", "features", "boot", "board", "serial", "firmware"}},
    {OTMR_DESCRIPTOR,
     "HBBBBBBBZIRG",
     {"request", "stream", "channels", "format", "bits", "samples", "kind", "reference", "rate", "rates", "gains"}},
    {OTMR_CHANNEL,
     "HBBfiiiHss",
     {"request", "stream", "channel", "scale", "offset", "low", "high", "gain", "name", "muscle"}},
    {OTMR_ACK, "BH", {"command", "request"}},
    {OTMR_NACK, "BHBs", {"command", "request", "code", "text"}},
    {OTMR_DATA, "BBIV", {"stream", "samples", "t_us", "channels"}},
    {OTMR_STATUS,
     "IBBQQQIHh",
     {"t_us", "stream", "flags", "lead_off_positive", "lead_off_negative", "saturated", "dropped", "battery",
      "temperature"}},
    {OTMR_IMPEDANCE, "HBBIHI", {"request", "stream", "channel", "ohms", "current", "frequency"}},
    {OTMR_ACTUATOR_STATE, "HIBJ", {"request", "t_us", "state", "joints"}},
    {OTMR_MARKER, "IHs", {"t_us", "code", "text"}},
    {OTMR_LOG, "IBs", {"t_us", "level", "text"}},
};

static const struct layout UNKNOWN = {0, "X", {"payload"}};

static const struct layout *layout_of(uint8_t type) {
    size_t i;
    for (i = 0; i < sizeof LAYOUTS / sizeof LAYOUTS[0]; i++) {
        if (LAYOUTS[i].type == type) {
            return &LAYOUTS[i];
        }
    }
    return &UNKNOWN;
}

static void count_of(otmr_writer *writer, otmr_reader *reader) {
    /* The items are counted ahead: those of joints are pairs, with brackets of their own. */
    const char *at = cursor;
    int depth = 0;
    uint8_t commas = 0;
    uint8_t items;
    do {
        depth += *at == '[' ? 1 : *at == ']' ? -1 : 0;
        commas = (uint8_t)(commas + (*at == ',' && depth == 1));
    } while (*at++ != ']' || depth > 0);
    items = (uint8_t)(cursor[1] == ']' ? 0 : commas + 1);
    otmr_put_u8(writer, items);
    check(otmr_get_u8(reader) == items, "count");
}

static void list(char kind, otmr_writer *writer, otmr_reader *reader) {
    count_of(writer, reader);
    expect("[");
    while (!next_is(']')) {
        next_is(',');
        if (kind == 'R') {
            uint32_t value = (uint32_t)number();
            otmr_put_u32(writer, value);
            check(otmr_get_u32(reader) == value, "rate");
        } else if (kind == 'G') {
            uint16_t value = (uint16_t)number();
            otmr_put_u16(writer, value);
            check(otmr_get_u16(reader) == value, "gain");
        } else {
            uint8_t joint;
            int16_t value;
            expect("[");
            joint = (uint8_t)number();
            expect(",");
            value = (int16_t)number();
            expect("]");
            otmr_put_u8(writer, joint);
            otmr_put_i16(writer, value);
            check(otmr_get_u8(reader) == joint && otmr_get_i16(reader) == value, "joint");
        }
    }
}

static void samples(otmr_writer *writer, otmr_reader *reader) {
    long long format;
    number();
    key("format");
    format = number();
    key("values");
    expect("[");
    while (!next_is(']')) {
        int32_t value;
        next_is(',');
        value = (int32_t)number();
        if (format == 1) {
            otmr_put_i16(writer, (int16_t)value);
            check(otmr_get_i16(reader) == value, "i16");
        } else {
            otmr_put_i24(writer, value);
            check(otmr_get_i24(reader) == value, "i24");
        }
    }
}

static void string(otmr_writer *writer, otmr_reader *reader) {
    size_t length;
    uint8_t got;
    const char *want = text(&length);
    const uint8_t *bytes;
    otmr_put_text(writer, (const uint8_t *)want, (uint8_t)length);
    bytes = otmr_get_text(reader, &got);
    check(got == length && memcmp(bytes, want, length) == 0, "str");
}

static void bytes(otmr_writer *writer, otmr_reader *reader) {
    uint8_t payload[OTMR_PAYLOAD_MAX];
    uint16_t count = hex(payload, sizeof payload);
    uint16_t i;
    otmr_put_bytes(writer, payload, count);
    for (i = 0; i < count; i++) {
        check(otmr_get_u8(reader) == payload[i], "payload");
    }
}

static void scale(otmr_writer *writer, otmr_reader *reader) {
    char *end;
    float value = strtof(cursor, &end);
    float got;
    cursor = end;
    otmr_put_f32(writer, value);
    got = otmr_get_f32(reader);
    check(memcmp(&got, &value, sizeof value) == 0, "f32");
}

static void field(char kind, otmr_writer *writer, otmr_reader *reader) {
    long long value;
    uint64_t big;
    char *end;
    switch (kind) {
        case 'B':
            value = number();
            otmr_put_u8(writer, (uint8_t)value);
            check(otmr_get_u8(reader) == value, "u8");
            break;
        case 'H':
            value = number();
            otmr_put_u16(writer, (uint16_t)value);
            check(otmr_get_u16(reader) == value, "u16");
            break;
        case 'I':
            value = number();
            otmr_put_u32(writer, (uint32_t)value);
            check(otmr_get_u32(reader) == value, "u32");
            break;
        case 'Q':
            big = strtoull(cursor, &end, 10);
            cursor = end;
            otmr_put_u64(writer, big);
            check(otmr_get_u64(reader) == big, "u64");
            break;
        case 'h':
            value = number();
            otmr_put_i16(writer, (int16_t)value);
            check(otmr_get_i16(reader) == value, "i16");
            break;
        case 'i':
            value = number();
            otmr_put_i32(writer, (int32_t)value);
            check(otmr_get_i32(reader) == value, "i32");
            break;
        case 'f':
            scale(writer, reader);
            break;
        case 's':
            string(writer, reader);
            break;
        case 'V':
            samples(writer, reader);
            break;
        case 'X':
            bytes(writer, reader);
            break;
        default:
            list(kind, writer, reader);
            break;
    }
}

static void fields(const struct layout *layout, otmr_writer *writer, otmr_reader *reader) {
    const char *kind;
    size_t named = 0;
    key("fields");
    expect("{");
    for (kind = layout->fields; *kind != 0; kind++) {
        if (*kind == 'M') {
            otmr_put_bytes(writer, (const uint8_t *)"OTMR", 4);
            check(otmr_get_u32(reader) == 0x524D544F, "magic");
        } else if (*kind == 'Z') {
            otmr_put_u8(writer, 0);
            check(otmr_get_u8(reader) == 0, "reserved");
        } else {
            key(layout->names[named++]);
            field(*kind, writer, reader);
        }
    }
    expect("}");
}

/* The vector's bytes on the line, which stand at its end. */
static uint16_t encoded(uint8_t *out, size_t capacity) {
    const char *kept = cursor;
    uint16_t count;
    cursor = strstr(cursor, "\"encoded\":");
    if (cursor == NULL) {
        fprintf(stderr, "%s: no encoded bytes\n", vector_name);
        exit(2);
    }
    key("encoded");
    count = hex(out, capacity);
    cursor = kept;
    return count;
}

static void frame_vector(void) {
    uint8_t want[OTMR_ENCODED_MAX];
    uint8_t got[OTMR_ENCODED_MAX];
    uint8_t buffer[OTMR_FRAME_MAX];
    uint8_t decoded[OTMR_FRAME_MAX];
    uint8_t extra[OTMR_PAYLOAD_MAX];
    otmr_receiver receiver;
    otmr_writer writer;
    otmr_reader reader;
    otmr_frame frame;
    uint16_t count;
    uint16_t size;
    uint16_t i;
    uint8_t type;
    uint16_t seq;

    name();
    key("type");
    type = (uint8_t)number();
    key("seq");
    seq = (uint16_t)number();

    count = encoded(want, sizeof want);
    otmr_receiver_init(&receiver, buffer, sizeof buffer);
    for (i = 0; i + 1 < count; i++) {
        check(otmr_receive(&receiver, want[i]) == OTMR_MORE, "ended early");
    }
    check(otmr_receive(&receiver, want[count - 1]) == OTMR_FRAME, "not taken as a frame");
    frame = otmr_frame_of(&receiver);
    check(frame.type == type && frame.seq == seq, "type or seq");

    reader = otmr_read(&frame);
    otmr_begin(&writer, got, sizeof got, type, seq);
    fields(layout_of(type), &writer, &reader);
    check(!reader.missing, "payload shorter than its fields");
    key("extra");
    i = hex(extra, sizeof extra);
    otmr_put_bytes(&writer, extra, i);
    check(reader.left == i, "bytes behind the fields");
    key("decoded");
    size = hex(decoded, sizeof decoded);
    check(size == receiver.length && memcmp(decoded, buffer, size) == 0, "decoded bytes");
    check(otmr_end(&writer) == count && memcmp(got, want, count) == 0, "encoded bytes");
    check(otmr_encode(type, seq, frame.payload, frame.count, got, count) == count && memcmp(got, want, count) == 0,
        "encoded bytes, all at once, into just enough room");
    check(otmr_encode(type, seq, frame.payload, frame.count, got, (uint16_t)(count - 1)) == 0, "put where no room was");
}

static void skip_number(const char *name_of_number) {
    key(name_of_number);
    number();
}

static void stream_vector(void) {
    static uint8_t piece[LINE_MAX_BYTES / 2];
    static uint8_t got[FRAMES_MAX][OTMR_FRAME_MAX];
    static uint16_t sizes[FRAMES_MAX];
    uint8_t buffer[OTMR_FRAME_MAX];
    uint8_t want[OTMR_FRAME_MAX];
    otmr_receiver receiver;
    long long damaged = 0;
    long long skipped = 0;
    long long run = 0;
    size_t found = 0;
    size_t length;
    size_t i = 0;

    name();
    key("about");
    text(&length);
    skip_number("channels");
    skip_number("format");
    skip_number("rate");
    skip_number("expect");
    otmr_receiver_init(&receiver, buffer, sizeof buffer);
    key("pieces");
    expect("[");
    while (!next_is(']')) {
        uint16_t count;
        uint16_t at;
        next_is(',');
        expect("{");
        skip_number("ms");
        key("hex");
        count = hex(piece, sizeof piece);
        expect("}");
        for (at = 0; at < count; at++) {
            enum otmr_result result = otmr_receive(&receiver, piece[at]);
            if (result == OTMR_FRAME && found < FRAMES_MAX) {
                memcpy(got[found], buffer, receiver.length);
                sizes[found++] = receiver.length;
            }
            damaged += result == OTMR_DAMAGED;
            skipped += result == OTMR_SKIPPED ? run : 0;
            run = piece[at] == 0 ? 0 : run + 1;
        }
    }
    key("frames");
    expect("[");
    for (i = 0; !next_is(']'); i++) {
        uint16_t size;
        next_is(',');
        size = hex(want, sizeof want);
        check(i < found && size == sizes[i] && memcmp(want, got[i], size) == 0, "a frame");
    }
    check(i == found, "number of frames");
    key("damaged");
    check(number() == damaged, "damaged");
    key("skipped");
    check(number() == skipped, "skipped");
}

static unsigned long each_line(const char *folder, const char *file, void (*vector)(void)) {
    char path[1024];
    unsigned long vectors = 0;
    FILE *in;
    snprintf(path, sizeof path, "%s/%s", folder, file);
    in = fopen(path, "r");
    if (in == NULL) {
        perror(path);
        exit(2);
    }
    while (fgets(line, sizeof line, in) != NULL) {
        if (strchr(line, '\n') == NULL && !feof(in)) {
            fprintf(stderr, "%s: a line is longer than %d bytes\n", path, LINE_MAX_BYTES);
            exit(2);
        }
        if (line[0] == '{') {
            cursor = line;
            vector();
            vectors++;
        }
    }
    fclose(in);
    if (vectors == 0) {
        fprintf(stderr, "%s: no vectors\n", path);
        exit(2);
    }
    return vectors;
}

static void refusals(void) {
    static const uint8_t digits[] = "123456789";
    uint8_t payload[OTMR_PAYLOAD_MAX + 1] = {0};
    uint8_t out[OTMR_ENCODED_MAX + 8];
    uint8_t small[16];
    otmr_receiver receiver;
    otmr_frame frame = {OTMR_ACK, 0, payload, 3};
    otmr_reader reader = otmr_read(&frame);
    uint8_t length;
    uint16_t count;
    uint16_t i;
    enum otmr_result result = OTMR_MORE;

    vector_name = "refusals";
    check(otmr_crc(digits, 9) == 0x6F91, "check value");
    check(otmr_encode(1, 0, payload, OTMR_PAYLOAD_MAX, out, sizeof out) > 0, "the longest payload");
    check(otmr_encode(1, 0, payload, OTMR_PAYLOAD_MAX + 1, out, sizeof out) == 0, "a payload too long");
    check(otmr_encode(1, 0, payload, 0, out, 0) == 0, "no room at all");
    otmr_get_u16(&reader);
    check(otmr_get_u16(&reader) == 0 && reader.missing, "a field past the end");
    payload[0] = 3;
    reader = otmr_read(&frame);
    otmr_get_text(&reader, &length);
    check(length == 0 && reader.missing, "a str past the end");
    count = otmr_encode(1, 0, payload, 20, out, sizeof out);
    otmr_receiver_init(&receiver, small, sizeof small);
    otmr_receive(&receiver, 0);
    for (i = 0; i < count; i++) {
        result = otmr_receive(&receiver, out[i]);
    }
    check(result == OTMR_DAMAGED, "a frame longer than the buffer");
    count = otmr_encode(1, 0, payload, 11, out, sizeof out);
    for (i = 0; i < count; i++) {
        result = otmr_receive(&receiver, out[i]);
    }
    check(result == OTMR_FRAME, "a frame as long as the buffer, after one too long");
}

int main(int argc, char **argv) {
    unsigned long frames;
    unsigned long streams;
    if (argc != 2) {
        fprintf(stderr, "usage: golden FOLDER with frames.json and streams.json\n");
        return 2;
    }
    frames = each_line(argv[1], "frames.json", frame_vector);
    streams = each_line(argv[1], "streams.json", stream_vector);
    refusals();
    printf("%lu frames, %lu streams, %lu checks, %lu faults\n", frames, streams, checks, faults);
    return faults == 0 ? 0 : 1;
}
