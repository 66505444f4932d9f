/**
 * Staying tuned: what becomes of a trained decoder on another day, with electrodes put on anew, in another posture. Every
 * way is a function from a {@link org.opentmr.decoder.TrainedDecoder} and new data to a new one and a
 * {@link org.opentmr.tuning.recalibration.Change} that says what was done, on how much data, and what it is expected to
 * bring. Nothing is changed in place; {@link org.opentmr.tuning.recalibration.HistoryFiles} keeps the last decoder, so that one
 * step leads back.
 *
 * <ul>
 *   <li>without labels: {@link org.opentmr.tuning.recalibration.Recentring} after a warm-up,
 *       {@link org.opentmr.tuning.recalibration.ConfidentAdaptation} while in use
 *   <li>with rest and one strong contraction: {@link org.opentmr.tuning.recalibration.Redonning}
 *   <li>with new repetitions: {@link org.opentmr.tuning.recalibration.Recalibration}
 *   <li>{@link org.opentmr.tuning.recalibration.StayTuned} measures all of them on one recording
 * </ul>
 */
@NullMarked
package org.opentmr.tuning.recalibration;

import org.jspecify.annotations.NullMarked;
