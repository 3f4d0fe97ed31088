package org.claviger.report.document.chapter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.PlannedLooks;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskAnalysis;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.report.curve.Colours;
import org.claviger.report.document.derived.ResidualMoney;
import org.claviger.report.document.view.Phrase;

/** What stays in money, against what is tolerated, and what each control is worth. */
final class MoneySection {
    private static final long LOSSES = 128L << 20;

    /** Memory alone bounds it, so that the same file always gives the same document. */
    private static final Budget BUDGET = new Budget(() -> Instant.EPOCH, Duration.ofSeconds(1), 64L << 20);

    private final Source source;

    MoneySection(Source source) {
        this.source = source;
    }

    void write(Outline outline) {
        if (source.model().threats().isEmpty()) {
            return;
        }
        outline.section("Residual risk in money");
        Optional<RiskSettings> settings = RiskSettings.within(source.model(), LOSSES, 1);
        if (settings.isEmpty()) {
            outline.paragraph("The model has more wallets, threats and controls than are worked out for a document;"
                    + " claviger risk works them out from the file.");
            return;
        }
        Risk risk =
                RiskAnalysis.of(source.model(), source.subject().today(), new PlannedLooks(), settings.get(), BUDGET);
        Names names = source.names();
        write(
                new ResidualMoney(
                        risk, settings.get(), names::link, ref -> names.shortLink(ref.kind(), ref.id()), Colours.PAPER),
                outline);
    }

    private static void write(ResidualMoney money, Outline outline) {
        if (!money.computed()) {
            outline.attention(Phrase.of(ResidualMoney.teaching()));
            return;
        }
        outline.paragraph(
                "What the stated threats cost in a year when the controls in place have acted: how often each is"
                        + " tried, what must fall for the funds to go, who looks how often, and what the wallets hold. The method"
                        + " is published with the program.");
        outline.add(money.facts(money.risk().system()));
        for (ResidualMoney.Part part : money.parts()) {
            outline.lead(part.title());
            part.blocks().forEach(outline::add);
        }
    }
}
