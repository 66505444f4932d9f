/* SPDX-License-Identifier: Apache-2.0
 *
 * The board's clock and its converter. Timer 1 ticks every millisecond; at a tick when samples are due, the interrupts of
 * the converter go through the channels one after the other. Whole blocks are handed to the main loop.
 */
#ifndef OPENTMR_SAMPLER_H
#define OPENTMR_SAMPLER_H

#include <stdbool.h>
#include <stdint.h>

#define CHANNELS 6
#define BITS 10
#define FULL_SCALE_COUNT ((1 << BITS) - 1)
/* Samples of every channel in a block at most. */
#define SAMPLES_MAX 8
#define SAMPLES_DEFAULT 4
#define TICKS_PER_SECOND 1000

/* The samples of one DATA frame. */
typedef struct {
    uint16_t first; /* number of the first sample since START, modulo 65,536 */
    uint32_t t_us;  /* when it was begun */
    uint16_t counts[SAMPLES_MAX][CHANNELS];
} block;

void sampler_begin(void);

/* Microseconds since the board started, modulo 2^32. */
uint32_t sampler_time_us(void);

/* Samples every so many ticks, so many to a block, and counts from 0. */
void sampler_start(uint8_t ticks_per_sample, uint8_t samples_per_block);
/* Forgets the blocks that wait. */
void sampler_stop(void);

/* True where a block waits. */
bool sampler_ready(void);
/* The oldest block that waits, or NULL; it stays until sampler_release. */
const block *sampler_block(void);
void sampler_release(void);

/* Samples of every channel that were taken since the start and found no free block. */
uint32_t sampler_overrun(void);
/* Bit n: channel n was at a rail since the last call. */
uint8_t sampler_take_saturated(void);
/* Has the supply measured after the next sample. */
void sampler_measure_supply(void);
/* Millivolts, or 0xFFFF where it has not been measured yet. */
uint16_t sampler_supply_millivolts(void);

#endif
