/* SPDX-License-Identifier: Apache-2.0
 *
 * OpenTMR wire protocol 1.0 in C99: frames, COBS and CRC-16, for boards and hosts. No heap, no state of its own, nothing
 * but the C library's <stdint.h>, <stdbool.h> and <string.h>. The protocol itself stands in PROTOCOL.md.
 *
 * Sending:   otmr_begin, otmr_put_..., otmr_end: the bytes for the line, encoded as the fields are put.
 * Receiving: otmr_receive for every byte; at OTMR_FRAME, otmr_frame_of and otmr_read give the fields.
 */
#ifndef OPENTMR_WIRE_H
#define OPENTMR_WIRE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define OTMR_MAJOR 1
#define OTMR_MINOR 0

/* Bytes of a frame before it is encoded, with type, sequence number and check. */
#define OTMR_FRAME_MIN 5
#define OTMR_FRAME_MAX 256
#define OTMR_PAYLOAD_MAX (OTMR_FRAME_MAX - OTMR_FRAME_MIN)
/* Bytes that n bytes of a frame take on the line at most: a COBS code for every 254 begun, and the 0x00. */
#define OTMR_ENCODED_SIZE(n) ((n) + ((n) + 253) / 254 + 1)
#define OTMR_ENCODED_MAX OTMR_ENCODED_SIZE(OTMR_FRAME_MAX)

enum otmr_type {
    OTMR_HELLO_REQ = 0x01,
    OTMR_DESCRIBE_REQ = 0x02,
    OTMR_CONFIG = 0x03,
    OTMR_START = 0x04,
    OTMR_STOP = 0x05,
    OTMR_KEEPALIVE = 0x06,
    OTMR_IMPEDANCE_REQ = 0x07,
    OTMR_ACTUATOR = 0x08,
    OTMR_MARK = 0x09,
    OTMR_HELLO = 0x81,
    OTMR_DESCRIPTOR = 0x82,
    OTMR_CHANNEL = 0x83,
    OTMR_ACK = 0x84,
    OTMR_NACK = 0x85,
    OTMR_DATA = 0x90,
    OTMR_STATUS = 0x91,
    OTMR_IMPEDANCE = 0x92,
    OTMR_ACTUATOR_STATE = 0x93,
    OTMR_MARKER = 0x94,
    OTMR_LOG = 0x95
};

/* Types from here on go from device to host, those below from host to device. */
#define OTMR_FROM_DEVICE 0x80

enum otmr_nack {
    OTMR_UNKNOWN_COMMAND = 1,
    OTMR_TOO_SHORT = 2,
    OTMR_OUT_OF_RANGE = 3,
    OTMR_NOT_WHILE_STREAMING = 4,
    OTMR_VERSION = 5,
    OTMR_BUSY = 6,
    OTMR_NO_SUCH = 7
};

enum otmr_key { OTMR_KEY_RATE = 1, OTMR_KEY_GAIN = 2, OTMR_KEY_SAMPLES = 3, OTMR_KEY_KEEPALIVE = 4 };

enum otmr_actuator_state { OTMR_NEUTRAL = 0, OTMR_DRIVING = 1, OTMR_TTL_OVER = 2, OTMR_KEEPALIVE_OVER = 3 };

/* CRC-16/MCRF4XX: polynomial 0x1021 reflected, from OTMR_CRC_START, no final exclusive-or. Over a frame together with its
 * two check bytes it is 0. */
#define OTMR_CRC_START 0xFFFFu
uint16_t otmr_crc_update(uint16_t crc, uint8_t byte);
uint16_t otmr_crc(const uint8_t *bytes, uint16_t count);

/* A frame being put together straight into its form on the line. */
typedef struct {
    uint8_t *out;
    uint16_t capacity;
    uint16_t at;    /* next free place of out */
    uint16_t code;  /* place of the present COBS block's code byte */
    uint16_t count; /* bytes before encoding */
    uint16_t crc;
    bool failed; /* the frame is longer than out or the protocol allow */
} otmr_writer;

void otmr_begin(otmr_writer *writer, uint8_t *out, uint16_t capacity, uint8_t type, uint16_t seq);
void otmr_put_u8(otmr_writer *writer, uint8_t value);
void otmr_put_u16(otmr_writer *writer, uint16_t value);
void otmr_put_u32(otmr_writer *writer, uint32_t value);
void otmr_put_u64(otmr_writer *writer, uint64_t value);
void otmr_put_i16(otmr_writer *writer, int16_t value);
/* The lowest 24 bits. */
void otmr_put_i24(otmr_writer *writer, int32_t value);
void otmr_put_i32(otmr_writer *writer, int32_t value);
/* For platforms whose float is IEEE 754 single precision, as all usual ones are. */
void otmr_put_f32(otmr_writer *writer, float value);
void otmr_put_bytes(otmr_writer *writer, const uint8_t *bytes, uint16_t count);
/* A str: its length, then its bytes; at most 255 of them. */
void otmr_put_text(otmr_writer *writer, const uint8_t *text, uint8_t length);
void otmr_put_str(otmr_writer *writer, const char *text);
/* Adds check and 0x00. Returns the number of bytes in out, or 0 where the frame was too long. */
uint16_t otmr_end(otmr_writer *writer);

/* All at once. Returns the number of bytes in out, or 0 where the frame was too long. */
uint16_t otmr_encode(
    uint8_t type, uint16_t seq, const uint8_t *payload, uint16_t count, uint8_t *out, uint16_t capacity);

/* Finds frames in a stream of bytes. The buffer bounds what it accepts: with OTMR_FRAME_MAX bytes, all that may come. */
typedef struct {
    uint8_t *buffer;
    uint16_t capacity;
    uint16_t length; /* bytes in the buffer */
    uint16_t run;    /* bytes on the line since the last 0x00, or one more than a frame can have */
    uint8_t left;    /* bytes of the present COBS block still to come */
    bool zero;       /* the present COBS block stands for one 0x00 at its end, unless it is the last */
    bool overlong;   /* more came than the buffer holds */
    bool in_place;   /* a 0x00 has come, so what follows begins with a frame */
} otmr_receiver;

enum otmr_result {
    OTMR_MORE,    /* no frame ended here */
    OTMR_FRAME,   /* a good frame is complete, and stays in the buffer until the next byte */
    OTMR_DAMAGED, /* the bytes since the last 0x00 were a frame, and it was damaged */
    OTMR_SKIPPED  /* they were none: the end of a frame whose beginning was missed, or a run longer than any frame */
};

void otmr_receiver_init(otmr_receiver *receiver, uint8_t *buffer, uint16_t capacity);
/* Takes one byte from the line. */
enum otmr_result otmr_receive(otmr_receiver *receiver, uint8_t byte);

typedef struct {
    uint8_t type;
    uint16_t seq;
    const uint8_t *payload;
    uint16_t count; /* of the payload */
} otmr_frame;

/* The frame that otmr_receive has just completed. */
otmr_frame otmr_frame_of(const otmr_receiver *receiver);

/* Fields of a payload, one after the other. Past the end they are 0 and missing becomes true. */
typedef struct {
    const uint8_t *at;
    uint16_t left;
    bool missing;
} otmr_reader;

otmr_reader otmr_read(const otmr_frame *frame);
uint8_t otmr_get_u8(otmr_reader *reader);
uint16_t otmr_get_u16(otmr_reader *reader);
uint32_t otmr_get_u32(otmr_reader *reader);
uint64_t otmr_get_u64(otmr_reader *reader);
int16_t otmr_get_i16(otmr_reader *reader);
int32_t otmr_get_i24(otmr_reader *reader);
int32_t otmr_get_i32(otmr_reader *reader);
float otmr_get_f32(otmr_reader *reader);
/* The bytes of a str, which lie in the payload; no 0 ends them. */
const uint8_t *otmr_get_text(otmr_reader *reader, uint8_t *length);

#ifdef __cplusplus
}
#endif

#endif
