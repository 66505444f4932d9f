package org.opentmr.app.bench.view.signals;

import java.util.OptionalDouble;
import javax.swing.JButton;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.signals.Thresholds;
import org.opentmr.plot.Text;
import org.opentmr.signal.SampleHistory;

/** Sets the thresholds of all channels that were contracted, in one click that one click takes back. */
final class SuggestButton {

    private final Bench bench;
    private final Signals signals;
    private final JButton button = new JButton("Suggest thresholds");

    SuggestButton(Bench bench, Signals signals) {
        this.bench = bench;
        this.signals = signals;
        button.setName("signals.suggest");
        button.setMnemonic('G');
        button.setToolTipText("Sets the threshold of each channel that was contracted in the last "
                + Text.degrees(SignalFeed.SECONDS) + " s between its rest and its contraction  (Alt+G)");
        button.addActionListener(event -> suggest());
    }

    JButton component() {
        return button;
    }

    private void suggest() {
        SignalFeed feed = signals.feed().orElse(null);
        if (feed == null) {
            return;
        }
        SampleHistory envelope = feed.history(SignalForm.ENVELOPE);
        int set = 0;
        for (int channel : signals.on()) {
            OptionalDouble value = Thresholds.suggest(envelope, channel);
            if (value.isPresent() && signals.thresholds().canSet(channel)) {
                signals.thresholds().set(channel, value.getAsDouble());
                set++;
            }
        }
        tell(set);
    }

    private void tell(int set) {
        if (set == 0) {
            bench.messages()
                    .say("No threshold was set: no channel was contracted in the last "
                            + Text.degrees(SignalFeed.SECONDS) + " s. Let the person contract, then press it again.");
            return;
        }
        bench.messages().offer(set == 1 ? "One threshold was set." : set + " thresholds were set.", "Undo", () -> {
            for (int i = 0; i < set; i++) {
                signals.thresholds().undo();
            }
        });
    }
}
