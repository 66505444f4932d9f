/**
 * Ways out for commands over the network: a line of JSON ({@link org.opentmr.prosthesis.output.UdpOutput}) or an OSC message
 * ({@link org.opentmr.prosthesis.output.OscOutput}) per command, to this machine alone unless the user says otherwise.
 */
@NullMarked
package org.opentmr.prosthesis.output;

import org.jspecify.annotations.NullMarked;
