package org.claviger.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.claviger.analysis.derivation.AsKept;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Wording;
import org.claviger.model.value.Interval;

/** Derived frequencies as text. */
final class CadenceText {
    private static final int LABEL = 28;

    private final StringBuilder out = new StringBuilder();
    private final CadenceAnswer answer;

    private CadenceText(CadenceAnswer answer) {
        this.answer = answer;
    }

    static String of(CadenceAnswer answer) {
        CadenceText text = new CadenceText(answer);
        answer.tasks().forEach(text::task);
        if (answer.tasks().isEmpty()) {
            text.out.append("There is no recurring task in the model.\n");
        }
        return text.out.toString();
    }

    private void task(TaskDerivation task) {
        out.append(task.task())
                .append("   ")
                .append(task.chosen().map(Interval::words).orElse("after an event"))
                .append("   ")
                .append(task.verdict().word())
                .append('\n');
        if (!task.threats().isEmpty()) {
            line(
                    "  longest interval",
                    Wording.longest(task.longest())
                            + task.named()
                                    .map(named -> ", as people keep it " + named.words())
                                    .orElse(""));
            task.assured().ifPresent(days -> line("  with 90 % confidence", Wording.longest(days)));
        }
        task.cap().ifPresent(cap -> line("  at most, by the catalogue", cap.words()));
        task.basis().ifPresent(basis -> line("  basis", basis.name().toLowerCase(Locale.ROOT)));
        line("  adoption", task.adoption().words() + " (numbers " + task.inputs() + ")");
        Optional<AsKept> kept = answer.kept(task);
        kept.ifPresent(this::records);
        answer.drawn(task)
                .forEach(each -> line(
                        "  drawn " + each.schedule().from() + " on",
                        "until " + each.schedule().until() + ": "
                                + each.standing().words()));
        task.threats().forEach(threat -> threat(threat, kept));
        task.missing().forEach(each -> line("  missing", each));
        String justification = Wording.justification(task, answer.model());
        if (!justification.isEmpty()) {
            line("  in words", justification);
        }
        out.append('\n');
    }

    private void records(AsKept kept) {
        line(
                "  records",
                kept.done().size() + " times done since " + LocalDate.ofEpochDay((long) kept.from())
                        + (kept.failed() == 0 ? "" : ", " + kept.failed() + " times failed or left out")
                        + ", up to " + Wording.days(kept.longestGap()) + " apart");
    }

    private void threat(ThreatDerivation threat, Optional<AsKept> kept) {
        line("  threat/" + threat.threat(), threat.verdict().word());
        threat.detection().ifPresent(p -> line("    interrupted", Wording.percent(p)));
        kept.ifPresent(one -> achieved(threat, one));
        threat.residual()
                .ifPresent(rate -> line(
                        "    stays",
                        Wording.number(rate) + " a year, " + Wording.percent(-Math.expm1(-rate)) + " a year"));
        threat.standings().forEach(standing -> line("    limit", Wording.standing(standing)));
        line("    longest interval", Wording.longest(threat.longest()));
        threat.assured().ifPresent(days -> line("    with 90 % confidence", Wording.longest(days)));
        threat.levers().forEach(lever -> line("    or", Wording.lever(lever)));
        threat.missing().forEach(each -> line("    missing", each));
    }

    /** By this task alone, as its dates were; what that leaves with the other work as planned. */
    private void achieved(ThreatDerivation threat, AsKept kept) {
        Optional.ofNullable(kept.detection().get(threat.threat()))
                .ifPresent(p -> line(
                        "    achieved, alone",
                        Wording.percent(p)
                                + (threat.alone().isPresent()
                                        ? " of attacks; planned "
                                                + Wording.percent(threat.alone().getAsDouble())
                                        : " of attacks")));
        Optional.ofNullable(kept.residual().get(threat.threat()))
                .ifPresent(rate -> line(
                        "    stays, as achieved",
                        Wording.number(rate) + " a year, " + Wording.percent(-Math.expm1(-rate)) + " a year"));
    }

    private void line(String label, String text) {
        out.append(label)
                .append(" ".repeat(Math.max(1, LABEL - label.length())))
                .append(text)
                .append('\n');
    }
}
