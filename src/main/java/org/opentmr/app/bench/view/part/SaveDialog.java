package org.opentmr.app.bench.view.part;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Asks where to write a file. Begins in the folder that was chosen last, and asks again before a file is overwritten: that
 * cannot be undone.
 */
public final class SaveDialog {

    private static final Object[] ANSWERS = {"Overwrite", "Keep it"};

    private @Nullable Path folder;

    /**
     * Asks for a place.
     *
     * @param title in the imperative: "Save the picture"
     * @param start the folder to begin in the first time; it need not exist
     * @param name what is suggested, without an ending
     * @param ending of the file, without a dot: "png"
     * @param kind what such a file is, for people: "Picture (PNG)"
     * @return the file with its ending; empty where the person changed their mind
     */
    public Optional<Path> ask(Component parent, String title, Path start, String name, String ending, String kind) {
        JFileChooser chooser =
                new JFileChooser(existing(folder == null ? start : folder).toFile());
        chooser.setName("file.chooser");
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter(kind, ending));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), fileName(name) + "." + ending));
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = withEnding(chooser.getSelectedFile().toPath(), ending);
            if (!Files.exists(file) || overwrites(parent, file)) {
                folder = file.getParent();
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean overwrites(Component parent, Path file) {
        int answer = JOptionPane.showOptionDialog(
                parent,
                file.getFileName() + " is there already. Overwriting it cannot be undone.",
                "Overwrite the file?",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.WARNING_MESSAGE,
                null,
                ANSWERS,
                ANSWERS[1]);
        return answer == 0;
    }

    /** The folder, or the nearest above it that exists. */
    static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there;
    }

    /** The file with its ending put on where a person left it out. */
    static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        boolean there = name.toLowerCase(Locale.ROOT).endsWith("." + ending);
        return there ? file : file.resolveSibling(name + "." + ending);
    }

    /** A title as the name of a file that every system takes: "False against missed" is "false-against-missed". */
    static String fileName(String title) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "opentmr" : plain;
    }
}
