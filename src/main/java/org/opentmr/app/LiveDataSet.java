package org.opentmr.app;

import java.nio.file.Path;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.bids.DatasetDescription;

/** The data set that live recordings go into. */
public final class LiveDataSet {

    private static final String README = """
            EMG sessions recorded with OpenTMR
            ==================================

            Pseudonyms only: no names, no dates of birth. Stretches without samples are filled by repeating the last one and
            marked BAD_ACQ_SKIP in the annotations.

            %s
            """;

    private LiveDataSet() {}

    /**
     * Writes into it.
     *
     * @param root of the data set; made when the first recording begins
     */
    public static BidsWriter writer(Path root) {
        String[] software = Provenance.SOFTWARE.split(" ", 2);
        return new BidsWriter(
                root,
                new DatasetDescription(
                        "EMG sessions", "n/a", software[0], software[1], README.formatted(Provenance.LABEL)));
    }

    /** The name under the first number of a run that is free: what is there is never overwritten. */
    public static BidsName free(BidsWriter writer, BidsName name) {
        BidsName free = name;
        for (int run = 2; writer.holds(free); run++) {
            free = name.withRun(run);
        }
        return free;
    }
}
