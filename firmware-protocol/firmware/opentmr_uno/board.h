/* SPDX-License-Identifier: Apache-2.0
 *
 * The board's side of the wire protocol: obeys the host, sends samples and status.
 */
#ifndef OPENTMR_BOARD_H
#define OPENTMR_BOARD_H

#ifdef __cplusplus
extern "C" {
#endif

void board_begin(void);
/* Does what there is to do, then sleeps until an interrupt. To be called again and again. */
void board_poll(void);

#ifdef __cplusplus
}
#endif

#endif
