package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentmr.control.Command;
import org.opentmr.control.direct.DirectController;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.control.direct.Site;
import org.opentmr.control.direct.SiteGroup;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.MotionSet;

/**
 * The settings of direct control: gain and thresholds of every site, and how modes are switched.
 *
 * @param sites as they are set
 * @param trained as training found them; says how far a threshold may be moved
 * @param motions that decisions are among
 * @param unit of an envelope
 */
public record SiteSettings(DirectSpec sites, DirectSpec trained, MotionSet motions, String unit) implements Settings {

    private static final String CHANNEL = "channel-";
    private static final String GROUP = "group-";
    private static final String RETURN = "return";

    /** Beyond these an electrode is better moved than amplified; default of this program. */
    private static final double LEAST_GAIN = 0.1;

    private static final double MOST_GAIN = 10;

    /** How far a threshold may reach beyond full speed of training: a stronger contraction than any so far. */
    private static final double REACH = 4;

    /** The least threshold as a share of that; at 0 a site would never switch off. */
    private static final double LEAST_SHARE = 0.001;

    /** A minute; longer is as good as never. */
    private static final double LONGEST_RETURN = 60;

    /** A number that a mode switch has. */
    private record Rule(String what, String unit, double low, double high, String meaning, double value) {}

    /** Where tuning starts: the sites that the decoder came with. */
    static SiteSettings of(SessionEvidence evidence, DirectEvidence direct) {
        return new SiteSettings(
                direct.sites(),
                direct.sites(),
                direct.motions(),
                evidence.recording().layout().unit());
    }

    static SiteSettings of(TrainedDecoder decoder, TrainedStrategy.Direct direct) {
        return new SiteSettings(
                direct.sites(),
                direct.sites(),
                direct.motions(),
                decoder.layout().unit());
    }

    @Override
    public TrainedDecoder applyTo(TrainedDecoder decoder) {
        return new TrainedDecoder(
                decoder.spec(), decoder.layout(), new TrainedStrategy.Direct(sites, motions), decoder.provenance());
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        boolean switched = false;
        for (int g = 0; g < trained.groups().size(); g++) {
            SiteGroup group = trained.groups().get(g);
            for (int s = 0; s < group.sites().size(); s++) {
                addSite(parameters, group, s);
            }
            if (group.modes().size() > 1) {
                switched = true;
                for (Rule rule : rules(group.modeSwitch().orElseThrow())) {
                    parameters.add(parameter(
                            GROUP + (g + 1) + "." + rule.what(), rule.unit(), rule.low(), rule.high(), rule.meaning()));
                }
            }
        }
        if (switched) {
            parameters.add(parameter(
                    RETURN,
                    "s",
                    0,
                    LONGEST_RETURN,
                    "without activity for so long, back to the first mode; 0 is never"));
        }
        return parameters;
    }

    private void addSite(List<Parameter> parameters, SiteGroup group, int index) {
        Site site = group.sites().get(index);
        String name = CHANNEL + (site.channel() + 1) + ".";
        String moves =
                group.modes().stream().map(mode -> mode.get(index).name()).collect(Collectors.joining(", "));
        double reach = REACH * site.fullThreshold();
        double least = LEAST_SHARE * reach;
        parameters.add(
                parameter(name + "gain", "", LEAST_GAIN, MOST_GAIN, moves + ": how much its signal is amplified"));
        parameters.add(
                parameter(name + "on", unit, least, reach, moves + ": amplified signal at which it starts to move"));
        parameters.add(parameter(name + "off", unit, least, reach, moves + ": amplified signal below which it stops"));
        parameters.add(parameter(name + "full", unit, least, reach, moves + ": amplified signal of full speed"));
    }

    private static Parameter parameter(String name, String unit, double low, double high, String meaning) {
        return new Parameter(name, Optional.empty(), unit, low, high, false, meaning);
    }

    private static List<Rule> rules(ModeSwitch way) {
        if (way instanceof ModeSwitch.CoContraction both) {
            return List.of(
                    new Rule("window", "s", 0.025, 1, "both muscles within this switch the mode", both.windowSeconds()),
                    new Rule(
                            "together",
                            "",
                            0.05,
                            10,
                            "both must reach this share of their on-threshold",
                            both.thresholdShare()));
        }
        if (way instanceof ModeSwitch.RateOfRise rise) {
            return List.of(
                    new Rule("rise", "s", 0.025, 1, "a faster rise is for the second mode", rise.riseSeconds()),
                    new Rule(
                            "high",
                            "",
                            0.01,
                            1,
                            "the rise ends at this share of the way to full speed",
                            rise.highShare()));
        }
        return List.of(new Rule(
                "hold",
                "s",
                0.1,
                10,
                "a hold of this long switches the mode",
                ((ModeSwitch.LongHold) way).holdSeconds()));
    }

    @Override
    public double get(Parameter parameter) {
        String name = parameter.name();
        if (name.equals(RETURN)) {
            return sites.returnSeconds();
        }
        for (int g = 0; g < sites.groups().size(); g++) {
            SiteGroup group = sites.groups().get(g);
            if (name.startsWith(GROUP + (g + 1) + ".")) {
                ModeSwitch way = group.modeSwitch().orElseThrow(() -> unknown(parameter));
                return rules(way).stream()
                        .filter(rule -> rule.what().equals(what(name)))
                        .findFirst()
                        .orElseThrow(() -> unknown(parameter))
                        .value();
            }
            for (Site site : group.sites()) {
                if (name.startsWith(CHANNEL + (site.channel() + 1) + ".")) {
                    return switch (what(name)) {
                        case "gain" -> site.gain();
                        case "on" -> site.onThreshold();
                        case "off" -> site.offThreshold();
                        case "full" -> site.fullThreshold();
                        default -> throw unknown(parameter);
                    };
                }
            }
        }
        throw unknown(parameter);
    }

    @Override
    public SiteSettings with(Parameter parameter, double wanted) {
        String name = parameter.name();
        double value = parameter.require(wanted);
        // refuses what there is not
        get(parameter);
        if (name.equals(RETURN)) {
            return with(new DirectSpec(sites.groups(), sites.curve(), value));
        }
        List<SiteGroup> groups = new ArrayList<>();
        for (int g = 0; g < sites.groups().size(); g++) {
            SiteGroup group = sites.groups().get(g);
            groups.add(
                    name.startsWith(GROUP + (g + 1) + ".")
                            ? new SiteGroup(
                                    group.sites(),
                                    group.modes(),
                                    group.selection(),
                                    group.modeSwitch().map(way -> changed(way, what(name), value)))
                            : new SiteGroup(
                                    group.sites().stream()
                                            .map(site -> name.startsWith(CHANNEL + (site.channel() + 1) + ".")
                                                    ? changed(site, parameter, value)
                                                    : site)
                                            .toList(),
                                    group.modes(),
                                    group.selection(),
                                    group.modeSwitch()));
        }
        return with(new DirectSpec(groups, sites.curve(), sites.returnSeconds()));
    }

    private SiteSettings with(DirectSpec other) {
        return new SiteSettings(other, trained, motions, unit);
    }

    private static Site changed(Site site, Parameter parameter, double value) {
        double on = site.onThreshold();
        double off = site.offThreshold();
        double full = site.fullThreshold();
        switch (what(parameter.name())) {
            case "gain" -> {
                return site.withGain(value);
            }
            case "on" -> on = value;
            case "off" -> off = value;
            default -> full = value;
        }
        if (!(off <= on && on < full)) {
            throw new IllegalArgumentException(parameter.name() + " needs off <= on < full, would have off "
                    + parameter.text(off) + ", on " + parameter.text(on) + ", full " + parameter.text(full)
                    + "; change the other one first");
        }
        return site.withThresholds(on, off, full);
    }

    private static ModeSwitch changed(ModeSwitch way, String what, double value) {
        if (way instanceof ModeSwitch.CoContraction both) {
            return what.equals("window")
                    ? new ModeSwitch.CoContraction(value, both.thresholdShare())
                    : new ModeSwitch.CoContraction(both.windowSeconds(), value);
        }
        if (way instanceof ModeSwitch.RateOfRise rise) {
            return what.equals("rise")
                    ? new ModeSwitch.RateOfRise(value, rise.highShare())
                    : new ModeSwitch.RateOfRise(rise.riseSeconds(), value);
        }
        return new ModeSwitch.LongHold(value);
    }

    private static String what(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static IllegalArgumentException unknown(Parameter parameter) {
        return new IllegalArgumentException("direct control has no setting \"" + parameter.name() + "\"");
    }

    @Override
    public void replay(SessionEvidence evidence, DecisionTrack out) {
        double[][] envelopes = evidence.direct()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sites are replayed on envelopes, and this evidence holds none; gather it from direct control"))
                .envelopes();
        DirectController controller =
                new DirectController(sites, motions, evidence.spec().incrementSeconds());
        int[] place = motions.motions().stream()
                .mapToInt(motion -> evidence.motions().indexOf(motion))
                .toArray();
        Command command = new Command();
        for (int d = 0; d < evidence.decisions(); d++) {
            if (evidence.restart()[d]) {
                controller.reset();
            }
            controller.decide(envelopes[d], evidence.bad()[d], command);
            int decided = command.decision();
            out.set(
                    d,
                    decided == MotionSet.NONE ? MotionSet.NONE : place[decided],
                    command.speed(),
                    command.isRejected());
        }
    }
}
