/**
 * Records a live stream: {@link org.opentmr.live.record.Recorder} puts it on the disk on a thread of its own,
 * {@link org.opentmr.live.record.GuidedSession} says what the person is to do next and marks what was done, and
 * {@link org.opentmr.live.record.RecordingSession} runs both. Knows no particular board, and shows nothing itself.
 */
@NullMarked
package org.opentmr.live.record;

import org.jspecify.annotations.NullMarked;
