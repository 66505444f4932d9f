/**
 * The OpenTMR wire protocol (firmware-protocol/PROTOCOL.md): its codec, a host's session with a board that speaks it, and
 * such a board's own side. Other boards' formats live elsewhere.
 */
@NullMarked
package org.opentmr.device.wire;

import org.jspecify.annotations.NullMarked;
