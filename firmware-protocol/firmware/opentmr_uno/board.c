/* SPDX-License-Identifier: Apache-2.0 */
#include "board.h"

#include <avr/eeprom.h>
#include <avr/interrupt.h>
#include <avr/sleep.h>
#include <stddef.h>

#include "actuators.h"
#include "line.h"
#include "opentmr_wire.h"
#include "sampler.h"
#include "settings.h"

#define FIRMWARE_VERSION "1.0.0"
#define FEATURES (1UL << 2 | 1UL << 4) /* measures its supply, takes CONFIG */
#define FORMAT_I16 1
#define WHOLE_STREAM 0xFF
#define MILLIHERTZ 1000UL
#define RATES 3
#define MARK_TEXT_MAX 63
#define STATUS_EVERY_US 250000UL
/* The longest frame sent: DATA of 8 samples, 107 bytes before encoding. */
#define OUT_MAX OTMR_ENCODED_SIZE(OTMR_FRAME_MIN + 6 + 2 * CHANNELS * SAMPLES_MAX)
/* Places of the line's ring that DATA leaves to answers: a MARKER with its ACK. */
#define ANSWER_ROOM 90

static const uint8_t TICKS_PER_SAMPLE[RATES] = {4, 2, 1};

static uint8_t in_buffer[OTMR_FRAME_MAX];
static otmr_receiver receiver;
static uint8_t out_buffer[OUT_MAX];
static otmr_writer out;
static uint16_t sequence;
static uint32_t boot;

static uint8_t ticks_per_sample = 1;
static uint8_t samples_per_frame = SAMPLES_DEFAULT;
static bool streaming;
static uint16_t start_sequence;
static uint32_t unsent;
static uint32_t status_us;

static bool actuated;
static uint16_t actuator_sequence;

static bool marked;
static uint16_t mark_sequence;
static uint32_t mark_us;

static void begin(uint8_t type) {
    otmr_begin(&out, out_buffer, sizeof out_buffer, type, sequence);
}

/* Without room on the line an answer is lost, and the host asks again. */
static void send(void) {
    line_write(out_buffer, (uint8_t)otmr_end(&out), 0);
    sequence++;
}

static void acknowledge(const otmr_frame *command) {
    begin(OTMR_ACK);
    otmr_put_u8(&out, command->type);
    otmr_put_u16(&out, command->seq);
    send();
}

static void refuse(const otmr_frame *command, uint8_t code) {
    begin(OTMR_NACK);
    otmr_put_u8(&out, command->type);
    otmr_put_u16(&out, command->seq);
    otmr_put_u8(&out, code);
    otmr_put_str(&out, "");
    send();
}

static void hello(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint8_t major = otmr_get_u8(&in);
    otmr_get_u8(&in);
    if (in.missing) {
        refuse(command, OTMR_TOO_SHORT);
        return;
    }
    if (major != OTMR_MAJOR) {
        refuse(command, OTMR_VERSION);
        return;
    }
    actuated = false;
    marked = false;
    begin(OTMR_HELLO);
    otmr_put_bytes(&out, (const uint8_t *)"OTMR", 4);
    otmr_put_u16(&out, command->seq);
    otmr_put_u8(&out, OTMR_MAJOR);
    otmr_put_u8(&out, OTMR_MINOR);
    otmr_put_u8(&out, 0);
    otmr_put_u8(&out, 1);
    otmr_put_u8(&out, JOINTS);
    otmr_put_u8(&out, 0);
    otmr_put_u32(&out, FEATURES);
    otmr_put_u32(&out, boot);
    otmr_put_str(&out, OPENTMR_BOARD_NAME);
    otmr_put_str(&out, "");
    otmr_put_str(&out, FIRMWARE_VERSION);
    send();
}

static uint32_t rate_millihertz(uint8_t ticks) {
    return TICKS_PER_SECOND * MILLIHERTZ / ticks;
}

static void describe_stream(const otmr_frame *command) {
    uint8_t i;
    begin(OTMR_DESCRIPTOR);
    otmr_put_u16(&out, command->seq);
    otmr_put_u8(&out, 0);
    otmr_put_u8(&out, CHANNELS);
    otmr_put_u8(&out, FORMAT_I16);
    otmr_put_u8(&out, BITS);
    otmr_put_u8(&out, samples_per_frame);
    otmr_put_u8(&out, OPENTMR_KIND);
    otmr_put_u8(&out, OPENTMR_REFERENCE);
    otmr_put_u8(&out, 0);
    otmr_put_u32(&out, rate_millihertz(ticks_per_sample));
    otmr_put_u8(&out, RATES);
    for (i = 0; i < RATES; i++) {
        otmr_put_u32(&out, rate_millihertz(TICKS_PER_SAMPLE[i]));
    }
    otmr_put_u8(&out, 0);
    send();
}

static void describe_channel(const otmr_frame *command, uint8_t channel) {
    char name[] = "A0";
    float scale = 0;
    if (OPENTMR_GAIN > 0) {
        scale = OPENTMR_FULL_SCALE_MILLIVOLTS * 1000.0f / (FULL_SCALE_COUNT + 1) / (float)OPENTMR_GAIN;
    }
    name[1] = (char)('0' + channel);
    begin(OTMR_CHANNEL);
    otmr_put_u16(&out, command->seq);
    otmr_put_u8(&out, 0);
    otmr_put_u8(&out, channel);
    otmr_put_f32(&out, scale);
    otmr_put_i32(&out, OPENTMR_REST_COUNT);
    otmr_put_i32(&out, 0);
    otmr_put_i32(&out, FULL_SCALE_COUNT);
    otmr_put_u16(&out, OPENTMR_GAIN);
    otmr_put_str(&out, name);
    otmr_put_str(&out, "");
    send();
}

static void describe(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint8_t stream = otmr_get_u8(&in);
    uint8_t channel = otmr_get_u8(&in);
    if (in.missing) {
        refuse(command, OTMR_TOO_SHORT);
    } else if (stream != 0 || (channel >= CHANNELS && channel != WHOLE_STREAM)) {
        refuse(command, OTMR_NO_SUCH);
    } else if (channel == WHOLE_STREAM) {
        describe_stream(command);
    } else {
        describe_channel(command, channel);
    }
}

/* Returns 0 or why not. */
static uint8_t set_rate(uint32_t millihertz) {
    uint8_t i;
    for (i = 0; i < RATES; i++) {
        if (rate_millihertz(TICKS_PER_SAMPLE[i]) == millihertz) {
            ticks_per_sample = TICKS_PER_SAMPLE[i];
            return 0;
        }
    }
    return OTMR_OUT_OF_RANGE;
}

static uint8_t set(uint8_t key, uint32_t value) {
    switch (key) {
        case OTMR_KEY_RATE:
            return set_rate(value);
        case OTMR_KEY_SAMPLES:
            if (value < 1 || value > SAMPLES_MAX) {
                return OTMR_OUT_OF_RANGE;
            }
            samples_per_frame = (uint8_t)value;
            return 0;
        case OTMR_KEY_KEEPALIVE:
            if (value < KEEPALIVE_MIN_MS || value > KEEPALIVE_MAX_MS) {
                return OTMR_OUT_OF_RANGE;
            }
            actuators_set_keepalive_ms((uint16_t)value);
            return 0;
        default:
            return OTMR_NO_SUCH;
    }
}

static void configure(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint8_t stream = otmr_get_u8(&in);
    uint8_t channel = otmr_get_u8(&in);
    uint8_t key = otmr_get_u8(&in);
    uint32_t value = otmr_get_u32(&in);
    uint8_t fault = 0;
    if (in.missing) {
        fault = OTMR_TOO_SHORT;
    } else if (streaming) {
        fault = OTMR_NOT_WHILE_STREAMING;
    } else if (stream != 0 || channel != WHOLE_STREAM) {
        /* Nothing can be set for one channel alone. */
        fault = OTMR_NO_SUCH;
    } else {
        fault = set(key, value);
    }
    if (fault == 0) {
        acknowledge(command);
    } else {
        refuse(command, fault);
    }
}

static void start(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint8_t streams = otmr_get_u8(&in);
    if (in.missing) {
        refuse(command, OTMR_TOO_SHORT);
    } else if (streams != 1) {
        refuse(command, streams == 0 ? OTMR_OUT_OF_RANGE : OTMR_NO_SUCH);
    } else if (streaming && command->seq != start_sequence) {
        refuse(command, OTMR_NOT_WHILE_STREAMING);
    } else {
        acknowledge(command);
        if (!streaming) {
            streaming = true;
            start_sequence = command->seq;
            actuated = false;
            unsent = 0;
            status_us = sampler_time_us() - STATUS_EVERY_US;
            sampler_start(ticks_per_sample, samples_per_frame);
        }
    }
}

static void stop(const otmr_frame *command) {
    sampler_stop();
    actuators_stop();
    streaming = false;
    actuated = false;
    acknowledge(command);
}

static void report_actuators(void) {
    int16_t velocities[JOINTS];
    uint8_t state = actuators_state(velocities);
    uint8_t joint;
    begin(OTMR_ACTUATOR_STATE);
    otmr_put_u16(&out, actuator_sequence);
    otmr_put_u32(&out, sampler_time_us());
    otmr_put_u8(&out, state);
    otmr_put_u8(&out, JOINTS);
    for (joint = 0; joint < JOINTS; joint++) {
        otmr_put_u8(&out, joint);
        otmr_put_i16(&out, velocities[joint]);
    }
    send();
}

/* Reads the joints' velocities; a joint that is not named stands still. Returns 0 or why not. */
static uint8_t read_velocities(otmr_reader *in, int16_t velocities[JOINTS]) {
    uint8_t joints = otmr_get_u8(in);
    uint8_t fault = joints < 1 || joints > 16 ? OTMR_OUT_OF_RANGE : 0;
    while (joints-- > 0 && !in->missing) {
        uint8_t joint = otmr_get_u8(in);
        int16_t velocity = otmr_get_i16(in);
        if (joint >= JOINTS) {
            fault = OTMR_NO_SUCH;
        } else {
            velocities[joint] = velocity < -INT16_MAX ? -INT16_MAX : velocity;
        }
    }
    return in->missing ? OTMR_TOO_SHORT : fault;
}

static void actuate(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint16_t ttl_ms = otmr_get_u16(&in);
    uint8_t mode = otmr_get_u8(&in);
    int16_t velocities[JOINTS] = {0};
    uint8_t fault = read_velocities(&in, velocities);
    if (fault == 0 && (ttl_ms < 1 || ttl_ms > 1000 || mode != 0)) {
        /* Neither position nor force is measured here. */
        fault = OTMR_OUT_OF_RANGE;
    }
    if (fault != 0) {
        refuse(command, fault);
        return;
    }
    if (!actuated || actuators_order_over() || (int16_t)(command->seq - actuator_sequence) > 0) {
        actuated = true;
        actuator_sequence = command->seq;
        actuators_drive(velocities, ttl_ms);
    }
    report_actuators();
}

static void mark(const otmr_frame *command) {
    otmr_reader in = otmr_read(command);
    uint16_t code = otmr_get_u16(&in);
    uint8_t length;
    const uint8_t *text = otmr_get_text(&in, &length);
    if (in.missing) {
        refuse(command, OTMR_TOO_SHORT);
        return;
    }
    if (length > MARK_TEXT_MAX) {
        refuse(command, OTMR_OUT_OF_RANGE);
        return;
    }
    if (!marked || command->seq != mark_sequence) {
        /* A repeated command is the same moment once more. */
        marked = true;
        mark_sequence = command->seq;
        mark_us = sampler_time_us();
    }
    acknowledge(command);
    begin(OTMR_MARKER);
    otmr_put_u32(&out, mark_us);
    otmr_put_u16(&out, code);
    otmr_put_text(&out, text, length);
    send();
}

static void obey(const otmr_frame *command) {
    if (command->type >= OTMR_FROM_DEVICE) {
        return;
    }
    actuators_heard();
    switch (command->type) {
        case OTMR_HELLO_REQ:
            hello(command);
            break;
        case OTMR_DESCRIBE_REQ:
            describe(command);
            break;
        case OTMR_CONFIG:
            configure(command);
            break;
        case OTMR_START:
            start(command);
            break;
        case OTMR_STOP:
            stop(command);
            break;
        case OTMR_KEEPALIVE:
            break;
        case OTMR_ACTUATOR:
            actuate(command);
            break;
        case OTMR_MARK:
            mark(command);
            break;
        default:
            refuse(command, OTMR_UNKNOWN_COMMAND);
            break;
    }
}

static void listen(void) {
    int16_t byte;
    while ((byte = line_read()) >= 0) {
        if (otmr_receive(&receiver, (uint8_t)byte) == OTMR_FRAME) {
            otmr_frame command = otmr_frame_of(&receiver);
            obey(&command);
        }
    }
}

static void send_samples(const block *samples) {
    uint8_t sample;
    uint8_t channel;
    otmr_begin(&out, out_buffer, sizeof out_buffer, OTMR_DATA, samples->first);
    otmr_put_u8(&out, 0);
    otmr_put_u8(&out, samples_per_frame);
    otmr_put_u32(&out, samples->t_us);
    for (sample = 0; sample < samples_per_frame; sample++) {
        for (channel = 0; channel < CHANNELS; channel++) {
            otmr_put_u16(&out, samples->counts[sample][channel]);
        }
    }
    if (!line_write(out_buffer, (uint8_t)otmr_end(&out), ANSWER_ROOM)) {
        unsent += samples_per_frame;
    }
}

static void send_status(void) {
    uint32_t now_us = sampler_time_us();
    if (now_us - status_us < STATUS_EVERY_US) {
        return;
    }
    status_us = now_us;
    begin(OTMR_STATUS);
    otmr_put_u32(&out, now_us);
    otmr_put_u8(&out, 0);
    otmr_put_u8(&out, 0);
    otmr_put_u64(&out, 0);
    otmr_put_u64(&out, 0);
    otmr_put_u64(&out, sampler_take_saturated());
    otmr_put_u32(&out, unsent + sampler_overrun());
    otmr_put_u16(&out, sampler_supply_millivolts());
    otmr_put_i16(&out, INT16_MIN);
    send();
    sampler_measure_supply();
}

/* Nothing is missed: interrupts are off from the look until the instruction before the sleep, and any one ends it. */
static void sleep(void) {
    cli();
    if (line_waiting() || sampler_ready()) {
        sei();
        return;
    }
    sleep_enable();
    sei();
    sleep_cpu();
    sleep_disable();
}

/* Ends the frame that a reset may have cut off. */
static void separate(void) {
    static const uint8_t zero = 0;
    line_write(&zero, 1, 0);
}

void board_begin(void) {
    static uint32_t EEMEM starts;
    boot = eeprom_read_dword(&starts) + 1;
    eeprom_update_dword(&starts, boot);
    otmr_receiver_init(&receiver, in_buffer, sizeof in_buffer);
    actuators_begin();
    sampler_begin();
    line_begin();
    separate();
    SMCR = SLEEP_MODE_IDLE;
    sei();
}

void board_poll(void) {
    const block *samples;
    listen();
    while ((samples = sampler_block()) != NULL) {
        send_samples(samples);
        sampler_release();
    }
    if (actuators_take_change()) {
        report_actuators();
    }
    if (streaming) {
        send_status();
    }
    sleep();
}
