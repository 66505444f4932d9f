/* SPDX-License-Identifier: Apache-2.0
 *
 * For the build without Arduino.
 */
#include "opentmr_uno/board.h"

int main(void) {
    board_begin();
    for (;;) {
        board_poll();
    }
}
