/** What a person is asked to do in a recorded session, and the JSON file that says it. Knows nothing of prompts or streams. */
@NullMarked
package org.opentmr.recording.protocol;

import org.jspecify.annotations.NullMarked;
