package org.claviger.cli;

import java.util.List;
import java.util.Locale;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Wording;
import org.claviger.model.Model;
import org.claviger.model.value.Interval;

/** Derived frequencies as text. */
final class CadenceText {
    private static final int LABEL = 28;

    private final StringBuilder out = new StringBuilder();
    private final Model model;

    private CadenceText(Model model) {
        this.model = model;
    }

    static String of(List<TaskDerivation> tasks, Model model) {
        CadenceText text = new CadenceText(model);
        tasks.forEach(text::task);
        if (tasks.isEmpty()) {
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
        task.threats().forEach(this::threat);
        task.missing().forEach(each -> line("  missing", each));
        String justification = Wording.justification(task, model);
        if (!justification.isEmpty()) {
            line("  in words", justification);
        }
        out.append('\n');
    }

    private void threat(ThreatDerivation threat) {
        line("  threat/" + threat.threat(), threat.verdict().word());
        threat.detection().ifPresent(p -> line("    interrupted", Wording.percent(p)));
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

    private void line(String label, String text) {
        out.append(label)
                .append(" ".repeat(Math.max(1, LABEL - label.length())))
                .append(text)
                .append('\n');
    }
}
