/* SPDX-License-Identifier: Apache-2.0 */
#include "opentmr_wire.h"

#include <string.h>

/* A block of COBS has at most this length, its code byte included; then it stands for no 0x00. */
#define FULL_BLOCK 255
#define CHECK_BYTES 2
#define HEAD_BYTES 3

/* Eight steps of the shift register at once (the equivalent of _crc_ccitt_update of avr-libc), in halves of 8 bits, which
 * an AVR shifts well. No table: one of 16 entries takes longer there, and one of 256 takes 512 bytes. */
uint16_t otmr_crc_update(uint16_t crc, uint8_t byte) {
    uint8_t folded = (uint8_t)(byte ^ (crc & 0xFF));
    folded ^= (uint8_t)(folded << 4);
    uint8_t low = (uint8_t)((crc >> 8) ^ (folded >> 4) ^ (uint8_t)(folded << 3));
    uint8_t high = (uint8_t)(folded ^ folded >> 5);
    return (uint16_t)(low | (uint16_t)high << 8);
}

uint16_t otmr_crc(const uint8_t *bytes, uint16_t count) {
    uint16_t crc = OTMR_CRC_START;
    while (count-- > 0) {
        crc = otmr_crc_update(crc, *bytes++);
    }
    return crc;
}

static void encode_byte(otmr_writer *writer, uint8_t byte) {
    if (writer->count == OTMR_FRAME_MAX) {
        writer->failed = true;
        return;
    }
    writer->count++;
    bool full = writer->at - writer->code == FULL_BLOCK;
    /* Room for this byte, the 0x00 at the end and, where a block is full, the next one's code. */
    if (writer->capacity - writer->at < (full ? 3 : 2)) {
        writer->failed = true;
        return;
    }
    if (full) {
        writer->out[writer->code] = FULL_BLOCK;
        writer->code = writer->at++;
    }
    if (byte != 0) {
        writer->out[writer->at++] = byte;
    } else {
        writer->out[writer->code] = (uint8_t)(writer->at - writer->code);
        writer->code = writer->at++;
    }
}

void otmr_begin(otmr_writer *writer, uint8_t *out, uint16_t capacity, uint8_t type, uint16_t seq) {
    writer->out = out;
    writer->capacity = capacity;
    writer->at = 1;
    writer->code = 0;
    writer->count = 0;
    writer->crc = OTMR_CRC_START;
    writer->failed = capacity < 1;
    otmr_put_u8(writer, type);
    otmr_put_u16(writer, seq);
}

void otmr_put_u8(otmr_writer *writer, uint8_t value) {
    if (!writer->failed) {
        writer->crc = otmr_crc_update(writer->crc, value);
        encode_byte(writer, value);
    }
}

void otmr_put_u16(otmr_writer *writer, uint16_t value) {
    otmr_put_u8(writer, (uint8_t)(value & 0xFF));
    otmr_put_u8(writer, (uint8_t)(value >> 8));
}

void otmr_put_u32(otmr_writer *writer, uint32_t value) {
    otmr_put_u16(writer, (uint16_t)(value & 0xFFFF));
    otmr_put_u16(writer, (uint16_t)(value >> 16));
}

void otmr_put_u64(otmr_writer *writer, uint64_t value) {
    otmr_put_u32(writer, (uint32_t)(value & 0xFFFFFFFF));
    otmr_put_u32(writer, (uint32_t)(value >> 32));
}

void otmr_put_i16(otmr_writer *writer, int16_t value) {
    otmr_put_u16(writer, (uint16_t)value);
}

void otmr_put_i24(otmr_writer *writer, int32_t value) {
    uint32_t bits = (uint32_t)value;
    otmr_put_u16(writer, (uint16_t)(bits & 0xFFFF));
    otmr_put_u8(writer, (uint8_t)(bits >> 16 & 0xFF));
}

void otmr_put_i32(otmr_writer *writer, int32_t value) {
    otmr_put_u32(writer, (uint32_t)value);
}

void otmr_put_f32(otmr_writer *writer, float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    otmr_put_u32(writer, bits);
}

void otmr_put_bytes(otmr_writer *writer, const uint8_t *bytes, uint16_t count) {
    while (count-- > 0) {
        otmr_put_u8(writer, *bytes++);
    }
}

void otmr_put_text(otmr_writer *writer, const uint8_t *text, uint8_t length) {
    otmr_put_u8(writer, length);
    otmr_put_bytes(writer, text, length);
}

void otmr_put_str(otmr_writer *writer, const char *text) {
    size_t length = strlen(text);
    if (length > UINT8_MAX) {
        writer->failed = true;
        return;
    }
    otmr_put_text(writer, (const uint8_t *)text, (uint8_t)length);
}

uint16_t otmr_end(otmr_writer *writer) {
    uint16_t crc = writer->crc;
    encode_byte(writer, (uint8_t)(crc & 0xFF));
    encode_byte(writer, (uint8_t)(crc >> 8));
    if (writer->failed) {
        return 0;
    }
    writer->out[writer->code] = (uint8_t)(writer->at - writer->code);
    writer->out[writer->at++] = 0;
    return writer->at;
}

uint16_t otmr_encode(
    uint8_t type, uint16_t seq, const uint8_t *payload, uint16_t count, uint8_t *out, uint16_t capacity) {
    otmr_writer writer;
    otmr_begin(&writer, out, capacity, type, seq);
    otmr_put_bytes(&writer, payload, count);
    return otmr_end(&writer);
}

void otmr_receiver_init(otmr_receiver *receiver, uint8_t *buffer, uint16_t capacity) {
    memset(receiver, 0, sizeof *receiver);
    receiver->buffer = buffer;
    receiver->capacity = capacity < OTMR_FRAME_MAX ? capacity : OTMR_FRAME_MAX;
}

static void keep(otmr_receiver *receiver, uint8_t byte) {
    if (receiver->length < receiver->capacity) {
        receiver->buffer[receiver->length++] = byte;
    } else {
        receiver->overlong = true;
    }
}

static enum otmr_result judge(const otmr_receiver *receiver) {
    if (receiver->run >= OTMR_ENCODED_MAX) {
        return OTMR_SKIPPED;
    }
    if (receiver->left == 0 && !receiver->overlong && receiver->length >= OTMR_FRAME_MIN
        && otmr_crc(receiver->buffer, receiver->length) == 0) {
        return OTMR_FRAME;
    }
    return receiver->in_place ? OTMR_DAMAGED : OTMR_SKIPPED;
}

static enum otmr_result end_run(otmr_receiver *receiver) {
    enum otmr_result result = receiver->run == 0 ? OTMR_MORE : judge(receiver);
    receiver->run = 0;
    receiver->in_place = true;
    return result;
}

enum otmr_result otmr_receive(otmr_receiver *receiver, uint8_t byte) {
    if (byte == 0) {
        return end_run(receiver);
    }
    if (receiver->run == 0) {
        receiver->length = 0;
        receiver->left = 0;
        receiver->zero = false;
        receiver->overlong = false;
    }
    if (receiver->run < OTMR_ENCODED_MAX) {
        receiver->run++;
    }
    if (receiver->left > 0) {
        receiver->left--;
        keep(receiver, byte);
        return OTMR_MORE;
    }
    if (receiver->zero) {
        keep(receiver, 0);
    }
    receiver->left = (uint8_t)(byte - 1);
    receiver->zero = byte != FULL_BLOCK;
    return OTMR_MORE;
}

otmr_frame otmr_frame_of(const otmr_receiver *receiver) {
    otmr_frame frame;
    frame.type = receiver->buffer[0];
    frame.seq = (uint16_t)(receiver->buffer[1] | (uint16_t)receiver->buffer[2] << 8);
    frame.payload = receiver->buffer + HEAD_BYTES;
    frame.count = (uint16_t)(receiver->length - HEAD_BYTES - CHECK_BYTES);
    return frame;
}

otmr_reader otmr_read(const otmr_frame *frame) {
    otmr_reader reader;
    reader.at = frame->payload;
    reader.left = frame->count;
    reader.missing = false;
    return reader;
}

uint8_t otmr_get_u8(otmr_reader *reader) {
    if (reader->left == 0) {
        reader->missing = true;
        return 0;
    }
    reader->left--;
    return *reader->at++;
}

uint16_t otmr_get_u16(otmr_reader *reader) {
    uint8_t low = otmr_get_u8(reader);
    return (uint16_t)(low | (uint16_t)otmr_get_u8(reader) << 8);
}

uint32_t otmr_get_u32(otmr_reader *reader) {
    uint16_t low = otmr_get_u16(reader);
    return low | (uint32_t)otmr_get_u16(reader) << 16;
}

uint64_t otmr_get_u64(otmr_reader *reader) {
    uint32_t low = otmr_get_u32(reader);
    return low | (uint64_t)otmr_get_u32(reader) << 32;
}

int16_t otmr_get_i16(otmr_reader *reader) {
    return (int16_t)otmr_get_u16(reader);
}

int32_t otmr_get_i24(otmr_reader *reader) {
    uint16_t low = otmr_get_u16(reader);
    uint32_t bits = low | (uint32_t)otmr_get_u8(reader) << 16;
    return (int32_t)(bits ^ 0x800000) - 0x800000;
}

int32_t otmr_get_i32(otmr_reader *reader) {
    return (int32_t)otmr_get_u32(reader);
}

float otmr_get_f32(otmr_reader *reader) {
    uint32_t bits = otmr_get_u32(reader);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

const uint8_t *otmr_get_text(otmr_reader *reader, uint8_t *length) {
    const uint8_t *text;
    *length = otmr_get_u8(reader);
    text = reader->at;
    if (*length > reader->left) {
        reader->missing = true;
        *length = 0;
        return text;
    }
    reader->at += *length;
    reader->left = (uint16_t)(reader->left - *length);
    return text;
}
