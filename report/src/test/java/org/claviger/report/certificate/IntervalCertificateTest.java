package org.claviger.report.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Promise: whoever holds a certificate can recompute it with this program alone, and whatever was changed in it is named.
 */
@DisplayName("An interval certificate is recomputed, and every change shows")
class IntervalCertificateTest {
    private static final String MODEL = """
            claviger: 1
            system: {id: example}
            criteria: {tolerances: [{scope: threat, annual-probability: 3 %}]}
            threats:
              swapped: {title: Swapped, actor: outsider, frequency: 0.5 per year, tempo: 2..60 days}
              unrelated: {title: Elsewhere, actor: outsider, frequency: 0.7 per year, tempo: 1..3 days}
            controls:
              guard: {kind: preventive, state: in-place, against: [{threat: threat/swapped, effectiveness: 70 %}]}
              watch: {kind: detective, state: in-place, against: [threat/swapped]}
            tasks:
              look: {control: control/watch, every: weekly, finds: {probability: 80 %, coverage: 100 %, lag: 0 days}, because: derived}
            """;

    @Test
    @DisplayName("What was not touched is the same")
    void same() {
        CertificateCheck check = check(certificate());

        assertEquals(List.of(), check.differences());
        assertTrue(check.compared() > 10);
    }

    @Test
    @DisplayName("Every single digit of model and results that is changed is named")
    void everyDigit() {
        String certificate = certificate();
        int from = certificate.indexOf("\"digest\"");
        for (int i = from; i < certificate.length(); i += 7) {
            char digit = certificate.charAt(i);
            if (digit >= '1' && digit <= '8' && insideNumber(certificate, i)) {
                String changed = certificate.substring(0, i) + (char) (digit + 1) + certificate.substring(i + 1);
                if (CertificateCheck.of(changed) instanceof CertificateCheck.Outcome.Checked(CertificateCheck check)) {
                    assertFalse(check.differences().isEmpty(), certificate.substring(Math.max(0, i - 40), i + 10));
                }
            }
        }
    }

    /** The last digits of a result are rounding, which is no difference. */
    private static boolean insideNumber(String certificate, int at) {
        int start = at;
        while ("0123456789.".indexOf(certificate.charAt(start - 1)) >= 0) {
            start--;
        }
        return at - start < 8;
    }

    @Test
    @DisplayName("It holds what the intervals follow from, and nothing else of the model")
    void excerpt() {
        Model excerpt = ModelFile.read(
                        "excerpt.json",
                        IntervalCertificate.of(model(), Map.of(), "watch").model())
                .model()
                .orElseThrow();

        assertEquals(
                new TreeSet<>(List.of("swapped")),
                new TreeSet<>(excerpt.threats().keySet()));
        assertEquals(
                new TreeSet<>(List.of("guard", "watch")),
                new TreeSet<>(excerpt.controls().keySet()));
    }

    @Test
    @DisplayName("For every control of the demonstration the excerpt gives what the whole model gives")
    void excerptsSuffice() {
        Model whole = ModelFile.read(Path.of("..", "examples", "demonstration.yaml"), Limits.DEFAULT)
                .model()
                .orElseThrow();
        whole.controls().keySet().forEach(control -> {
            IntervalCertificate certificate = IntervalCertificate.of(whole, Map.of(), control);

            assertEquals(IntervalCertificate.results(whole, Map.of(), control), certificate.results(), control);
            assertEquals(List.of(), check(certificate.json("test")).differences(), control);
        });
    }

    @Test
    @DisplayName("What is no certificate is refused with a reason")
    void refused() {
        for (String text : List.of("", "[]", "{}", "claviger: 1", "{\"certificate\": \"interval\", \"language\": 2}")) {
            assertInstanceOf(CertificateCheck.Outcome.Refused.class, CertificateCheck.of(text), text);
        }
    }

    private static String certificate() {
        return IntervalCertificate.of(model(), Map.of(), "watch").json("test");
    }

    private static CertificateCheck check(String text) {
        return assertInstanceOf(CertificateCheck.Outcome.Checked.class, CertificateCheck.of(text))
                .check();
    }

    private static Model model() {
        return ModelFile.read("certificate.yaml", MODEL).model().orElseThrow();
    }
}
