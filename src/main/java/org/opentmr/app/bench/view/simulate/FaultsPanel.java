package org.opentmr.app.bench.view.simulate;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Look;
import org.opentmr.signal.Channel;
import org.opentmr.simulation.live.LivePatient;

/** Everything that can go wrong, one switch for each. */
final class FaultsPanel {

    private final Simulation simulation;
    private final List<FaultRow> rows;
    private final JScrollPane scroll;
    private List<String> channels = List.of();

    FaultsPanel(Simulation simulation, Look look) {
        this.simulation = simulation;
        rows = Simulation.switches().stream()
                .map(kind -> new FaultRow(simulation, look, kind))
                .toList();
        Column grid = new Column(
                new MigLayout("insets 0 0 8 12, gap 8 2, fillx, hidemode 3", "[90:160:160][grow,fill][64!]"), look);
        rows.forEach(row -> row.addTo(grid));
        scroll = grid.scrolled();
        rows.forEach(row -> row.offer(channels));
    }

    JComponent component() {
        return scroll;
    }

    void refresh() {
        List<String> worn = simulation.patient().map(FaultsPanel::worn).orElse(List.of());
        if (!worn.equals(channels)) {
            channels = worn;
            rows.forEach(row -> row.offer(worn));
        }
        rows.forEach(FaultRow::refresh);
        scroll.revalidate();
    }

    private static List<String> worn(LivePatient patient) {
        return patient.layout().channels().stream().map(Channel::name).toList();
    }
}
