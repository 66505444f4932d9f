package org.opentmr.app.bench.view.simulate;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Look;
import org.opentmr.signal.Channel;
import org.opentmr.simulation.live.LivePatient;

/** Everything that can go wrong, one switch for each. */
final class FaultsPanel {

    private static final int SCROLL_PIXELS = 24;

    private final Simulation simulation;
    private final List<FaultRow> rows;
    private final JScrollPane scroll;
    private List<String> channels = List.of();

    FaultsPanel(Simulation simulation, Look look) {
        this.simulation = simulation;
        rows = Simulation.switches().stream()
                .map(kind -> new FaultRow(simulation, look, kind))
                .toList();
        JPanel grid = new JPanel(
                new MigLayout("insets 0 0 8 8, gap 8 2, fillx, hidemode 3", "[120:120:150][grow,fill][56!]"));
        rows.forEach(row -> row.addTo(grid));
        scroll = new JScrollPane(
                grid,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(look.pixels(SCROLL_PIXELS));
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
