/** All boards that are known: those described as data, those with code of their own, and OpenTMR's own protocol. */
@NullMarked
package org.opentmr.device.board;

import org.jspecify.annotations.NullMarked;
