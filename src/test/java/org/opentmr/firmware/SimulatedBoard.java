package org.opentmr.firmware;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The firmware on a simulated ATmega328P: its line at {@link #path()}, and logs of its converter and its motors. */
final class SimulatedBoard implements AutoCloseable {

    /** The joints' pins from a moment on, -255 to 255. */
    record Drive(long microseconds, int first, int second) {}

    private final Path folder;
    private final Process process;
    private final BufferedReader output;

    private SimulatedBoard(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Switches a board on and waits for its line. */
    static SimulatedBoard start(Path folder, Path simulator, Path elf, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                simulator.toString(),
                "--control",
                "--link",
                folder.resolve("board").toString(),
                "--adc-log",
                folder.resolve("adc.log").toString(),
                "--actuator-log",
                folder.resolve("actuator.log").toString()));
        command.addAll(List.of(more));
        command.add(elf.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        SimulatedBoard board = new SimulatedBoard(folder, process);
        StringBuilder said = new StringBuilder();
        for (String line = board.output.readLine(); line != null; line = board.output.readLine()) {
            if (line.startsWith("line ")) {
                return board;
            }
            said.append(line).append('\n');
        }
        throw new IOException("the simulator ended at once:\n" + said);
    }

    String path() {
        return folder.resolve("board").toString();
    }

    /** Presses the button. */
    void reset() throws IOException {
        process.getOutputStream().write("reset\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    /** Switches the board off, as when its cable is pulled, and returns what the simulator counted. */
    Map<String, Double> switchOff() throws IOException, InterruptedException {
        process.getOutputStream().close();
        Map<String, Double> counted = new HashMap<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].matches("[0-9.]+")) {
                counted.put(words[0], Double.parseDouble(words[1]));
            }
        }
        process.waitFor();
        return counted;
    }

    /** What the converter was fed, in millivolts, {@code [sample][channel]}; complete once the board is switched off. */
    List<int[]> fedMillivolts() throws IOException {
        List<int[]> rows = new ArrayList<>();
        for (long[] row : numbers("adc.log")) {
            int[] millivolts = new int[row.length - 1];
            for (int c = 0; c < millivolts.length; c++) {
                millivolts[c] = (int) row[c + 1];
            }
            rows.add(millivolts);
        }
        return rows;
    }

    /** What the joints got so far. */
    List<Drive> drives() throws IOException {
        return numbers("actuator.log").stream()
                .map(row -> new Drive(row[0], (int) row[1], (int) row[2]))
                .toList();
    }

    /** The count that the converter, of 10 bits and with the supply as its reference, makes of a voltage. */
    static int count(int millivolts, int supplyMillivolts) {
        return Math.min(1023, millivolts * 1023 / supplyMillivolts);
    }

    private List<long[]> numbers(String file) throws IOException {
        List<long[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                long[] row = new long[words.length];
                for (int i = 0; i < words.length; i++) {
                    row[i] = Long.parseLong(words[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                Files.deleteIfExists(Path.of(path()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
