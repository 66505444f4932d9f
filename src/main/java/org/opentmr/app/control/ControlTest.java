package org.opentmr.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.PublishedFigure;
import org.opentmr.assessment.control.TestConditions;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.OutcomeChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/**
 * One kind of test of control with its settings, as the program takes it.
 *
 * @param <R> its result
 */
public interface ControlTest<R> {

    /** For people: "Motion test". */
    String name();

    /** Time that a trial may take. */
    double limitSeconds();

    /** Refuses settings that do not fit the person's motions or the limb. */
    void check(LimbSpec limb, MotionSet motions);

    R take(Participant participant, LimbSpec limb, Seed order, TestListener listener) throws IOException;

    /** Scores a recording. */
    default R replay(TrainedDecoder decoder, Recording recording) {
        throw new UnsupportedOperationException(
                "the " + name() + " needs somebody who reacts to what they see, a recording cannot");
    }

    R withOffline(R result, OfflineFigures offline);

    TestConditions conditions(R result);

    boolean finished(R result);

    JsonNode json(R result, Provenance provenance);

    /** Figures over all of these results; empty groups are left out. */
    FigureTable<R, ?> figures(List<R> results);

    /** Every trial of a result: what was asked, whether it was done, its figures. */
    TrialTable trials(R result);

    /** What else is to be said of a result, in lines. */
    List<String> remarks(List<R> results);

    /** Published figures to stand beside these. */
    List<PublishedFigure.Metric> references();

    /** Panels of trials (one person) or of people's means. */
    List<OutcomeChart.Panel> panels(List<R> results);

    /** Further pictures by their file names. */
    Map<String, Picture> pictures(List<R> results, Theme theme);
}
