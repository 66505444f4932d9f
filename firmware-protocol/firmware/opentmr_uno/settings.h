/* SPDX-License-Identifier: Apache-2.0
 *
 * What the builder of a board sets, here or with -D on the command line.
 */
#ifndef OPENTMR_SETTINGS_H
#define OPENTMR_SETTINGS_H

/* Bits per second. 16 MHz makes 250000, 500000 and 1000000 exactly; 115200 is 2.1 % off and too slow for 1 kHz. */
#ifndef OPENTMR_BAUD
#define OPENTMR_BAUD 500000
#endif

/* Amplification from the electrodes to the converter's pin. 0 where it is not known: the host then gets counts. */
#ifndef OPENTMR_GAIN
#define OPENTMR_GAIN 0
#endif

/* The converter's full scale: the supply voltage, which the converter has as its reference. */
#ifndef OPENTMR_FULL_SCALE_MILLIVOLTS
#define OPENTMR_FULL_SCALE_MILLIVOLTS 5000
#endif

/* The count at rest: half the supply for amplifiers that give raw EMG, 0 for those that give an envelope. */
#ifndef OPENTMR_REST_COUNT
#define OPENTMR_REST_COUNT 512
#endif

/* 0 raw EMG, 1 envelope. */
#ifndef OPENTMR_KIND
#define OPENTMR_KIND 0
#endif

/* The electrodes: 0 unknown, 1 single-ended, 2 bipolar, 3 common reference, 4 common reference with driven bias. */
#ifndef OPENTMR_REFERENCE
#define OPENTMR_REFERENCE 0
#endif

#ifndef OPENTMR_BOARD_NAME
#define OPENTMR_BOARD_NAME "OpenTMR Uno"
#endif

#endif
