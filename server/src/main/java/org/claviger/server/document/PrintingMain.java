package org.claviger.server.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.report.document.ThreatModelDocument;
import org.claviger.report.document.chapter.Edition;

/**
 * A process of its own that makes one document: a model as YAML on standard input, the document on standard output.
 * Arguments are {@code pdf} or {@code html}, the name of the file, the day and the product's version.
 */
final class PrintingMain {
    private PrintingMain() {}

    public static void main(String[] args) throws IOException {
        byte[] yaml = System.in.readAllBytes();
        Assessment assessment = Assessor.assess(
                ModelFile.read(args[1], new java.io.ByteArrayInputStream(yaml), Limits.DEFAULT),
                Knowledge.shipped(),
                LocalDate.parse(args[2]));
        ThreatModelDocument document = ThreatModelDocument.of(assessment, Edition.of(args[3], yaml));
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        if (args[0].equals(Form.PDF.ending())) {
            document.pdf(out);
        } else {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            document.html(text);
            text.flush();
        }
        out.flush();
    }
}
