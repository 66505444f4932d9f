package org.opentmr.app.bench.model.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.Site;
import org.opentmr.control.direct.SiteGroup;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;

/** The thresholds of a decoder by direct control, as envelopes: what the electrode must give for its site to switch on. */
final class SiteThresholds {

    /** A site whose threshold reached its full speed would know no slow motion. */
    private static final double MOST_OF_FULL = 0.95;

    private SiteThresholds() {}

    /** The sites of a decoder; empty where it works in another way. */
    static Optional<DirectSpec> sites(Optional<TrainedDecoder> decoder) {
        return decoder.map(TrainedDecoder::strategy)
                .filter(TrainedStrategy.Direct.class::isInstance)
                .map(strategy -> ((TrainedStrategy.Direct) strategy).sites());
    }

    /** What switches a channel's site on; empty where the channel is no site. */
    static OptionalDouble on(DirectSpec sites, int channel) {
        return sites.groups().stream()
                .flatMap(group -> group.sites().stream())
                .filter(site -> site.channel() == channel)
                .mapToDouble(site -> site.onThreshold() / site.gain())
                .findFirst();
    }

    /** What a channel's site moves, for people; empty where the channel is no site. */
    static Optional<String> moves(DirectSpec sites, int channel) {
        for (SiteGroup group : sites.groups()) {
            for (int s = 0; s < group.sites().size(); s++) {
                int site = s;
                if (group.sites().get(s).channel() == channel) {
                    return Optional.of(group.modes().stream()
                            .map(mode -> mode.get(site).name())
                            .collect(Collectors.joining(", ")));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The same decoder with another on-threshold of one site; the off-threshold keeps its share of it, full speed stays where
     * it is.
     *
     * @param envelope at the electrode, above 0
     */
    static TrainedDecoder with(TrainedDecoder decoder, int channel, double envelope) {
        TrainedStrategy.Direct direct = (TrainedStrategy.Direct) decoder.strategy();
        List<SiteGroup> groups = new ArrayList<>();
        for (SiteGroup group : direct.sites().groups()) {
            List<Site> sites = group.sites().stream()
                    .map(site -> site.channel() == channel ? moved(site, envelope) : site)
                    .toList();
            groups.add(new SiteGroup(sites, group.modes(), group.selection(), group.modeSwitch()));
        }
        DirectSpec moved =
                new DirectSpec(groups, direct.sites().curve(), direct.sites().returnSeconds());
        return new TrainedDecoder(
                decoder.spec(),
                decoder.layout(),
                new TrainedStrategy.Direct(moved, direct.motions()),
                decoder.provenance());
    }

    private static Site moved(Site site, double envelope) {
        double on = Math.min(envelope * site.gain(), MOST_OF_FULL * site.fullThreshold());
        return site.withThresholds(on, on * site.offThreshold() / site.onThreshold(), site.fullThreshold());
    }
}
