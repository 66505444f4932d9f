package org.opentmr.app.bench.view;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;

/** Asks for a file or a folder. */
public final class FilePicker {

    private FilePicker() {}

    /**
     * Asks for a file or a folder that exists.
     *
     * @param title in the imperative: "Open a recording"
     * @param start where to begin to look
     */
    public static Optional<Path> existing(Component parent, String title, Path start) {
        JFileChooser chooser = chooser(title, start);
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        return answer(chooser, chooser.showDialog(parent, "Open"));
    }

    /** Asks for a folder that need not exist yet. */
    public static Optional<Path> folder(Component parent, String title, Path start, String action) {
        JFileChooser chooser = chooser(title, start);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return answer(chooser, chooser.showDialog(parent, action));
    }

    private static JFileChooser chooser(String title, Path start) {
        Path there = start.toAbsolutePath();
        for (Path above = there.getParent(); above != null && !Files.isDirectory(there); above = there.getParent()) {
            there = above;
        }
        JFileChooser chooser = new JFileChooser(there.toFile());
        chooser.setName("file.chooser");
        chooser.setDialogTitle(title);
        return chooser;
    }

    private static Optional<Path> answer(JFileChooser chooser, int said) {
        return said == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
