package org.claviger.analysis.openpsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.claviger.analysis.logic.Formula;
import org.junit.jupiter.api.Test;

/** Promise: a file is understood as it stands, or refused with the place and the reason; nothing in it can make the reader fail. */
class OpenPsaReaderTest {
    private static Reading read(String text) {
        return OpenPsaReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OpenPsaModel model(String inside) {
        Reading reading = read("<opsa-mef>" + inside + "</opsa-mef>");
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).model();
    }

    private static String tree(String formula) {
        return "<define-fault-tree name=\"t\"><define-gate name=\"top\">" + formula + "</define-gate>"
                + "<define-gate name=\"g\"><basic-event name=\"a\"/></define-gate></define-fault-tree>"
                + "<model-data><define-basic-event name=\"a\"><float value=\"0.1\"/></define-basic-event>"
                + "<define-basic-event name=\"b\"><label>B</label><float value=\"1e-22\"/></define-basic-event>"
                + "<define-basic-event name=\"c\"/>"
                + "<define-house-event name=\"h\"><constant value=\"true\"/></define-house-event></model-data>";
    }

    private static Formula formula(String formula) {
        return Objects.requireNonNull(model(tree(formula)).gates().get("top"));
    }

    private static final String THREE = "<basic-event name=\"a\"/><basic-event name=\"b\"/><event name=\"g\"/>";
    private static final List<Formula> ALL = List.of(Formula.event("a"), Formula.event("b"), Formula.gate("g"));

    @Test
    void eachConnectiveIsUnderstood() {
        assertEquals(new Formula.And(ALL), formula("<and>" + THREE + "</and>"));
        assertEquals(new Formula.Or(ALL), formula("<or>" + THREE + "</or>"));
        assertEquals(new Formula.Xor(ALL), formula("<xor>" + THREE + "</xor>"));
        assertEquals(new Formula.Not(new Formula.And(ALL)), formula("<nand>" + THREE + "</nand>"));
        assertEquals(new Formula.Not(new Formula.Or(ALL)), formula("<nor>" + THREE + "</nor>"));
        assertEquals(new Formula.AtLeast(2, ALL), formula("<atleast min=\"2\">" + THREE + "</atleast>"));
        assertEquals(
                Formula.and(new Formula.AtLeast(1, ALL), Formula.not(new Formula.AtLeast(3, ALL))),
                formula("<cardinality min=\"1\" max=\"2\">" + THREE + "</cardinality>"));
        assertEquals(Formula.not(Formula.event("h")), formula("<not><house-event name=\"h\"/></not>"));
        assertEquals(Formula.TRUE, formula("<constant value=\"true\"/>"));
        String two = "<event name=\"a\"/><event name=\"b\" type=\"basic-event\"/>";
        assertEquals(
                Formula.not(Formula.xor(Formula.event("a"), Formula.event("b"))), formula("<iff>" + two + "</iff>"));
        assertEquals(
                Formula.or(Formula.not(Formula.event("a")), Formula.event("b")), formula("<imply>" + two + "</imply>"));
    }

    @Test
    void probabilitiesHousesAndTopsAreThoseOfTheFile() {
        OpenPsaModel model = model(tree("<or>" + THREE + "</or>"));
        assertEquals(Map.of("a", 0.1, "b", 1e-22), model.probabilities());
        assertEquals(Map.of("h", true), model.houses());
        assertEquals(List.of("top"), model.tops());
        assertEquals("t", model.name());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        refused("<basic-event name=\"nobody\"/>", "The basic event nobody is not defined.");
        refused("<gate name=\"a\"/>", "The gate a is not defined.");
        refused("<atleast min=\"4\">" + THREE + "</atleast>", "1 to 3; it says 4.");
        refused("<atleast>" + THREE + "</atleast>", "there is none");
        refused("<not>" + THREE + "</not>", "takes 1 arguments, not 3");
        refused("<and/>", "has no argument");
        refused("<implies>" + THREE + "</implies>", "no formula that is read here");
        refused("<constant value=\"maybe\"/>", "needs value");
        refused("<gate name=\"top\"/>", "The gate top depends on itself.");
        refused(
                "<or><gate name=\"g\"/></or></define-gate><define-gate name=\"g\"><event name=\"a\"/>",
                "g is defined twice");
        refused(
                "<event name=\"a\"/></define-gate><define-basic-event name=\"p\"><float value=\"1.5\"/></define-basic-event>"
                        + "<define-gate name=\"x\"><event name=\"a\"/>",
                "between 0 and 1");
        refused(
                "<event name=\"a\"/></define-gate><define-basic-event name=\"p\"><exponential/></define-basic-event>"
                        + "<define-gate name=\"x\"><event name=\"a\"/>",
                "between 0 and 1");
    }

    private static void refused(String formula, String words) {
        Reading reading = read("<opsa-mef>\n" + tree(formula) + "</opsa-mef>");
        List<Problem> problems =
                assertInstanceOf(Reading.Refused.class, reading, formula).problems();
        assertTrue(problems.getFirst().message().contains(words), problems::toString);
        assertEquals(2, problems.getFirst().line());
        assertTrue(problems.getFirst().column() > 1);
    }

    @Test
    void allProblemsAreToldInOneReading() {
        Reading reading = read("<opsa-mef>" + tree("<or><gate name=\"x\"/>\n<gate name=\"y\"/></or>") + "</opsa-mef>");
        assertEquals(
                2, assertInstanceOf(Reading.Refused.class, reading).problems().size());
    }

    @Test
    void nothingIsFetchedOrExpanded() {
        String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><opsa-mef>&e;</opsa-mef>";
        assertTrue(
                assertInstanceOf(Reading.Refused.class, read(secret)).toString().contains("document type"));
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><opsa-mef>&b;</opsa-mef>";
        assertInstanceOf(Reading.Refused.class, read(laughs));
    }

    @Test
    void depthAndSizeAreBounded() {
        String deep = "<not>".repeat(100_000) + "</not>".repeat(100_000);
        assertInstanceOf(Reading.Refused.class, read("<opsa-mef>" + tree(deep) + "</opsa-mef>"));
        assertInstanceOf(Reading.Refused.class, OpenPsaReader.read(new byte[Markup.MOST_BYTES + 1]));
        assertInstanceOf(Reading.Refused.class, OpenPsaReader.read(new byte[0]));
        assertInstanceOf(Reading.Refused.class, read("<something/>"));
        assertInstanceOf(Reading.Refused.class, read("<opsa-mef/>"));
    }

    @Test
    void aDamagedFileNeverMakesTheReaderFail() {
        byte[] whole =
                ("<opsa-mef>" + tree("<and>" + THREE + "</and>") + "</opsa-mef>").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += OpenPsaReader.read(damaged) instanceof Reading.Refused ? 1 : 0;
        }
        assertTrue(refused > 1000, "refused " + refused);
    }
}
