package org.opentmr.recording.bids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** Reads and writes {@code _channels.tsv}. */
final class ChannelsTable {

    private static final String EMG = "EMG";

    private ChannelsTable() {}

    /** One row: what a channel measures. */
    record Entry(String name, boolean emg, Optional<String> units, Optional<String> muscle, Optional<String> nerve) {}

    static List<Entry> read(Table table) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.row(i);
            entries.add(new Entry(
                    row.text("name").orElse(""),
                    row.text("type").orElse(EMG).equalsIgnoreCase(EMG),
                    row.text("units"),
                    row.text("target_muscle"),
                    row.text("nerve")));
        }
        return entries;
    }

    /** @param labels the channels' names in the sample file */
    static Table write(ChannelLayout layout, List<String> labels) {
        boolean nerves = hasNerves(layout);
        List<String> columns =
                new ArrayList<>(List.of("name", "type", "units", "description", "target_muscle", "status"));
        if (nerves) {
            columns.add("nerve");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < layout.size(); c++) {
            Channel channel = layout.channels().get(c);
            List<String> cells = new ArrayList<>(List.of(
                    labels.get(c),
                    EMG,
                    channel.unit().equals(Channel.MICROVOLTS) ? "uV" : Table.MISSING,
                    channel.name().equals(labels.get(c)) ? Table.MISSING : channel.name(),
                    channel.muscle().orElse(Table.MISSING),
                    Table.MISSING));
            if (nerves) {
                cells.add(channel.nerve().orElse(Table.MISSING));
            }
            rows.add(cells);
        }
        return new Table("channels", columns, rows);
    }

    /** The column "nerve" is ours and has to be explained beside the table. */
    static boolean hasNerves(ChannelLayout layout) {
        return layout.channels().stream().anyMatch(channel -> channel.nerve().isPresent());
    }
}
