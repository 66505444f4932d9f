package org.opentmr.assessment;

import java.util.Arrays;
import java.util.List;
import org.opentmr.motion.MotionSet;

/**
 * How often the decoder was right, and in which way it was wrong.
 *
 * <p>Rejected windows count as errors, in all windows and among the intended motions; {@link #rejectionRate} stands beside
 * them. With everything rejected the accuracy is 0 and the rejection rate 1; with nothing evaluated both are NaN.
 *
 * @param confusion of all windows
 * @param decisionChanges times that the decision differed from the accepted one ahead of it
 * @param trueChanges times that the truth did, over the same accepted windows
 */
public record Accuracy(ConfusionMatrix confusion, long decisionChanges, long trueChanges) {

    public Accuracy {
        if (decisionChanges < 0 || trueChanges < 0) {
            throw new IllegalArgumentException("changes cannot be below 0, got decisionChanges=" + decisionChanges
                    + ", trueChanges=" + trueChanges);
        }
    }

    public static Accuracy of(Decisions decisions) {
        long decisionChanges = 0;
        long trueChanges = 0;
        int last = -1;
        for (int i = 0; i < decisions.windows(); i++) {
            if (decisions.rejected()[i]) {
                continue;
            }
            if (last >= 0) {
                decisionChanges += decisions.predicted()[i] != decisions.predicted()[last] ? 1 : 0;
                trueChanges += decisions.truth()[i] != decisions.truth()[last] ? 1 : 0;
            }
            last = i;
        }
        return new Accuracy(ConfusionMatrix.of(decisions), decisionChanges, trueChanges);
    }

    /** All windows of several recordings together; one recording's end and the next one's start are no change. */
    public static Accuracy of(List<Decisions> recordings) {
        return recordings.stream()
                .map(Accuracy::of)
                .reduce(Accuracy::add)
                .orElseThrow(() -> new IllegalArgumentException("accuracy needs at least one recording, got none"));
    }

    /** The accuracy over the windows of both. */
    public Accuracy add(Accuracy other) {
        return new Accuracy(
                confusion.add(other.confusion),
                decisionChanges + other.decisionChanges,
                trueChanges + other.trueChanges);
    }

    public MotionSet motions() {
        return confusion.motions();
    }

    public long windows() {
        return confusion.windows();
    }

    /** Correct windows among all; a rejected window counts as an error. */
    public double accuracy() {
        return confusion.accuracy();
    }

    public double rejectionRate() {
        return confusion.rejectionRate();
    }

    /** Windows in which the person did not rest; all of them where the motions hold no rest. */
    public long activeWindows() {
        return windows() - restWindows();
    }

    public long restWindows() {
        int rest = motions().restIndex();
        return rest == MotionSet.NONE ? 0 : confusion.windowsOf(rest);
    }

    /** Correct windows among those in which the person did not rest; a rejected window counts as an error. */
    public double activeAccuracy() {
        return ConfusionMatrix.ratio(activeCorrect(), activeWindows());
    }

    /** Errors, rejected windows among them, among the windows in which the person did not rest. */
    public double activeError() {
        return 1 - activeAccuracy();
    }

    /** Errors among the accepted windows in which the person did not rest. */
    public double acceptedActiveError() {
        int rest = motions().restIndex();
        long activeRejected = confusion.rejectedWindows()
                - (rest == MotionSet.NONE ? 0 : confusion.rejected()[rest]);
        long accepted = activeWindows() - activeRejected;
        return ConfusionMatrix.ratio(accepted - activeCorrect(), accepted);
    }

    /** Windows of rest decoded as a motion and not rejected: the prosthesis would have moved. */
    public long falseActivations() {
        int rest = motions().restIndex();
        return rest == MotionSet.NONE
                ? 0
                : Arrays.stream(confusion.counts()[rest]).sum() - confusion.counts()[rest][rest];
    }

    /** False activations among the windows of rest. */
    public double falseActivationRate() {
        return ConfusionMatrix.ratio(falseActivations(), restWindows());
    }

    /**
     * Needless changes of decision per accepted window, max(0, (decision changes − true changes) / N), the instability of
     * LibEMG (Eddy and others 2023).
     */
    public double instability() {
        long needless = Math.max(0, decisionChanges - trueChanges);
        return ConfusionMatrix.ratio(needless, confusion.acceptedWindows());
    }

    private long activeCorrect() {
        int rest = motions().restIndex();
        return confusion.correctWindows()
                - (rest == MotionSet.NONE ? 0 : confusion.counts()[rest][rest]);
    }
}
