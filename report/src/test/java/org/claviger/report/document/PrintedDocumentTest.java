package org.claviger.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document on paper. */
@Tag("slow")
class PrintedDocumentTest {
    private static final byte[] SAMPLE = sample();

    private static byte[] sample() {
        try {
            return Samples.pdf(Samples.text("eth-cold.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itIsTaggedAndSaysItsLanguageTitleSubjectAndAuthor() throws IOException {
        try (PDDocument document = Loader.loadPDF(SAMPLE)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(document.getDocumentCatalog().getStructureTreeRoot().getK() != null);
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            PDDocumentInformation information = document.getDocumentInformation();
            assertEquals("Threat model of Cold ETH custody", information.getTitle());
            assertTrue(information.getSubject().contains("CCSS 9.0"));
            assertFalse(information.getAuthor().isBlank());
            assertEquals("Claviger 0.1.0", information.getProducer());
        }
    }

    @Test
    void itsBookmarksAreItsChapters() throws IOException {
        try (PDDocument document = Loader.loadPDF(SAMPLE)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertEquals(
                    List.of(
                            "Cover",
                            "Contents",
                            "How to read this document",
                            "Summary",
                            "1 Scope and boundary",
                            "2 Key material inventory",
                            "3 Wallets and signing workflows",
                            "4 Threats",
                            "5 Threats and controls, both ways",
                            "6 Residual risk and who accepted it",
                            "7 Task frequencies and their justification",
                            "8 Compromise plans",
                            "9 Review history and responsibility",
                            "10 Traceability",
                            "11 Findings still open",
                            "A Method",
                            "B Glossary"),
                    titles);
        }
    }

    @Test
    void everyPageButTheCoverIsNumbered() throws IOException {
        try (PDDocument document = Loader.loadPDF(SAMPLE)) {
            int pages = document.getNumberOfPages();
            for (int page = 2; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                String foot = "page " + page + " of " + pages;
                assertTrue(text.contains(foot), () -> foot + " is missing");
                assertTrue(text.contains("Cold ETH custody"));
            }
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(SAMPLE)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    assertTrue(resources.getFont(name).isEmbedded(), name::getName);
                    assertTrue(resources.getFont(name).getName().contains("Source"), name::getName);
                }
            }
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertArrayEquals(SAMPLE, Samples.pdf(Samples.text("eth-cold.yaml")));
    }

    @Test
    void aHostileModelIsSetAsText() throws IOException {
        byte[] pdf = Samples.pdf("""
                claviger: 1
                system:
                  id: hostile
                  name: "<img src='file:///etc/hostname'/> ]]> <!-- \\u0001 \\uFFFE \\u202E"
                  purpose: "日本語 العربية 😀"
                  excluded: ["%s"]
                """.formatted("x".repeat(4000)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains("<img src='file:///etc/hostname'/>"));
        }
    }

    @Test
    void threeHundredThreatsArePrinted() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(Samples.large(300)))) {
            assertTrue(document.getNumberOfPages() > 100);
        }
    }
}
