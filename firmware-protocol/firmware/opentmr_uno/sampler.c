/* SPDX-License-Identifier: Apache-2.0 */
#include "sampler.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <stddef.h>
#include <util/atomic.h>

#include "actuators.h"

#define BLOCKS 4
/* Timer 1 at an eighth of the clock. */
#define STEPS_PER_TICK (F_CPU / 8 / TICKS_PER_SECOND)
#define STEPS_PER_MICROSECOND (F_CPU / 8 / 1000000)
#define MICROSECONDS_PER_TICK (1000000 / TICKS_PER_SECOND)

/* The supply as the converter's reference. */
#define REFERENCE _BV(REFS0)
/* The band-gap as the converter's input; typically 1.1 V, 1.0 to 1.2 V from part to part (ATmega328P data sheet, table
 * 28-3), so the supply is known to 10 %. */
#define BAND_GAP (_BV(MUX3) | _BV(MUX2) | _BV(MUX1))
#define BAND_GAP_MILLIVOLTS 1100UL
/* The band-gap is weak and needs some hundred microseconds to charge the converter's capacitor: of so many conversions of
 * 52 us the last one counts. After the six channels' they still end well before the next tick. */
#define SUPPLY_CONVERSIONS 8

static volatile uint32_t tick_us;

static block blocks[BLOCKS];
static volatile uint8_t filling;
static volatile uint8_t sending;
static uint8_t samples_in_block;
static uint8_t samples_wanted;
static uint16_t number;
static volatile uint32_t overrun;

static volatile bool running;
static uint8_t ticks_wanted;
static uint8_t ticks_left;

static volatile bool sampling; /* the channels are being gone through */
static uint8_t channel;
static volatile uint8_t saturated;
static volatile bool supply_wanted;
static volatile uint8_t supply_left; /* conversions of the band-gap */
static volatile uint16_t supply_count;

void sampler_begin(void) {
    /* The pins of the converter need no digital input. */
    DIDR0 = (1 << CHANNELS) - 1;
    ADMUX = REFERENCE;
    /* A 64th of the clock, 250 kHz: a conversion takes 13 cycles, 52 us. */
    ADCSRA = _BV(ADEN) | _BV(ADIE) | _BV(ADPS2) | _BV(ADPS1);
    TCCR1A = 0;
    OCR1A = STEPS_PER_TICK - 1;
    TCCR1B = _BV(WGM12) | _BV(CS11);
    TIMSK1 = _BV(OCIE1A);
}

static inline void convert(uint8_t input) {
    ADMUX = (uint8_t)(REFERENCE | input);
    ADCSRA = (uint8_t)(ADCSRA | _BV(ADSC));
}

static inline void begin_sample(void) {
    if (samples_in_block == 0) {
        blocks[filling].first = number;
        blocks[filling].t_us = tick_us;
    }
    sampling = true;
    channel = 0;
    convert(0);
}

ISR(TIMER1_COMPA_vect) {
    tick_us += MICROSECONDS_PER_TICK;
    actuators_tick();
    if (running && --ticks_left == 0) {
        ticks_left = ticks_wanted;
        begin_sample();
    }
}

static inline void end_sample(void) {
    number++;
    if (++samples_in_block < samples_wanted) {
        return;
    }
    uint8_t next = (uint8_t)((filling + 1) % BLOCKS);
    samples_in_block = 0;
    if (next != sending) {
        filling = next;
    } else {
        /* The main loop or the line is too slow: this whole block is written over. */
        overrun += samples_wanted;
    }
}

ISR(ADC_vect) {
    uint16_t count = ADC;
    if (sampling) {
        blocks[filling].counts[samples_in_block][channel] = count;
        if (count == 0 || count >= FULL_SCALE_COUNT) {
            saturated = (uint8_t)(saturated | 1 << channel);
        }
        if (++channel < CHANNELS) {
            convert(channel);
            return;
        }
        sampling = false;
        end_sample();
        if (supply_wanted) {
            supply_wanted = false;
            supply_left = SUPPLY_CONVERSIONS;
            convert(BAND_GAP);
        }
    } else if (supply_left > 0) {
        if (--supply_left > 0) {
            convert(BAND_GAP);
        } else {
            supply_count = count;
        }
    }
}

uint32_t sampler_time_us(void) {
    uint32_t time;
    uint16_t steps;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        time = tick_us;
        steps = TCNT1;
        /* A tick that waits for its interrupt has set the steps back already. */
        if ((TIFR1 & _BV(OCF1A)) != 0 && steps < STEPS_PER_TICK / 2) {
            time += MICROSECONDS_PER_TICK;
        }
    }
    return time + steps / STEPS_PER_MICROSECOND;
}

void sampler_start(uint8_t ticks_per_sample, uint8_t samples_per_block) {
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        ticks_wanted = ticks_per_sample;
        /* Not the next tick but the one after it: a conversion of an earlier stream has ended by then. */
        ticks_left = 2;
        samples_wanted = samples_per_block;
        samples_in_block = 0;
        number = 0;
        filling = 0;
        sending = 0;
        overrun = 0;
        saturated = 0;
        running = true;
    }
}

void sampler_stop(void) {
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        running = false;
        sampling = false;
        supply_left = 0;
        sending = filling;
    }
}

bool sampler_ready(void) {
    return sending != filling;
}

const block *sampler_block(void) {
    return sampler_ready() ? &blocks[sending] : NULL;
}

void sampler_release(void) {
    sending = (uint8_t)((sending + 1) % BLOCKS);
}

uint32_t sampler_overrun(void) {
    uint32_t value;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        value = overrun;
    }
    return value;
}

uint8_t sampler_take_saturated(void) {
    uint8_t value;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        value = saturated;
        saturated = 0;
    }
    return value;
}

void sampler_measure_supply(void) {
    supply_wanted = true;
}

uint16_t sampler_supply_millivolts(void) {
    uint16_t count;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        count = supply_count;
    }
    return count == 0 ? 0xFFFF : (uint16_t)(BAND_GAP_MILLIVOLTS * (FULL_SCALE_COUNT + 1) / count);
}
