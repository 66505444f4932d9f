/**
 * Boards whose bytes a table cannot describe: samples in pairs of 7 bits, several sensors on one line, a check of 4 bits,
 * JSON, MessagePack and plain text. Boards with fixed frames live beside this package, lines elsewhere.
 */
@NullMarked
package org.opentmr.device.board.special;

import org.jspecify.annotations.NullMarked;
