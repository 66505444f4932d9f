/**
 * The ways to connect: boards on serial ports, recordings that are played, simulated patients. Every way keeps what the person
 * has chosen and makes the source from it.
 */
@NullMarked
package org.opentmr.app.bench.model.connect;

import org.jspecify.annotations.NullMarked;
