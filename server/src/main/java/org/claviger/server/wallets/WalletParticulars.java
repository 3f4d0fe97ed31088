package org.claviger.server.wallets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Decision;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Scheme;
import org.claviger.model.Temperature;
import org.claviger.model.Wallet;
import org.claviger.model.Weighing;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.risks.RiskInMoneyPanel;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What a wallet holds, who signs, what signers share, what limits it, and which ways lead around its quorum. */
@Component
final class WalletParticulars implements Particulars {
    private final Structures structures;
    private final RiskInMoneyPanel money;

    WalletParticulars(Structures structures, RiskInMoneyPanel money) {
        this.structures = structures;
        this.money = money;
    }

    @Override
    public Kind kind() {
        return Kind.WALLET;
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "name",
                "scheme",
                "temperature",
                "assets",
                "value",
                "most",
                "customers",
                "limits",
                "workflow",
                "contract",
                "changes",
                "spare-keys",
                "single-signer",
                "owner");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Wallet wallet = wallet(here, id);
        List<Phrase> labels = new ArrayList<>();
        wallet.temperature().ifPresent(heat -> labels.add(Phrase.label(Words.of(heat), tone(heat))));
        if (Quorum.needed(wallet).isPresent()) {
            labels.add(Phrase.label(Quorum.words(wallet).plain() + " sign", Tone.QUIET));
        }
        if (wallet.customers().orElse(false)) {
            labels.add(Phrase.label("customers' assets", Tone.QUIET));
        }
        return labels;
    }

    private static Tone tone(Temperature temperature) {
        return temperature == Temperature.HOT ? Tone.ATTENTION : Tone.QUIET;
    }

    private static Wallet wallet(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().wallets().get(id)).orElseThrow();
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Wallet wallet = wallet(here, id);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("What it holds", List.of(holds(here, wallet))));
        panels.add(new Panel("Who signs", signers(here, wallet)));
        panels.add(new Panel("Who must fall for the funds to go", new Suffices(here, structures).of(id)));
        panels.add(money.of(here, new Ref(Kind.WALLET, id)));
        if (Quorum.signers(wallet).size() > 1) {
            panels.add(new Panel("What signers have in common", common(here, wallet)));
        }
        panels.add(new Panel("Limits", List.of(limits(here, wallet))));
        panels.add(new Panel("Ways around the quorum", List.of(changes(here, wallet))));
        if (Quorum.single(wallet) || wallet.singleSigner().isPresent()) {
            panels.add(new Panel("Why one signer is enough", List.of(weighing(here, wallet))));
        }
        return panels;
    }

    private static Block holds(OpenSystem here, Wallet wallet) {
        Facts.Draft facts = Facts.of("What it holds")
                .wide("Usually holds", Words.value(wallet.value()))
                .wide("Holds at most", Words.value(wallet.most()))
                .wide(
                        "Assets",
                        Phrase.joined(wallet.assets().stream().map(Phrase::of).toList(), ", "))
                .wide("Customers' assets", Words.yesNo(wallet.customers()))
                .wide("Assets leave by", here.links(wallet.workflow()))
                .wide("Answers for it", here.link(wallet.owner()));
        wallet.contract().ifPresent(contract -> facts.wide("Contract", here.link(contract)));
        return facts.done();
    }

    private static List<Block> signers(OpenSystem here, Wallet wallet) {
        if (Quorum.signers(wallet).isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.missing("Which keys sign is not stated.")));
        }
        List<Block> blocks = new ArrayList<>();
        String kind = wallet.scheme()
                .flatMap(Scheme::kind)
                .map(word -> ", " + Words.of(word))
                .orElse("");
        blocks.add(new Block.Paragraph(
                Phrase.of("Needed to sign: ").then(Quorum.words(wallet)).then(kind + ".")));
        blocks.add(new Signers(here).table(wallet));
        return blocks;
    }

    private static List<Block> common(OpenSystem here, Wallet wallet) {
        Table common = new InCommon(here).table(wallet);
        return common.rows().isEmpty()
                ? List.of(
                        new Block.Paragraph(
                                Phrase.quiet(
                                        "No two signers are stated to share a device, a place, a supplier, an administrator or a holder.")))
                : List.of(
                        new Block.Lead("As stated. Whatever fails or turns there reaches every signer in the row."),
                        common);
    }

    private static Block limits(OpenSystem here, Wallet wallet) {
        if (wallet.limits().isEmpty()) {
            return new Block.Paragraph(Phrase.quiet("No limit is stated on how much may leave in which time."));
        }
        Table.Draft table =
                Table.of("Limits").column("In", 20).number("At most", 20).column("Enforced on", 60);
        wallet.limits()
                .forEach(limit -> table.row(
                        Cell.of(limit.per().map(Object::toString).orElse("each transaction")),
                        Cell.of(Phrase.kept(limit.amount().toString())),
                        here.links(limit.enforcedOn())));
        return table.done();
    }

    private static Block changes(OpenSystem here, Wallet wallet) {
        if (wallet.changes().isEmpty()) {
            return new Block.Paragraph(Phrase.quiet("No way around the ordinary quorum is stated."));
        }
        Table.Draft table = Table.of("Ways around the ordinary quorum")
                .column("Way", 16)
                .column("Who can use it", 26)
                .number("Needed", 8)
                .number("Delay", 12)
                .column("Until", 12)
                .column("Why it exists", 26);
        for (PrivilegedChange change : wallet.changes()) {
            table.row(
                    Cell.of(Words.of(change.kind())),
                    here.links(change.by()),
                    Cell.of(Words.value(change.threshold())),
                    Cell.of(change.delay()
                            .map(span -> Phrase.kept(span.toString()))
                            .orElseGet(() -> Phrase.missing("none stated"))),
                    Cell.of(change.until()
                            .map(day -> Phrase.kept(day.toString()))
                            .orElseGet(() -> Phrase.quiet("no end stated"))),
                    Cell.of(Phrase.text(change.because())));
        }
        return table.done();
    }

    /** What CCSS 1.02.1.1 asks to be weighed. */
    private static Block weighing(OpenSystem here, Wallet wallet) {
        if (wallet.singleSigner().isEmpty()) {
            return new Block.Note(
                    Tone.ATTENTION,
                    Phrase.of(
                            "One signer moves this wallet. CCSS 1.02.1.1 asks for a weighing of criticality, customers' "
                                    + "loss, threats and controls; none is stated."));
        }
        Weighing weighing = wallet.singleSigner().get();
        return Facts.of("Why one signer is enough")
                .wide("Criticality", Phrase.text(weighing.criticality()))
                .wide("Customers would lose", Phrase.text(weighing.customerLoss()))
                .wide("Threats that cover its compromise", here.links(weighing.threats()))
                .wide("Controls", Phrase.text(weighing.controls()))
                .wide("Decided by (stated)", here.link(weighing.decided().flatMap(Decision::by)))
                .wide("Decided on (stated)", Words.date(weighing.decided().flatMap(Decision::on)))
                .done();
    }
}
