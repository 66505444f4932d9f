package org.opentmr.app.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;

class MessagesTest {

    private final HandDriven hand = new HandDriven(new ManualClock(), Path.of("unused"));
    private final Messages messages = hand.bench().messages();
    private final List<String> done = new ArrayList<>();

    @Test
    void aQuestionStandsWhateverElseIsSaid() {
        messages.ask(
                "Stop it?",
                List.of(
                        new Message.Offer("Stop", () -> done.add("stopped")),
                        new Message.Offer("Go on", () -> done.add("went on"))));
        messages.say("Saved.");
        assertThat(messages.latest().orElseThrow().text()).isEqualTo("Saved.");
        Message question = messages.question().orElseThrow();
        assertThat(question.kind()).isEqualTo(Message.Kind.QUESTION);
        question.offers().get(0).action().run();
        assertThat(done).containsExactly("stopped");
        assertThat(messages.question()).isEmpty();
        assertThat(messages.all()).extracting(Message::text).containsExactly("Stop it?", "Saved.");
    }

    @Test
    void whatNobodyWatchesOverIsDoneAtOnce() {
        hand.bench().guard().pass("Stop and close", () -> done.add("closed"));
        assertThat(done).containsExactly("closed");
    }

    @Test
    void whatGoesOnIsEndedOnlyWhenThePersonSaysSo() {
        hand.bench().guard().watch(new Guard.Unfinished() {
            @Override
            public Optional<String> what() {
                return Optional.of("A recording goes on (12 s)");
            }

            @Override
            public void end(Runnable then) {
                done.add("kept");
                then.run();
            }
        });
        hand.bench().guard().pass("Stop and close", () -> done.add("closed"));
        assertThat(done).isEmpty();
        messages.question().orElseThrow().offers().get(1).action().run();
        assertThat(done).as("keep recording").isEmpty();
        hand.bench().guard().pass("Stop and close", () -> done.add("closed"));
        messages.question().orElseThrow().offers().get(0).action().run();
        assertThat(done).containsExactly("kept", "closed");
    }
}
