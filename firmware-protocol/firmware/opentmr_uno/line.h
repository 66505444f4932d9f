/* SPDX-License-Identifier: Apache-2.0
 *
 * The serial line: two rings of bytes between the interrupts of the USART and the main loop. Nothing waits.
 */
#ifndef OPENTMR_LINE_H
#define OPENTMR_LINE_H

#include <stdbool.h>
#include <stdint.h>

void line_begin(void);

/* True where bytes have come in. */
bool line_waiting(void);
/* The next byte that came in, or -1. */
int16_t line_read(void);

/* Queues all of the bytes, or none of them. At least spare places remain free for others, else none is taken either. */
bool line_write(const uint8_t *bytes, uint8_t count, uint8_t spare);

#endif
