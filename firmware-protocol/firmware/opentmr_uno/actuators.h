/* SPDX-License-Identifier: Apache-2.0
 *
 * Two joints, each a motor bridge with a speed pin (pulse width) and a direction pin. The millisecond's interrupt itself
 * puts them to neutral when the command's time to live is over or the host has gone silent, whatever the main loop does.
 */
#ifndef OPENTMR_ACTUATORS_H
#define OPENTMR_ACTUATORS_H

#include <stdbool.h>
#include <stdint.h>

#define JOINTS 2
#define KEEPALIVE_MIN_MS 100
#define KEEPALIVE_DEFAULT_MS 500
#define KEEPALIVE_MAX_MS 1000
/* The host's numbers may have come round since (section 5 of the protocol). */
#define ORDER_MS 10000

void actuators_begin(void);
/* Once a millisecond, from the interrupt. */
void actuators_tick(void);
/* The host was heard. */
void actuators_heard(void);
void actuators_set_keepalive_ms(uint16_t milliseconds);

/* Velocities in 1/32767 of full speed, for so many milliseconds. */
void actuators_drive(const int16_t velocities[JOINTS], uint16_t ttl_ms);
void actuators_stop(void);
/* True where nothing was driven for so long that the order of commands no longer counts. */
bool actuators_order_over(void);

/* One of otmr_actuator_state, and the velocities now put out. */
uint8_t actuators_state(int16_t velocities[JOINTS]);
/* True, once, after the interrupt put them to neutral. */
bool actuators_take_change(void);

#endif
