package org.opentmr.app.bench.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.BorderLayout;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests with known ends, for {@link GuiRunTest} alone. */
@Tag(HarnessFixture.TAG)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(ScreenshotOnFailure.class)
class HarnessFixture {

    static final String TAG = "gui-harness";

    private final List<File> dropped = new ArrayList<>();

    @Test
    @Order(1)
    void uses() {
        try (GuiDriver driver = GuiDriver.open(this::window)) {
            driver.click("count");
            driver.click("count");
            driver.waitForText("said", "2 clicks");
            driver.slide("speed", 80);
            assertThat(driver.<Integer>ask("speed", slider -> ((JSlider) slider).getValue()))
                    .isEqualTo(80);
            driver.focus("note");
            driver.type("left arm");
            assertThat(driver.text("note")).isEqualTo("left arm");
            driver.focus("count");
            driver.press(KeyEvent.VK_F2);
            driver.waitForText("said", "help");
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
            driver.waitForText("said", "saved");
            assertThat(driver.drop(Path.of("session.bdf"))).isTrue();
            assertThat(dropped).containsExactly(new File("session.bdf"));
            assertThat(driver.screenshot().getWidth()).isEqualTo(400);
        }
    }

    private JFrame window() {
        JFrame frame = new JFrame("Harness");
        JLabel said = named(new JLabel("nothing"), "said");
        JButton count = named(new JButton("Count"), "count");
        int[] clicks = new int[1];
        count.addActionListener(event -> said.setText(++clicks[0] + " clicks"));
        JPanel content = new JPanel(new BorderLayout());
        key(content, KeyStroke.getKeyStroke("F2"), () -> said.setText("help"));
        key(content, KeyStroke.getKeyStroke("ctrl S"), () -> said.setText("saved"));
        content.add(said, BorderLayout.NORTH);
        content.add(named(new JSlider(0, 100, 20), "speed"), BorderLayout.CENTER);
        content.add(count, BorderLayout.SOUTH);
        content.add(named(new JTextField(10), "note"), BorderLayout.WEST);
        content.setTransferHandler(new Taker(dropped));
        frame.setContentPane(content);
        frame.setSize(400, 300);
        return frame;
    }

    private static <T extends JComponent> T named(T component, String name) {
        component.setName(name);
        return component;
    }

    private static void key(JComponent component, KeyStroke stroke, Runnable action) {
        component.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, stroke);
        component.getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private static final class Taker extends TransferHandler {
        private static final long serialVersionUID = 1;
        private final transient List<File> taken;

        Taker(List<File> taken) {
            this.taken = taken;
        }

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDrop() && support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            try {
                for (Object file : (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor)) {
                    taken.add((File) file);
                }
                return true;
            } catch (Exception e) {
                return false;
            }
        }
    }

    @Test
    @Order(2)
    void fails() {
        try (GuiDriver driver = GuiDriver.open(this::window)) {
            driver.waitUntil("three clicks were counted", 100, () -> false);
        }
    }

    @Test
    @Order(3)
    void skips() {
        abort("no electrode at hand");
    }

    @Test
    @Order(4)
    void endsTheProgram() {
        Runtime.getRuntime().halt(3);
    }

    @Test
    @Order(5)
    void isNeverReached() {
        assertThat(dropped).hasSize(1);
    }
}
