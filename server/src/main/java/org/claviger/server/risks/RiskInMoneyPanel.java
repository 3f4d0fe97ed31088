package org.claviger.server.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.loss.Risk;
import org.claviger.model.value.Ref;
import org.claviger.report.document.derived.ResidualMoney;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.elements.Particulars.Panel;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** In short, on the page of a threat or a wallet: what of it stays in money. */
@Component
public class RiskInMoneyPanel {
    private final RisksInMoney risks;

    RiskInMoneyPanel(RisksInMoney risks) {
        this.risks = risks;
    }

    public Panel of(OpenSystem here, Ref ref) {
        return new Panel("What stays, in money", blocks(here, ref));
    }

    private List<Block> blocks(OpenSystem here, Ref ref) {
        List<Block> blocks = new ArrayList<>();
        switch (risks.of(here)) {
            case RisksInMoney.Worked.UnderWay() ->
                blocks.add(new Block.Paragraph(Phrase.quiet("It is being worked out; it is here in some seconds.")));
            case RisksInMoney.Worked.NotShown(String reason) ->
                blocks.add(new Block.Paragraph(Phrase.missing("Not shown: ").then(Phrase.quiet(reason))));
            case RisksInMoney.Worked.Shown shown -> {
                ResidualMoney money = shown.told(here);
                subject(shown.risk(), ref)
                        .ifPresentOrElse(
                                each -> blocks.add(money.facts(each)),
                                () -> blocks.add(new Block.Paragraph(Phrase.missing("not shown"))));
            }
        }
        blocks.add(new Block.Paragraph(Phrase.link(
                RiskInMoneyPage.href(here),
                "The whole system, the curve, and what each control is worth",
                "in money")));
        return blocks;
    }

    private static Optional<Risk.Subject> subject(Risk risk, Ref ref) {
        return Stream.concat(risk.wallets().stream(), risk.threats().stream().map(Risk.OfThreat::risk))
                .filter(each -> each.name().equals(ref.toString()))
                .findFirst();
    }
}
