/**
 * Serial ports, by way of jSerialComm, which is seen nowhere else: which there are, which board answers on them, and a board on
 * one of them as a stream that survives unplugging. What the boards say is not known here.
 */
@NullMarked
package org.opentmr.device.serial;

import org.jspecify.annotations.NullMarked;
