package org.claviger.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The printed document keeps to ISO 19005-2 and ISO 14289-1, as veraPDF judges. */
@Tag("slow")
class ConformanceTest {
    @BeforeAll
    static void verapdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration.yaml", "bybit-2025.yaml", "ronin-2022.yaml", "eth-cold.yaml"})
    void thePrintedDocumentIsArchivableAndAccessible(String example) throws Exception {
        byte[] pdf = Samples.pdf(Samples.text(example));
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFUA_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claviger: 1\nsystem: {id: new-system}\n", "claviger: 1\nsystem: [\n"})
    void soIsADocumentAboutNextToNothing(String yaml) throws Exception {
        byte[] pdf = Samples.pdf(yaml);
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFUA_1));
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
