package org.opentmr.simulation;

import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Recording;

/**
 * A patient who follows a protocol: reacts to every prompt a little later, raises the effort, holds it, and lets go as late
 * after the prompt to rest. The same patient, session and protocol give the same samples, bit for bit, however many are
 * asked for at a time. For one thread.
 */
public final class PatientSession {

    private final PatientProtocol protocol;
    private final Patient patient;
    private final List<PatientProtocol.Trial> trials;
    private final long[] onsets;
    private final long[] offsets;
    private final double rampSamples;
    private final long length;
    private int trial = -1;

    /** A session of this number, from 1, in which nothing goes wrong. */
    public PatientSession(PatientSpec spec, int session, PatientProtocol protocol) {
        this(new Patient(spec, session), protocol);
    }

    /** A session of a patient who is at its beginning. */
    public PatientSession(Patient patient, PatientProtocol protocol) {
        this.patient = patient;
        this.protocol = protocol;
        for (Motion motion : protocol.motions().motions()) {
            if (patient.motions().indexOf(motion) < 0) {
                throw new IllegalArgumentException(
                        "the protocol asks for \"" + motion + "\", this patient can mean " + patient.motions());
            }
        }
        double rateHz = patient.layout().rateHz();
        trials = protocol.trials(rateHz);
        length = protocol.samples(rateHz);
        rampSamples = PromptReaction.RAMP_SECONDS * rateHz;
        onsets = new long[trials.size()];
        offsets = new long[trials.size()];
        PromptReaction reaction = new PromptReaction(patient.seed(), rateHz);
        for (int i = 0; i < onsets.length; i++) {
            onsets[i] = trials.get(i).prompt() + reaction.nextSamples();
            offsets[i] = trials.get(i).end() + reaction.nextSamples();
        }
    }

    public ChannelLayout layout() {
        return patient.layout();
    }

    /** Samples of the whole session. */
    public long length() {
        return length;
    }

    /** What was asked for and when, without the reaction time. */
    public List<Annotation> annotations() {
        return protocol.annotations(patient.layout().rateHz());
    }

    /** Writes the next samples, overwriting {@code out[channel][from .. from + count)}, microvolts. */
    @HotPath
    public void generate(double[][] out, int from, int count) {
        int done = 0;
        while (done < count) {
            int intoTick = (int) (patient.position() % patient.tickSamples());
            if (intoTick == 0) {
                mean(patient.position());
            }
            int run = Math.min(patient.tickSamples() - intoTick, count - done);
            patient.generate(out, from + done, run);
            done += run;
        }
    }

    /** Sets what the person means at a control tick. */
    private void mean(long sample) {
        if (trial + 1 < onsets.length && sample >= onsets[trial + 1]) {
            trial++;
            patient.beginContraction(
                    trials.get(trial).motion(), trials.get(trial).repetition());
        }
        if (trial < 0) {
            return;
        }
        double risen = (sample - onsets[trial] + 1) / rampSamples;
        double left = 1 - (sample - offsets[trial]) / rampSamples;
        double level = Math.max(0, Math.min(1, Math.min(risen, left)));
        patient.intend(trials.get(trial).motion(), protocol.effort() * level);
    }

    /** The whole session; only from its beginning. */
    public Recording record(String subject, String label) {
        if (patient.position() != 0) {
            throw new IllegalStateException("a session is recorded from its beginning, it is at sample "
                    + patient.position() + "; make a new one");
        }
        double[][] samples = new double[layout().size()][Math.toIntExact(length)];
        generate(samples, 0, Math.toIntExact(length));
        return new Recording(
                "simulated patient, session " + patient.session(),
                subject,
                label,
                layout(),
                samples,
                annotations(),
                List.of());
    }
}
