package org.claviger.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claviger.analysis.loss.Exceedance;
import org.claviger.analysis.loss.Figures;
import org.claviger.analysis.loss.Interval90;
import org.claviger.analysis.loss.Judgement;
import org.claviger.analysis.loss.OrdinalView;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskWording;

/** Residual risk for people. */
final class RiskText {
    private static final int MOST_MISSING = 5;

    private final StringBuilder out = new StringBuilder();
    private final Risk risk;

    private RiskText(Risk risk) {
        this.risk = risk;
    }

    static String of(Risk risk) {
        RiskText text = new RiskText(risk);
        text.subject(risk.system());
        text.curve();
        risk.wallets().forEach(text::subject);
        risk.threats().forEach(text::threat);
        text.controls();
        risk.notes().forEach(note -> text.line("note", note));
        return text.out.toString();
    }

    private void subject(Risk.Subject subject) {
        out.append(subject.name())
                .append("   ")
                .append(subject.verdict().words())
                .append('\n');
        figures(subject.residual(), subject.expected(), subject.probability());
        Figures inherent = subject.inherent();
        line(
                "  without any control",
                money(inherent.expectedAnnualLoss()) + " a year; " + RiskWording.yearly(inherent.annualProbability()));
        subject.judgements().forEach(this::judgement);
        missing(subject.missing());
        out.append('\n');
    }

    private void figures(Figures figures, Optional<Interval90> expected, Optional<Interval90> probability) {
        line(
                "  expected loss",
                money(figures.expectedAnnualLoss()) + " a year"
                        + expected.map(band -> "; " + RiskWording.moneyBand(band, risk.currency()))
                                .orElse(""));
        line(
                "  yearly probability",
                RiskWording.yearly(figures.annualProbability())
                        + probability
                                .map(band -> "; " + RiskWording.percentBand(band))
                                .orElse(""));
        if (figures.annualProbability() > 0) {
            line("  in a year with a loss", money(figures.lossIfAny()) + " on average");
        }
        line("  value at risk", "95 %: " + money(figures.var95()) + ", 99 %: " + money(figures.var99()));
        line(
                "  expected shortfall",
                "95 %: " + money(figures.shortfall95()) + ", 99 %: " + money(figures.shortfall99()));
    }

    private void judgement(Judgement judgement) {
        String value = RiskWording.value(judgement, risk.currency())
                .map(words -> ": " + words)
                .orElse("");
        String reason = judgement.reason().isEmpty() ? "" : " (" + judgement.reason() + ")";
        line("  " + judgement.verdict().words(), judgement.statement() + value + reason);
    }

    private void threat(Risk.OfThreat threat) {
        subject(threat.risk());
        out.setLength(out.length() - 1);
        if (threat.interrupted() > 0) {
            line("  interrupted in time", RiskWording.percent(threat.interrupted()));
        }
        threat.uncounted().forEach(each -> line("  counts for nothing", each));
        threat.ordinal().filter(OrdinalView::disagree).ifPresent(view -> line("  scales disagree", view.words()));
        out.append('\n');
    }

    private void missing(List<String> missing) {
        missing.stream().limit(MOST_MISSING).forEach(each -> line("  missing", each));
        if (missing.size() > MOST_MISSING) {
            line("", (missing.size() - MOST_MISSING) + " more");
        }
    }

    private void curve() {
        out.append(
                "exceedance   probability of a year that costs more; in brackets nine times in ten; without any control\n");
        for (Exceedance point : risk.curve()) {
            String band = point.band()
                    .map(each -> " [" + RiskWording.percent(each.low()) + ", " + RiskWording.percent(each.high()) + "]")
                    .orElse("");
            String tolerated = point.tolerated().isPresent()
                    ? "; tolerated " + RiskWording.percent(point.tolerated().getAsDouble())
                    : "";
            line(
                    "  " + money(point.loss()),
                    RiskWording.percent(point.probability()) + band + "; " + RiskWording.percent(point.inherent())
                            + tolerated);
        }
        out.append('\n');
    }

    private void controls() {
        out.append("controls   expected loss a year that each takes off, the others as they are\n");
        for (Risk.ControlValue each : risk.controls()) {
            String cost = each.costPerYear().isPresent()
                    ? "; costs " + money(each.costPerYear().getAsDouble()) + " a year"
                    : "";
            line("  " + each.control(), money(each.worthPerYear()) + (each.inPlace() ? "" : ", planned") + cost);
        }
        risk.next().stream()
                .filter(each -> each.worthPerYear() > 0)
                .findFirst()
                .ifPresent(each -> line("  next", each.control() + " takes off most"));
        out.append('\n');
    }

    private String money(double amount) {
        return RiskWording.money(amount, risk.currency());
    }

    private void line(String label, String text) {
        out.append(String.format(Locale.ROOT, "%-29s %s\n", label, text));
    }
}
