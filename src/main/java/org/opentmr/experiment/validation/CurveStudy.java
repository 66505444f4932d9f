package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.plot.ReferenceBand;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * Offline accuracy against the length of the window and the number of channels, over many people.
 *
 * @param people how many
 * @param sessions with at least {@value #MOST_CHANNELS} electrodes in the order in which they are used
 */
record CurveStudy(int people, Sessions sessions, Decoders decoders) implements Study {

    static final int MOST_CHANNELS = 12;

    private static final double[] WINDOW_MILLISECONDS = {50, 100, 150, 200, 250, 300, 400};
    private static final double[] CHANNELS = {4, 6, 8, 10, MOST_CHANNELS};
    private static final double USUAL_WINDOW = 200;

    /** The default decoder takes ten times as long; a few settings show its course. */
    private static final double[] CHANNELS_OF_USUAL = {4, 8, MOST_CHANNELS};

    private static final ReferenceBand HUANG =
            new ReferenceBand("Huang 2008, 4 people, 16 motions, 12 bipolar channels", 93.0, 3.3, true);

    /** What one person gave. */
    private record Person(List<Outcome> windows, List<Outcome> channels, List<Outcome> channelsUsual) {}

    @Override
    public int steps() {
        return people;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<Person> each = Crowd.each(people, this::person, done -> progress.accept("curves, " + done));
        Sweep windows = Sweep.of(
                Decoders.CLASSIC,
                WINDOW_MILLISECONDS,
                each.stream().map(Person::windows).toList());
        Sweep channels = Sweep.of(
                Decoders.CLASSIC, CHANNELS, each.stream().map(Person::channels).toList());
        Sweep channelsUsual = Sweep.of(
                Decoders.USUAL,
                CHANNELS_OF_USUAL,
                each.stream().map(Person::channelsUsual).toList());
        Column window = new Column("windowMilliseconds", "window", "ms", 0);
        Column channel = new Column("channels", "channels", "", 0);
        return new Section(
                "curves",
                "Offline accuracy by window and channels",
                List.of("Every person does every motion in turn; one repetition is tested by a decoder trained on the"
                        + " others, each in its turn. Rejected windows count as errors; nothing is rejected here."
                        + " Offline accuracy is not the outcome: a longer window decodes better and controls worse,"
                        + " which is why the published optimum of 150 to 250 ms (Smith, Hargrove, Lock and Kuiken 2011,"
                        + " tested online) lies left of where these curves end."),
                checks(windows, channels),
                List.of(
                        Sweep.table("windows", "Window, " + MOST_CHANNELS + " channels", window, List.of(windows)),
                        Sweep.table("channels", "Channels, window 200 ms", channel, List.of(channels, channelsUsual))),
                List.of(
                        AccuracyPicture.of(
                                "window-accuracy",
                                "Accuracy by length of the window",
                                window,
                                List.of(windows),
                                List.of(HUANG),
                                List.of(new AccuracyPicture.Best("best online, 150 to 250 ms (Smith 2011)", 150, 250))),
                        AccuracyPicture.of(
                                "channel-accuracy",
                                "Accuracy by number of channels",
                                channel,
                                List.of(channels, channelsUsual),
                                List.of(HUANG),
                                List.of())));
    }

    private Person person(int person) {
        Recording session = sessions.of(person, Sessions.Wish.USUAL);
        return new Person(
                windows(session, Decoders.classic(session.layout())),
                channels(session, false, CHANNELS),
                channels(session, true, CHANNELS_OF_USUAL));
    }

    private List<Outcome> windows(Recording session, DecoderSpec spec) {
        return Arrays.stream(WINDOW_MILLISECONDS)
                .mapToObj(each -> decoders.within(session, Decoders.withWindowMilliseconds(spec, each)))
                .toList();
    }

    private List<Outcome> channels(Recording session, boolean usual, double[] counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> first((int) count, session))
                .map(fewer -> decoders.within(
                        fewer,
                        Decoders.withWindowMilliseconds(
                                usual ? Decoders.usual(fewer.layout()) : Decoders.classic(fewer.layout()),
                                USUAL_WINDOW)))
                .toList();
    }

    /** The first channels of a session. */
    private static Recording first(int count, Recording session) {
        return new Recording(
                session.name(),
                session.subject(),
                session.session(),
                new ChannelLayout(
                        session.layout().channels().subList(0, count),
                        session.layout().rateHz()),
                Arrays.copyOf(session.samples(), count),
                session.annotations(),
                session.joins());
    }

    private static List<Check> checks(Sweep windows, Sweep channels) {
        double early = windows.accuracyAt(150) - windows.accuracyAt(50);
        double late = windows.accuracyAt(400) - windows.accuracyAt(250);
        return List.of(
                Check.within(
                        "accuracy with 12 channels, 200 ms, TD4 + LDA",
                        windows.accuracyAt(USUAL_WINDOW),
                        "%",
                        1,
                        86.4,
                        99.6,
                        "Huang 2008, 12 bipolar electrodes: 93.0 ± 3.3 %; two standard deviations"),
                Check.atLeast(
                        "gain from 50 to 150 ms, less that from 250 to 400 ms",
                        early - late,
                        "points",
                        1,
                        0,
                        DEFAULT + ": the curve flattens"),
                Check.atLeast(
                        "rank correlation of accuracy with the window",
                        Trend.spearman(windows.settings(), windows.accuracies()),
                        "",
                        2,
                        0.7,
                        DEFAULT),
                Check.atLeast(
                        "gain from 4 to 12 channels",
                        channels.accuracyAt(MOST_CHANNELS) - channels.accuracyAt(4),
                        "points",
                        1,
                        2,
                        DEFAULT),
                Check.atLeast(
                        "rank correlation of accuracy with channels",
                        Trend.spearman(channels.settings(), channels.accuracies()),
                        "",
                        2,
                        0.8,
                        DEFAULT));
    }
}
