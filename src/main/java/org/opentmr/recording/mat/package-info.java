/**
 * Recordings in MATLAB files of level 5 ({@code save -v5 … -v7}): sessions of BioPatRec, the UniBo-INAIL data set, and any
 * matrix that the user names. Nothing personal is carried over: of a file only samples, rate and labels are read.
 */
@NullMarked
package org.opentmr.recording.mat;

import org.jspecify.annotations.NullMarked;
