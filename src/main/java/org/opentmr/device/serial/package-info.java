/** Serial ports, by way of jSerialComm, which is seen nowhere else. */
@NullMarked
package org.opentmr.device.serial;

import org.jspecify.annotations.NullMarked;
