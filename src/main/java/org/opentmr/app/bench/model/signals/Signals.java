package org.opentmr.app.bench.model.signals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.live.FailSafeSpec;
import org.opentmr.signal.ChannelLayout;

/** What there is to see of the signals. Follows the connection and the decoder by itself. For the bench's thread. */
public final class Signals implements Remembered {

    private final Bench bench;
    private final Changes changes = new Changes();
    private final ElectrodeWatch electrodes;
    private final Thresholds thresholds;
    private Viewing viewing = Viewing.USUAL;
    private @Nullable Link link;
    private @Nullable SignalFeed feed;
    private int chosen;

    public Signals(Bench bench) {
        this.bench = bench;
        electrodes = new ElectrodeWatch(bench.jobs(), bench.clock());
        thresholds = new Thresholds(bench.decoding());
    }

    /** Begins to follow; is saved with the session from now on. */
    public void follow() {
        bench.connection().changes().listen(this::linked);
        bench.decoding().changes().listen(this::decoderChanged);
        bench.ticks().listen(this::tick);
        bench.remember(this);
        linked();
    }

    private void linked() {
        Link now = bench.connection().link().orElse(null);
        if (Objects.equals(now, link)) {
            return;
        }
        link = now;
        if (feed != null) {
            feed.close();
        }
        feed = now == null ? null : feed(now);
        chosen = 0;
        electrodes.begin(now == null ? 0 : now.description().layout().size());
        thresholds.begin(now == null ? null : now.description().layout());
        changes.tell();
    }

    private SignalFeed feed(Link now) {
        ChannelLayout layout = now.description().layout();
        return new SignalFeed(
                layout, now.session().newReader(), spec(layout), FailSafeSpec.DEFAULT.mostBridgedSamples());
    }

    private Optional<DecoderSpec> specInUse(ChannelLayout layout) {
        return bench.decoding()
                .decoder()
                .filter(decoder -> decoder.layout().size() == layout.size()
                        && decoder.layout().rateHz() == layout.rateHz())
                .map(TrainedDecoder::spec);
    }

    private DecoderSpec spec(ChannelLayout layout) {
        return specInUse(layout).orElseGet(() -> DefaultDecoder.spec(layout, Optional.empty(), false));
    }

    private void decoderChanged() {
        if (feed != null) {
            feed.filterAs(spec(feed.layout()));
            changes.tell();
        }
    }

    private void tick() {
        if (feed != null) {
            feed.poll();
            electrodes.look(feed.layout(), feed.history(SignalForm.RAW));
        }
    }

    /** The last seconds of what is connected; empty where nothing is. */
    public Optional<SignalFeed> feed() {
        return Optional.ofNullable(feed);
    }

    /** What is connected. */
    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    /** The filters in words, and whose they are; empty without a stream. */
    public String filtersText() {
        if (feed == null) {
            return "";
        }
        String whose = specInUse(feed.layout()).isPresent()
                ? ", as the decoder in use filters"
                : ", as the usual decoder filters";
        return feed.filtersText() + whose;
    }

    public Viewing viewing() {
        return viewing;
    }

    public void view(Viewing wanted) {
        if (!wanted.equals(viewing)) {
            viewing = wanted;
            changes.tell();
        }
    }

    /** Indices of the channels that are on. */
    public List<Integer> on() {
        SignalFeed now = feed;
        if (now == null) {
            return List.of();
        }
        return IntStream.range(0, now.layout().size())
                .filter(channel -> !viewing.off()
                        .contains(now.layout().channels().get(channel).name()))
                .boxed()
                .toList();
    }

    /** The channel that is looked at more closely. */
    public int chosen() {
        return chosen;
    }

    /** Looks at another channel more closely; one that is not there is left alone. */
    public void choose(int channel) {
        if (feed != null && channel >= 0 && channel < feed.layout().size() && channel != chosen) {
            chosen = channel;
            changes.tell();
        }
    }

    public ElectrodeWatch electrodes() {
        return electrodes;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    @Override
    public String key() {
        return "signals";
    }

    @Override
    public JsonNode save() {
        return new SavedViewing(viewing, thresholds.marks()).toJson();
    }

    @Override
    public void restore(JsonNode saved) {
        SavedViewing read = SavedViewing.of(saved);
        thresholds.marks(read.marks());
        view(read.viewing());
    }

    /** Told when something else is to be seen; not of every sample. */
    public Changes changes() {
        return changes;
    }
}
