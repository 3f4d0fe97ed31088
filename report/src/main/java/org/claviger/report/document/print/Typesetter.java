package org.claviger.report.document.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets a page of well-formed HTML as PDF/A-2a (ISO 19005-2, accessible) and PDF/UA-1 (ISO 14289-1). Nothing outside the
 * product is read: an address in the page or its stylesheet that is not one of our fonts is refused.
 */
public final class Typesetter {
    static {
        // It would write to standard error; what matters reaches the diagnostic consumer all the same.
        XRLog.setLoggerImpl(new Silence());
    }

    private final String producer;
    private final Consumer<String> complaints;

    /**
     * A typesetter.
     *
     * @param producer as the file's properties name it
     * @param complaints hears what could not be set as it was written
     */
    public Typesetter(String producer, Consumer<String> complaints) {
        this.producer = producer;
        this.complaints = complaints;
    }

    /** Sets a document. The same page and day give the same bytes. */
    public void set(String html, LocalDate day, OutputStream out) throws IOException {
        try (BatikSVGDrawer drawings = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(html, drawings).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            new Imprint(document).date(day);
            document.save(out);
        }
    }

    private PdfRendererBuilder builder(String html, BatikSVGDrawer drawings) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer(producer)
                .useSVGDrawer(drawings)
                .useProtocolsStreamImplementation(Fonts::open, Fonts.SCHEME)
                .useExternalResourceAccessControl(
                        (address, _) -> Fonts.ours(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, _) -> Fonts.ours(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withDiagnosticConsumer(this::hear)
                .withHtmlContent(html, null);
    }

    private void hear(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.accept(diagnostic.getFormattedMessage());
        }
    }

    private static final class Silence implements XRLogger {
        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }

        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable thrown) {}

        @Override
        public void setLevel(String logger, Level level) {}
    }
}
