/**
 * How smoothly the program draws and how much of the machine it takes: frames, the time the event thread was busy, processor
 * time. Watches from outside; nothing else in the program knows of it, and nothing is watched unless it was asked for.
 */
@NullMarked
package org.opentmr.app.bench.measure;

import org.jspecify.annotations.NullMarked;
