/** The screen on which a person at the bench changes the simulated patient and sees at once what that does to the channels. */
@NullMarked
package org.opentmr.app.bench.view.simulate;

import org.jspecify.annotations.NullMarked;
