/* SPDX-License-Identifier: Apache-2.0 */
#include "actuators.h"

#include <avr/io.h>
#include <util/atomic.h>

#include "opentmr_wire.h"

/* Joint 0: speed on PD6 (OC0A, Arduino pin 6), direction on PD7. Joint 1: speed on PD5 (OC0B, pin 5), direction on PD4. */
#define SPEED_PINS (_BV(PD6) | _BV(PD5))
#define DIRECTION_PINS (_BV(PD7) | _BV(PD4))

static volatile uint8_t state;
static volatile bool changed;
static volatile uint16_t ttl_left;
static volatile uint16_t silence;
static volatile uint16_t since_command;
static volatile uint16_t silence_allowed = KEEPALIVE_DEFAULT_MS;
static volatile int16_t now[JOINTS];

/* All pins low: both bridges off. */
static void neutral(uint8_t why) {
    TCCR0A = _BV(WGM01) | _BV(WGM00);
    PORTD = (uint8_t)(PORTD & ~(SPEED_PINS | DIRECTION_PINS));
    OCR0A = 0;
    OCR0B = 0;
    now[0] = 0;
    now[1] = 0;
    state = why;
}

void actuators_begin(void) {
    /* No interrupt of timer 0, which the Arduino core may have switched on. Fast pulse width, a 64th of the clock: 977 Hz. */
    TIMSK0 = 0;
    TCCR0B = _BV(CS01) | _BV(CS00);
    neutral(OTMR_NEUTRAL);
    DDRD = (uint8_t)(DDRD | SPEED_PINS | DIRECTION_PINS);
}

void actuators_tick(void) {
    if (silence < KEEPALIVE_MAX_MS) {
        silence++;
    }
    if (since_command <= ORDER_MS) {
        since_command++;
    }
    if (state != OTMR_DRIVING) {
        return;
    }
    if (--ttl_left == 0) {
        neutral(OTMR_TTL_OVER);
        changed = true;
    } else if (silence >= silence_allowed) {
        neutral(OTMR_KEEPALIVE_OVER);
        changed = true;
    }
}

void actuators_heard(void) {
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        silence = 0;
    }
}

void actuators_set_keepalive_ms(uint16_t milliseconds) {
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        silence_allowed = milliseconds;
    }
}

/* Of 255. */
static uint8_t duty(int16_t velocity) {
    uint16_t magnitude = (uint16_t)(velocity < 0 ? -(velocity + 1) + 1 : velocity);
    return (uint8_t)(((uint32_t)magnitude * 255 + INT16_MAX / 2) / INT16_MAX);
}

void actuators_drive(const int16_t velocities[JOINTS], uint16_t ttl_ms) {
    uint8_t first = duty(velocities[0]);
    uint8_t second = duty(velocities[1]);
    uint8_t directions = (uint8_t)((velocities[0] < 0 ? _BV(PD7) : 0) | (velocities[1] < 0 ? _BV(PD4) : 0));
    /* A speed pin of duty 0 is taken from the timer, which would still give one step of its count. */
    uint8_t outputs = (uint8_t)((first > 0 ? _BV(COM0A1) : 0) | (second > 0 ? _BV(COM0B1) : 0));
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        if (((PORTD ^ directions) & DIRECTION_PINS) != 0) {
            /* No bridge turns round while it drives. */
            TCCR0A = _BV(WGM01) | _BV(WGM00);
        }
        PORTD = (uint8_t)((PORTD & ~DIRECTION_PINS) | directions);
        OCR0A = first;
        OCR0B = second;
        TCCR0A = (uint8_t)(_BV(WGM01) | _BV(WGM00) | outputs);
        now[0] = velocities[0];
        now[1] = velocities[1];
        ttl_left = ttl_ms;
        since_command = 0;
        changed = false;
        state = OTMR_DRIVING;
    }
}

void actuators_stop(void) {
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        neutral(OTMR_NEUTRAL);
        changed = false;
    }
}

bool actuators_order_over(void) {
    bool over;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        over = since_command > ORDER_MS;
    }
    return over;
}

uint8_t actuators_state(int16_t velocities[JOINTS]) {
    uint8_t value;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        velocities[0] = now[0];
        velocities[1] = now[1];
        value = state;
    }
    return value;
}

bool actuators_take_change(void) {
    bool value;
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
        value = changed;
        changed = false;
    }
    return value;
}
