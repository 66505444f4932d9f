package org.opentmr.app.bench;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.Workspace;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.view.FilePicker;

/** The menus: files, undo, view, help. What belongs to a step is on its screen. */
final class Menus {

    /** What the window does for the menus. */
    interface Window {
        Component component();

        void close();

        void undo();

        void redo();

        void record();

        void messages();

        void keyboard();

        void about();
    }

    private final Desk desk;
    private final Window window;
    private final JMenuBar bar = new JMenuBar();
    private final JMenu recent = new JMenu("Open recent");

    Menus(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
        bar.setName("menu");
        bar.add(file());
        bar.add(edit());
        bar.add(view());
        bar.add(help());
    }

    JMenuBar bar() {
        return bar;
    }

    private JMenu file() {
        JMenu menu = menu("File", 'F');
        menu.add(item("New session", 'N', "file.new", "ctrl N", this::fresh));
        menu.add(item("Open …", 'O', "file.open", "ctrl O", this::open));
        recent.setMnemonic('R');
        recent.setName("file.recent");
        menu.add(recent);
        desk.preferences().changes().listen(this::fillRecent);
        fillRecent();
        menu.add(item("Save as …", 'S', "file.save", "ctrl S", this::saveAs));
        menu.addSeparator();
        menu.add(item("Record, or stop recording", 'D', "file.record", "ctrl R", window::record));
        menu.addSeparator();
        menu.add(item("Close", 'C', "file.close", "ctrl Q", window::close));
        return menu;
    }

    private void fillRecent() {
        recent.removeAll();
        int number = 1;
        for (Path path : desk.preferences().recent()) {
            JMenuItem item = new JMenuItem(number + "  " + path.getFileName() + "   –   " + path.getParent());
            item.setName("file.recent." + number);
            item.setMnemonic(KeyEvent.VK_0 + number % 10);
            item.addActionListener(event -> desk.opener().open(path));
            recent.add(item);
            number++;
        }
        recent.setEnabled(number > 1);
    }

    private void fresh() {
        desk.session()
                .fresh(Workspace.fresh(desk.sessions(), desk.bench().clock().now(), ZoneId.systemDefault()));
    }

    private void open() {
        FilePicker.existing(
                        window.component(),
                        "Open a session, a recording or a decoder",
                        desk.preferences().lastFolder())
                .ifPresent(desk.opener()::open);
    }

    private void saveAs() {
        FilePicker.folder(window.component(), "Save the session in a folder of another name", desk.sessions(), "Save")
                .ifPresent(desk.session()::saveAs);
    }

    private JMenu edit() {
        JMenu menu = menu("Edit", 'E');
        menu.add(item("Undo", 'U', "edit.undo", "ctrl Z", window::undo));
        menu.add(item("Redo", 'R', "edit.redo", "ctrl Y", window::redo));
        return menu;
    }

    private JMenu view() {
        JMenu menu = menu("View", 'V');
        for (Step step : Step.values()) {
            int number = step.number();
            menu.add(item(
                    step.title(),
                    (char) ('0' + number),
                    "view." + step.name().toLowerCase(Locale.ROOT),
                    "ctrl " + number,
                    () -> desk.bench().steps().go(step)));
        }
        menu.addSeparator();
        Preferences preferences = desk.preferences();
        ButtonGroup themes = new ButtonGroup();
        menu.add(choice(themes, "Light", "view.light", () -> !preferences.dark(), () -> preferences.dark(false)));
        menu.add(choice(themes, "Dark", "view.dark", preferences::dark, () -> preferences.dark(true)));
        menu.addSeparator();
        ButtonGroup scales = new ButtonGroup();
        for (double scale : Sizes.ALL) {
            String percent = String.format(Locale.ROOT, "%.0f %%", 100 * scale);
            menu.add(choice(
                    scales,
                    percent,
                    "view.scale." + Math.round(100 * scale),
                    () -> preferences.scale() == scale,
                    () -> preferences.scale(scale)));
        }
        menu.add(item("Larger", 'g', "view.larger", "ctrl PLUS", () -> Sizes.larger(preferences)));
        menu.add(item("Smaller", 's', "view.smaller", "ctrl MINUS", () -> Sizes.smaller(preferences)));
        menu.addSeparator();
        menu.add(item("All messages", 'm', "view.messages", "ctrl M", window::messages));
        return menu;
    }

    private JMenu help() {
        JMenu menu = menu("Help", 'H');
        menu.add(item("Keyboard", 'K', "help.keyboard", "F1", window::keyboard));
        menu.add(item("About OpenTMR", 'A', "help.about", "", window::about));
        return menu;
    }

    private static JMenu menu(String title, char mnemonic) {
        JMenu menu = new JMenu(title);
        menu.setName("menu." + title.toLowerCase(Locale.ROOT));
        menu.setMnemonic(mnemonic);
        return menu;
    }

    private static JMenuItem item(String title, char mnemonic, String name, String key, Runnable action) {
        JMenuItem item = new JMenuItem(title, Character.toUpperCase(mnemonic));
        item.setName(name);
        if (!key.isEmpty()) {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(event -> action.run());
        return item;
    }

    private JRadioButtonMenuItem choice(
            ButtonGroup group, String title, String name, BooleanSupplier on, Runnable action) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem(title, on.getAsBoolean());
        item.setName(name);
        item.addActionListener(event -> action.run());
        group.add(item);
        desk.preferences().changes().listen(() -> item.setSelected(on.getAsBoolean()));
        return item;
    }
}
