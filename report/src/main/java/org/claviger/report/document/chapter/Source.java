package org.claviger.report.document.chapter;

import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Subject;
import org.claviger.model.Model;

/**
 * What every chapter draws from.
 *
 * @param assessment with findings and verdicts
 * @param subject what was assessed
 * @param names how elements are spoken of
 * @param levels the organisation's scales in words
 */
record Source(Assessment assessment, Subject subject, Names names, Levels levels) {
    static Source of(Assessment assessment, Subject subject) {
        return new Source(assessment, subject, new Names(subject), new Levels(subject.model()));
    }

    Model model() {
        return subject.model();
    }

    /** The file's name without the folders above it, which differ from desk to desk. */
    static String fileName(Assessment assessment) {
        String name = assessment.reading().document().name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** A share of whole: 3 of 7. */
    static String of(long part, long whole) {
        return part + " of " + whole;
    }

    /** What the system is called. */
    String systemName() {
        return Optional.of(model().system())
                .flatMap(system -> system.name())
                .filter(name -> !name.isBlank())
                .orElse(model().system().id());
    }
}
