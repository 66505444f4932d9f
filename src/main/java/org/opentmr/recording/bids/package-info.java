/**
 * BIDS-EMG data sets (Brain Imaging Data Structure 1.11.1): {@link org.opentmr.recording.bids.BidsDataset} finds and opens
 * recordings, {@link org.opentmr.recording.bids.BidsWriter} stores them. Samples lie in BDF+ or EDF+ files of
 * {@code recording.edf}; what the standard keeps beside them lies in the tables and sidecars read here.
 */
@NullMarked
package org.opentmr.recording.bids;

import org.jspecify.annotations.NullMarked;
