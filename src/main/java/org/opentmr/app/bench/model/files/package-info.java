/**
 * What is kept on the disk: a session's folder (recordings, decoder, the bench's state), the person's preferences, and the mark by
 * which the next start sees that the program ended unexpectedly. Everything is written as it arises, and whole or not at all.
 */
@NullMarked
package org.opentmr.app.bench.model.files;

import org.jspecify.annotations.NullMarked;
