package org.opentmr.recording.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Channel;

/**
 * What each column of a file is for.
 *
 * @param roles per column
 * @param channelOf per column, the index of its channel, −1 where it is none
 * @param names per column, as shown in messages
 * @param channels in the order of the recording
 * @param secondsPerTick what one unit of the time column is
 */
record ColumnPlan(
        List<Role> roles, int[] channelOf, List<String> names, List<Channel> channels, double secondsPerTick) {

    enum Role {
        CHANNEL,
        TIME,
        LABEL,
        REPETITION,
        SPLIT,
        IGNORED
    }

    private static final List<String> LABELS = List.of("label", "trial_type", "class", "motion", "movement", "gesture");
    private static final List<String> REPETITIONS = List.of("repetition", "rep", "trial");
    private static final Set<String> INDEXES = Set.of("", "index", "sample", "sample_index", "unnamed: 0");
    private static final Pattern TIME =
            Pattern.compile("(?:time|timestamps?|t)[ _]*[\\[(]?(s|sec|seconds|ms|us|µs|μs|ns)?[\\])]?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\S)\\s*[\\[(]([^\\[\\]()]+)[\\])]");

    int size() {
        return roles.size();
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** The column in words: its number, and its name where the file gives one. */
    String describe(int column) {
        String name = names.get(column);
        return "column " + (column + 1) + (name.isEmpty() ? "" : " (" + Cells.quoted(name) + ")");
    }

    static ColumnPlan of(String file, Dialect dialect, CsvOptions options) throws RecordingException {
        List<String> header = dialect.header()
                ? dialect.firstRow()
                : dialect.firstRow().stream().map(cell -> "").toList();
        @Nullable Role[] roles = new @Nullable Role[header.size()];
        double secondsPerTick = 1;
        if (dialect.header()) {
            secondsPerTick = markKnown(header, roles);
        }
        mark(roles, Role.LABEL, resolve(file, header, options.labelColumn()));
        mark(roles, Role.REPETITION, resolve(file, header, options.repetitionColumn()));
        int last = header.size() - 1;
        if (last > 0 && Cells.isMissing(dialect.firstRow().get(last)) && roles[last] == null) {
            roles[last] = Role.IGNORED; // a separator at the end of every line makes an empty column
        }
        List<Integer> chosen = new ArrayList<>();
        for (String column : options.channelColumns()) {
            int index = resolve(file, header, Optional.of(column)).orElseThrow();
            if (chosen.contains(index)) {
                throw new RecordingException(file + ": the channel column " + Cells.quoted(column) + " is named twice");
            }
            chosen.add(index);
        }
        for (int i = 0; options.channelColumns().isEmpty() && i < roles.length; i++) {
            if (roles[i] == null) {
                chosen.add(i);
            }
        }
        return withChannels(file, header, roles, chosen, options, secondsPerTick);
    }

    private static ColumnPlan withChannels(
            String file,
            List<String> header,
            @Nullable Role[] roles,
            List<Integer> chosen,
            CsvOptions options,
            double secondsPerTick)
            throws RecordingException {
        int[] channelOf = new int[roles.length];
        Arrays.fill(channelOf, -1);
        List<Channel> channels = new ArrayList<>();
        for (int column : chosen) {
            Channel channel = channel(header.get(column), channels.size(), options.unit());
            if (channels.stream().anyMatch(other -> other.name().equals(channel.name()))) {
                throw new RecordingException(file + ": two channels are named " + Cells.quoted(channel.name())
                        + "; choose the columns by number");
            }
            roles[column] = Role.CHANNEL;
            channelOf[column] = channels.size();
            channels.add(channel);
        }
        if (channels.isEmpty()) {
            throw new RecordingException(file + ": no channel among the columns " + header);
        }
        List<Role> all = new ArrayList<>();
        for (Role role : roles) {
            all.add(role == null ? Role.IGNORED : role);
        }
        return new ColumnPlan(all, channelOf, header, channels, secondsPerTick);
    }

    /** Marks the columns known by name; gives the unit of the time column in seconds. */
    private static double markKnown(List<String> header, @Nullable Role[] roles) {
        List<String> plain =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        double secondsPerTick = 1;
        boolean timed = false;
        for (int i = 0; i < roles.length; i++) {
            Matcher time = TIME.matcher(plain.get(i));
            if (INDEXES.contains(plain.get(i)) || LABELS.contains(plain.get(i))) {
                roles[i] = Role.IGNORED;
            } else if (time.matches()) {
                roles[i] = timed ? Role.IGNORED : Role.TIME;
                secondsPerTick = timed ? secondsPerTick : seconds(time.group(1));
                timed = true;
            } else if (REPETITIONS.contains(plain.get(i))) {
                roles[i] = Role.REPETITION;
            } else if (plain.get(i).equals("split")) {
                roles[i] = Role.SPLIT;
            }
        }
        LABELS.stream().filter(plain::contains).findFirst().ifPresent(name -> roles[plain.indexOf(name)] = Role.LABEL);
        return secondsPerTick;
    }

    private static double seconds(@Nullable String unit) {
        return switch (unit == null ? "s" : unit) {
            case "ms" -> 1e-3;
            case "us", "µs", "μs" -> 1e-6;
            case "ns" -> 1e-9;
            default -> 1;
        };
    }

    /** A role has one column: the one stated takes it from the one known by name. */
    private static void mark(@Nullable Role[] roles, Role role, OptionalInt column) {
        if (column.isPresent()) {
            for (int i = 0; i < roles.length; i++) {
                roles[i] = roles[i] == role ? Role.IGNORED : roles[i];
            }
            roles[column.getAsInt()] = role;
        }
    }

    /** The column meant by a header's text (with or without its unit), or else by a number counted from 1. */
    private static OptionalInt resolve(String file, List<String> header, Optional<String> column)
            throws RecordingException {
        if (column.isEmpty()) {
            return OptionalInt.empty();
        }
        String wanted = column.get().strip();
        for (int i = 0; i < header.size(); i++) {
            if (!wanted.isEmpty()
                    && (header.get(i).equals(wanted) || nameOf(header.get(i)).equals(wanted))) {
                return OptionalInt.of(i);
            }
        }
        OptionalInt number = AnnotationRuns.wholeNumber(wanted);
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= header.size()) {
            return OptionalInt.of(number.getAsInt() - 1);
        }
        boolean named = header.stream().anyMatch(name -> !name.isEmpty());
        throw new RecordingException(file + ": no column " + Cells.quoted(wanted) + "; there are "
                + (named ? header : header.size() + " columns without names"));
    }

    private static String nameOf(String cell) {
        Matcher split = WITH_UNIT.matcher(cell);
        return split.matches() ? split.group(1) : cell;
    }

    private static Channel channel(String cell, int index, Optional<String> stated) {
        Matcher split = WITH_UNIT.matcher(cell);
        String found = split.matches() ? microvolts(split.group(2).strip()) : Channel.COUNTS;
        String name = nameOf(cell);
        return new Channel(name.isBlank() ? "EMG" + (index + 1) : name, stated.orElse(found), Channel.Kind.RAW);
    }

    /** The three ways in which microvolts are written: with u, with the Greek letter, with the micro sign. */
    private static String microvolts(String unit) {
        return unit.equals("uV") || unit.equals("μV") ? Channel.MICROVOLTS : unit.isEmpty() ? Channel.COUNTS : unit;
    }
}
