/**
 * Boards whose frames all have the same form, described as data: a {@code Descriptor} each, and one decoder and one emulator
 * that serve them all. Boards that need code of their own live elsewhere.
 */
@NullMarked
package org.opentmr.device.board.fixed;

import org.jspecify.annotations.NullMarked;
