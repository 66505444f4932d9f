package org.opentmr.app.bench.model.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.device.serial.PortInfo;

class PortWatchTest {

    private final ManualClock clock = new ManualClock();
    private final HandDriven hand = new HandDriven(clock, Path.of("unused"));
    private final FakeSerial serial = new FakeSerial();
    private final PortWatch watch = new PortWatch(hand.bench(), serial);

    private void passSeconds(double seconds) {
        clock.passSeconds(seconds);
        hand.bench().ticks().tell();
        hand.settle();
    }

    @Test
    void listsPortsOnlyWhileSomebodyWantsToKnow() {
        serial.plugInBoard("/dev/ttyUSB0", "openbci-cyton");
        passSeconds(5);
        assertThat(watch.isListed()).isFalse();
        watch.watch(true);
        passSeconds(0.1);
        assertThat(watch.isListed()).isTrue();
        assertThat(watch.ports()).hasSize(1);
    }

    @Test
    void whatWasThereBeforeIsNotOpenedUnasked() {
        serial.plugInBoard("/dev/ttyUSB0", "openbci-cyton");
        watch.watch(true);
        passSeconds(0.1);
        passSeconds(2);
        passSeconds(2);
        assertThat(serial.looks()).isEmpty();
        assertThat(watch.ports().get(0).text()).isEqualTo("Not looked at yet");

        watch.look();
        assertThat(watch.isLooking()).isTrue();
        assertThat(watch.ports().get(0).text()).isEqualTo("Looking which board answers …");
        hand.settle();
        assertThat(watch.isLooking()).isFalse();
        assertThat(watch.ports().get(0).text()).startsWith("Answers as OpenBCI Cyton");
    }

    @Test
    void whatIsPluggedInIsLookedAtByItselfAndWhatIsPulledOutGoesAway() {
        watch.watch(true);
        passSeconds(0.1);
        PortInfo port = serial.plugInBoard("/dev/ttyUSB0", "openbci-cyton");
        passSeconds(1);
        assertThat(watch.ports()).as("polled every 1.5 s").isEmpty();
        passSeconds(1);
        assertThat(serial.looks()).containsExactly(List.of(port));
        assertThat(watch.ports().get(0).title()).isEqualTo("OpenBCI Cyton");

        PortInfo second = serial.plugInUnknown("/dev/ttyUSB1", 0);
        passSeconds(2);
        assertThat(serial.looks()).as("the first is left alone").containsExactly(List.of(port), List.of(second));
        assertThat(watch.ports().get(1).text()).startsWith("No board answers. Is it switched on?");

        serial.plugOut("/dev/ttyUSB0");
        passSeconds(2);
        assertThat(watch.ports()).extracting(view -> view.port().path()).containsExactly("/dev/ttyUSB1");
        assertThat(watch.ports().get(0).finding()).as("a finding stays").isPresent();
    }

    @Test
    void aLookThatFailsLeavesAReasonAtEveryPort() {
        serial.plugInUnreachable("/dev/ttyUSB0", "/dev/ttyUSB0: another program has it open; close that and try again");
        watch.watch(true);
        passSeconds(0.1);
        watch.look();
        hand.settle();
        assertThat(watch.ports().get(0).text())
                .isEqualTo("/dev/ttyUSB0: another program has it open; close that and try again");
    }

    @Test
    void tellsOfChangesOnly() {
        int[] told = new int[1];
        watch.changes().listen(() -> told[0]++);
        watch.watch(true);
        passSeconds(0.1);
        assertThat(told[0]).isEqualTo(1);
        passSeconds(2);
        passSeconds(2);
        assertThat(told[0]).isEqualTo(1);
    }
}
