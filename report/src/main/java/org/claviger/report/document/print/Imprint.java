package org.claviger.report.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says of itself: when it was made, which must be the day of the report and not that of the printing. */
final class Imprint {
    private final PDDocument document;

    Imprint(PDDocument document) {
        this.document = document;
    }

    /** Dates the document, in its properties and in its metadata alike (ISO 19005-2, 6.6.2.3). */
    void date(LocalDate day) throws IOException {
        Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(midnight);
        document.setDocumentId(day.toEpochDay());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp;
        try (InputStream in = metadata.exportXMPMetadata()) {
            xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String dated = xmp.replaceAll(
                "<xmp:CreateDate>[^<]*</xmp:CreateDate>", "<xmp:CreateDate>" + day + "T00:00:00Z</xmp:CreateDate>");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
