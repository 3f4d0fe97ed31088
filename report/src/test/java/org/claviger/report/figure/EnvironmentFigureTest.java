package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The picture as a page, a document and a reader without eyes get it. */
class EnvironmentFigureTest {
    private static final String HOSTILE = """
            claviger: 1
            system: {id: hostile, name: "</svg><script>alert(1)</script>"}
            locations:
              here: {name: "\\"onload=\\"x & <y>"}
            components:
              page: {name: "<script>alert('&amp;')</script>", kind: display, boundary: connected, connects-to: [component/device]}
              device: {name: "]]> \\u202e \\u0007 \\U0001F511 &#0; <a href='javascript:x'>", kind: hsm, boundary: inside, location: location/here}
            """;

    @Test
    void the_same_model_gives_the_same_bytes() {
        Model model = Environments.generated(35, 5, 7);
        Figure first = EnvironmentFigure.draw(model, Theme.LIGHT);
        assertEquals(first, EnvironmentFigure.draw(model, Theme.LIGHT));
        assertEquals(first, EnvironmentFigure.draw(Environments.generated(35, 5, 7), Theme.LIGHT));
    }

    @Test
    void every_theme_is_well_formed_and_as_large_as_it_says() {
        Model model = Environments.generated(25, 4, 3);
        for (Theme theme : Theme.values()) {
            Figure figure = EnvironmentFigure.draw(model, theme, EnvironmentFigureTest::link);
            Element svg = parsed(figure).getDocumentElement();
            assertEquals("svg", svg.getLocalName());
            assertEquals("0 0 " + figure.width() + " " + figure.height(), svg.getAttribute("viewBox"));
        }
    }

    @Test
    void hostile_names_stay_text() {
        Figure figure = EnvironmentFigure.draw(Environments.read(HOSTILE), Theme.LIGHT, EnvironmentFigureTest::link);
        Document document = parsed(figure);
        assertEquals(0, document.getElementsByTagNameNS("*", "script").getLength());
        assertTrue(document.getElementsByTagNameNS("*", "a").getLength() > 0);
        for (int i = 0; i < document.getElementsByTagNameNS("*", "a").getLength(); i++) {
            Element link = (Element) document.getElementsByTagNameNS("*", "a").item(i);
            assertTrue(link.getAttribute("href").startsWith("#"), link.getAttribute("href"));
            assertEquals("", link.getAttribute("onload"));
        }
        assertFalse(figure.svg().contains("<script"));
    }

    @Test
    void three_hundred_components_are_drawn_no_wider_than_six_thousand_pixels() {
        for (int places : new int[] {1, 5, 12, 60, 300}) {
            Figure figure = EnvironmentFigure.draw(Environments.generated(300, places, places), Theme.LIGHT);
            assertTrue(figure.width() <= 6000, places + " places: " + figure.width());
        }
    }

    @Test
    void the_overview_of_a_large_model_fits_a_page() {
        Model large = Environments.branches(300);
        assertTrue(EnvironmentFigure.overview(large, Theme.PRINT, EnvironmentFigureTest::link)
                        .width()
                <= 1600);
        Model small = Environments.generated(4, 1, 1);
        assertEquals(
                EnvironmentFigure.draw(small, Theme.PRINT, EnvironmentFigureTest::link),
                EnvironmentFigure.overview(small, Theme.PRINT, EnvironmentFigureTest::link));
    }

    @Test
    void a_model_without_components_says_what_to_write_first() {
        Figure figure = EnvironmentFigure.draw(Environments.empty(), Theme.LIGHT);
        parsed(figure);
        assertTrue(figure.description().startsWith("No component is described yet."));
        assertTrue(figure.svg().contains("inside, connected or outside"));
    }

    @Test
    void the_description_counts_positions_names_signers_and_tells_what_crosses() {
        String description =
                EnvironmentFigure.draw(Environments.coldWallet(), Theme.LIGHT).description();
        assertEquals(
                "3 components: 2 inside, 1 connected. Cold is signed for on Device A, Device B."
                        + " 1 line crosses the boundary: Signing page connects to Device A.",
                description);
    }

    @Test
    void print_has_fixed_colours_and_an_alternative_text_while_a_page_may_set_the_colours() {
        Model model = Environments.coldWallet();
        Figure print = EnvironmentFigure.draw(model, Theme.PRINT);
        assertFalse(print.svg().contains("var("));
        assertEquals(
                print.title() + ". " + print.description(),
                parsed(print).getDocumentElement().getAttribute("alt"));
        String page = EnvironmentFigure.draw(model, Theme.PAGE).svg();
        assertTrue(page.contains("fill=\"var(--figure-ink, #1f2933)\""));
        assertFalse(page.contains(" alt="));
        assertFalse(Pattern.compile("(fill|stroke)=\"#").matcher(page).find());
    }

    @Test
    void a_box_leads_where_the_link_says_and_tells_the_whole_name() {
        String svg = EnvironmentFigure.draw(Environments.coldWallet(), Theme.LIGHT, EnvironmentFigureTest::link)
                .svg();
        Matcher device = Pattern.compile("<a href=\"#component-device-a\" aria-label=\"([^\"]*)\">")
                .matcher(svg);
        assertTrue(device.find());
        assertEquals("Hardware wallet: Device A, inside; holds 1 \u00d7 private key (critical)", device.group(1));
        assertFalse(EnvironmentFigure.draw(Environments.coldWallet(), Theme.LIGHT)
                .svg()
                .contains("<a "));
    }

    private static Optional<String> link(Ref ref) {
        return Optional.of("#" + ref.kind().word() + "-" + ref.id());
    }

    private static Document parsed(Figure figure) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(figure.svg())));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed XML", e);
        }
    }
}
