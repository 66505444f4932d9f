package org.opentmr.tuning.recalibration;

import java.util.BitSet;
import java.util.stream.Stream;
import org.opentmr.assessment.DecisionLog;
import org.opentmr.assessment.Decisions;
import org.opentmr.control.Command;
import org.opentmr.decoder.BackEnd;
import org.opentmr.decoder.Repetitions;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;

/** Collects what decoders decide in windows of one recording, annotation by annotation; decoders may change in between. */
final class TableReplay {

    private final WindowTable table;
    private final MotionSet motions;
    private final int[] repetition;
    private final DecisionLog log;

    /** @param known motions of the decoders that will be asked */
    TableReplay(String recording, WindowTable table, double rateHz, MotionSet known) {
        this.table = table;
        motions = MotionSet.of(Stream.concat(
                        known.motions().stream(), table.annotations().stream().map(Annotation::motion))
                .toList());
        repetition = Repetitions.of(table.annotations());
        log = new DecisionLog(recording, motions, rateHz);
    }

    /** Lets a decoder decide the windows of some annotations; a new start at each. */
    void decide(TrainedDecoder decoder, BitSet annotations) {
        int[] place = decoder.model().motions().motions().stream()
                .mapToInt(motions::indexOf)
                .toArray();
        BackEnd back = new BackEnd(decoder);
        Command command = new Command();
        int annotation = -1;
        for (int w : table.windowsOf(annotations::get)) {
            if (table.annotation()[w] != annotation) {
                annotation = table.annotation()[w];
                back.reset();
            }
            back.decide(table.features()[w], table.activity()[w], table.bad()[w], command);
            int motion = command.isRejected() ? command.winner() : command.decision();
            log.add(
                    motions.indexOf(table.motion(w)),
                    motion == Command.NO_MOTION ? 0 : place[motion],
                    command.isRejected(),
                    command.confidence(),
                    NO_POSTERIOR,
                    repetition[annotation],
                    annotation,
                    table.end()[w]);
        }
    }

    private static final double[] NO_POSTERIOR = {};

    Decisions decisions() {
        return log.decisions();
    }
}
