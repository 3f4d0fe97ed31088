package org.claviger.server.requirements;

import java.util.Optional;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Severity;
import org.claviger.knowledge.Catalogue.Technique;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** How both pages say levels, verdicts and states. */
final class Said {
    private Said() {}

    /** A level as the standard's table prints it. */
    static String level(int level) {
        return "Level " + "I".repeat(Math.clamp(level, 1, 3));
    }

    /** What the model shows; above the target level a gap is no alarm. */
    static Phrase verdict(Coverage coverage, OpenSystem here) {
        Tone tone = switch (coverage.verdict()) {
            case GAPS -> coverage.above(here) ? Tone.QUIET : Tone.BAD;
            case NO_GAP_FOUND -> Tone.GOOD;
            case NOT_SHOWN -> Tone.QUIET;
        };
        return Phrase.label(coverage.verdict().words(), tone);
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.QUIET;
        };
    }

    /** That of the heaviest objection. */
    static Tone tone(Coverage coverage) {
        return coverage.findings().stream()
                .map(Finding::severity)
                .min(Severity::compareTo)
                .map(Said::tone)
                .orElse(Tone.PLAIN);
    }

    /** A control by its name, and that it is not there yet or no more. */
    static Phrase control(OpenSystem here, Ref ref) {
        Phrase link = here.link(ref);
        return state(here, ref).map(link::then).orElse(link);
    }

    /** That a control is not there yet or no more, to be said after its name; empty for everything else. */
    static Optional<Phrase> state(OpenSystem here, Ref ref) {
        return Optional.of(ref)
                .filter(each -> each.kind() == Kind.CONTROL)
                .flatMap(each -> Optional.ofNullable(here.model().controls().get(each.id())))
                .flatMap(Control::state)
                .filter(state -> state != ControlState.IN_PLACE)
                .map(state -> Phrase.of(new Run.Text(" "), new Run.Label(Words.of(state), Tone.ATTENTION)));
    }

    /** How an assessor gathers evidence. */
    static String technique(Technique technique) {
        return switch (technique) {
            case REVIEW_PSP -> "Review of policies, standards and procedures";
            case REVIEW_BAU -> "Review of business-as-usual records";
            case INSPECTION -> "Inspection of configurations";
            case OBSERVATION -> "Observation of the process being done";
            case INTERVIEW -> "Interview";
            case REPERFORMANCE -> "Reperformance";
        };
    }
}
