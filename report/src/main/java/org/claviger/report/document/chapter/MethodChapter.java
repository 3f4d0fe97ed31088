package org.claviger.report.document.chapter;

import java.util.List;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;

/** Appendix A: how what is computed here was computed, so that anybody can do it again by hand. */
final class MethodChapter {
    private MethodChapter() {}

    static Chapter of() {
        return Outline.chapter("A", "Method", "method")
                .section("Residual risk")
                .paragraph(
                        "Likelihood and impact before controls are the steps that the threat states. Where it states a"
                                + " rate or a loss instead, the step is the one whose band holds the geometric middle of the range.")
                .bullets(List.of(
                        Phrase.of(
                                "The strongest preventive or detective control in place lowers the likelihood: by no step when"
                                        + " it is weak, by one when moderate, by two when strong."),
                        Phrase.of("One further such control of at least moderate strength lowers it by one more step."),
                        Phrase.of(
                                "The strongest corrective control in place lowers the impact by no step, one or two in the"
                                        + " same way."),
                        Phrase.of(
                                "Controls that are planned, retired, or without a stated state or strength count for nothing."),
                        Phrase.of("The organisation's matrix gives the level of risk of the two steps.")))
                .paragraph(
                        "The strengths are the organisation's own statements. A residual that the organisation judged itself"
                                + " takes the place of the computed one and is marked as judged.")
                .section("Tolerance and acceptance")
                .paragraph(
                        "The strictest level that applies to a threat, or to a wallet that it puts at stake, is its"
                                + " tolerance. A residual above it is accepted when an acceptance names the threat, covers the level,"
                                + " holds on the date of this report, and was given by a role whose authority reaches that level.")
                .section("Frequency against tempo")
                .paragraph(
                        "The tempo of a threat is the time from its first trace to the irreversible moment. Work that is to"
                                + " notice an attack has a longest gap that its interval permits. A gap longer than the upper end of"
                                + " the tempo notices nothing in time: an error. A gap longer than the geometric middle of the range"
                                + " misses about every second attack: a warning.")
                .section("Findings and verdicts")
                .paragraph(
                        "Findings come from fixed checks; the same file, the same version and the same day give the same"
                                + " findings. A finding whose requirements all lie above the target level is a note. A requirement"
                                + " shows gaps when a finding bears on it, no gap found when none does, and not shown when all that"
                                + " could be said is that the file is silent. This is no audit: an assessor also inspects, observes,"
                                + " interviews and samples records.")
                .section("Stated and proven")
                .paragraph(
                        "A file states. That a review was held, a residual accepted or a document approved on a day is here"
                                + " taken from the file and said to be stated. Proof that it was recorded at that time needs an"
                                + " append-only ledger whose checkpoints are in outside hands.")
                .done();
    }
}
