package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPictureTest {

    @TempDir
    private Path folder;

    private final Picture picture = Picture.empty("Nothing < something", "There is nothing to see.", Theme.LIGHT);

    @Test
    void isAnSvgOfTheSizeAskedForWithTextAsText() throws Exception {
        Path file = folder.resolve("new").resolve("picture.svg");
        picture.writeSvg(file, 640, 480);
        Element root = parsed(file).getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("width")).isEqualTo("640");
        assertThat(root.getAttribute("height")).isEqualTo("480");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 640 480");
        assertThat(texts(root, "title")).contains("Nothing < something");
        assertThat(texts(root, "text")).contains("Nothing < something", "There is nothing to see.", HonestLabel.TEXT);
    }

    @Test
    void everyChartBecomesAnSvgThatHoldsItsTitleAndTheLabel() throws Exception {
        for (Map.Entry<String, Picture> each :
                PictureGallery.pictures(Theme.DARK).entrySet()) {
            Path file = folder.resolve("each.svg");
            each.getValue().writeSvg(file, 800, 600);
            Element root = parsed(file).getDocumentElement();
            String firstWord = each.getValue().title().split(" ", 2)[0];
            assertThat(texts(root, "text"))
                    .as(each.getKey())
                    .contains(HonestLabel.TEXT)
                    .anyMatch(text -> text.startsWith(firstWord));
            assertThat(Files.readString(file)).as(each.getKey()).doesNotContain("NaN", "Infinity", "∞");
        }
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.svg");
        Path two = folder.resolve("two.svg");
        Objects.requireNonNull(PictureGallery.pictures(Theme.LIGHT).get("confusion-7"))
                .writeSvg(one, 640, 480);
        Objects.requireNonNull(PictureGallery.pictures(Theme.LIGHT).get("confusion-7"))
                .writeSvg(two, 640, 480);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void refusesTooLittleRoom() {
        assertThatThrownBy(() -> picture.writeSvg(folder.resolve("small.svg"), 479, 320))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture needs at least 480 × 320 pixels, got 479 × 320");
        assertThat(folder.resolve("small.svg")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndLeavesNothing() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        assertThatThrownBy(() -> picture.writeSvg(taken, 640, 480))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot write the picture " + taken)
                .hasMessageContaining("it is a folder");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }

    private static Document parsed(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // The file names a document type on the web, which a test does not fetch.
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Element root, String tag) {
        NodeList found = root.getElementsByTagNameNS("*", tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
