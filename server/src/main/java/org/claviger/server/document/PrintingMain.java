package org.claviger.server.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.report.document.ThreatModelDocument;
import org.claviger.report.document.chapter.Edition;

/**
 * A process of its own that sets one document: a model as YAML on standard input, a PDF on standard output. Arguments are
 * the name of the file, the day and the product's version.
 */
final class PrintingMain {
    private PrintingMain() {}

    public static void main(String[] args) throws IOException {
        byte[] yaml = System.in.readAllBytes();
        Assessment assessment = Assessor.assess(
                ModelFile.read(args[0], new java.io.ByteArrayInputStream(yaml), Limits.DEFAULT),
                Knowledge.shipped(),
                LocalDate.parse(args[1]));
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        ThreatModelDocument.of(assessment, Edition.of(args[2], yaml)).pdf(out);
        out.flush();
    }
}
