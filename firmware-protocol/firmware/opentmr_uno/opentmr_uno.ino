// SPDX-License-Identifier: Apache-2.0
//
// An EMG board for OpenTMR made of an Arduino Uno: see README.md one folder up. What can be set stands in settings.h.
#include "board.h"

void setup() {
    board_begin();
}

void loop() {
    board_poll();
}
