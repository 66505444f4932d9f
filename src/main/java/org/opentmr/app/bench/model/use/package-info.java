/**
 * Free use of the decoder, without a screen: the virtual limb that follows it in real time, what it decides, whether anything
 * may move and what to do about it, how old decisions are, what a simulated patient is asked to mean.
 */
@NullMarked
package org.opentmr.app.bench.model.use;

import org.jspecify.annotations.NullMarked;
