/* SPDX-License-Identifier: Apache-2.0 */
#include "line.h"

#include <avr/interrupt.h>
#include <avr/io.h>

#include "settings.h"

#define DIVISOR (F_CPU / 8 / OPENTMR_BAUD)
#if F_CPU / 8 % OPENTMR_BAUD != 0 && !defined OPENTMR_INEXACT_BAUD
#error "this clock does not make OPENTMR_BAUD exactly; define OPENTMR_INEXACT_BAUD to take the next higher rate"
#endif

/* The main loop is away longest while it makes a DATA frame of 8 samples: 1.1 ms, and 1.5 ms with the interrupts between,
 * in which 75 bytes can come in at 500,000 baud. */
#define IN_SIZE 128
/* Two whole DATA frames of 61 bytes and an answer; with one byte its places count themselves round. */
#define OUT_SIZE 256

static volatile uint8_t in_ring[IN_SIZE];
static volatile uint8_t in_head;
static volatile uint8_t in_tail;
static volatile uint8_t out_ring[OUT_SIZE];
static volatile uint8_t out_head;
static volatile uint8_t out_tail;

void line_begin(void) {
    /* In this order: simavr looks at the speed bit when the divisor is set. */
    UCSR0A = _BV(U2X0);
    UBRR0 = (uint16_t)(DIVISOR - 1);
    UCSR0C = _BV(UCSZ01) | _BV(UCSZ00);
    UCSR0B = _BV(RXEN0) | _BV(TXEN0) | _BV(RXCIE0);
}

ISR(USART_RX_vect) {
    uint8_t byte = UDR0;
    uint8_t next = (uint8_t)((in_head + 1) % IN_SIZE);
    /* Without room the byte is lost, which its frame's check will tell. */
    if (next != in_tail) {
        in_ring[in_head] = byte;
        in_head = next;
    }
}

ISR(USART_UDRE_vect) {
    if (out_tail == out_head) {
        UCSR0B = (uint8_t)(UCSR0B & ~_BV(UDRIE0));
    } else {
        UDR0 = out_ring[out_tail++];
    }
}

bool line_waiting(void) {
    return in_head != in_tail;
}

int16_t line_read(void) {
    uint8_t tail = in_tail;
    uint8_t byte;
    if (tail == in_head) {
        return -1;
    }
    byte = in_ring[tail];
    in_tail = (uint8_t)((tail + 1) % IN_SIZE);
    return byte;
}

bool line_write(const uint8_t *bytes, uint8_t count, uint8_t spare) {
    uint8_t head = out_head;
    uint8_t room = (uint8_t)(out_tail - head - 1);
    if (room < count || room - count < spare) {
        return false;
    }
    while (count-- > 0) {
        out_ring[head++] = *bytes++;
    }
    out_head = head;
    UCSR0B = (uint8_t)(UCSR0B | _BV(UDRIE0));
    return true;
}
