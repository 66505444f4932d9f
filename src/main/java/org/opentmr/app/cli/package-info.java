/** The command line: options, messages and exit codes. Results go to standard output, messages to standard error. */
@NullMarked
package org.opentmr.app.cli;

import org.jspecify.annotations.NullMarked;
