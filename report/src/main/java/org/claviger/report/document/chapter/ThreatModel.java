package org.claviger.report.document.chapter;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.report.document.view.DocumentView;

/** The whole document, from an assessment. */
public final class ThreatModel {
    private ThreatModel() {}

    /**
     * Everything a reader will see. The same assessment and edition give the same view.
     *
     * @param environment the drawing of the environment, where there is one
     */
    public static DocumentView of(Assessment assessment, Edition edition, Optional<Drawing> environment) {
        return assessment
                .subject()
                .map(subject -> whole(Source.of(assessment, subject), edition, environment))
                .orElseGet(() -> unreadable(assessment, edition));
    }

    private static DocumentView whole(Source source, Edition edition, Optional<Drawing> environment) {
        String system = source.systemName();
        String organisation = source.model().system().organisation().orElse("");
        return new DocumentView(
                "Threat model of " + system,
                "System-specific threat model after CCSS "
                        + source.subject().catalogue().version()
                        + ": scope, key material, threats, controls, frequencies, residual risk and findings.",
                organisation.isBlank() ? "Organisation not stated" : organisation,
                "threat model, CCSS, " + source.model().system().id(),
                system,
                source.subject().today() + " · Claviger " + edition.version(),
                FrontPage.of(source, edition),
                List.of(
                        ReadingChapter.of(source),
                        SummaryChapter.of(source),
                        ScopeChapter.of(source, environment),
                        KeysChapter.of(source),
                        WalletsChapter.of(source),
                        ThreatsChapter.of(source),
                        MatrixChapter.of(source),
                        RiskChapter.of(source),
                        FrequenciesChapter.of(source),
                        PlansChapter.of(source),
                        ReviewsChapter.of(source),
                        TraceabilityChapter.of(source),
                        FindingsChapter.of(source.assessment()),
                        MethodChapter.of(),
                        GlossaryChapter.of()));
    }

    private static DocumentView unreadable(Assessment assessment, Edition edition) {
        return new DocumentView(
                "No threat model in " + Source.fileName(assessment),
                "What is wrong with the file, each mistake with its place.",
                "Organisation not stated",
                "threat model, CCSS",
                Source.fileName(assessment),
                "Claviger " + edition.version(),
                FrontPage.unreadable(assessment, edition),
                List.of(FindingsChapter.of(assessment)));
    }
}
