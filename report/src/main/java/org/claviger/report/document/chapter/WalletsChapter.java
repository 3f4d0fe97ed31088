package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Elements;
import org.claviger.model.Limit;
import org.claviger.model.Model;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Process;
import org.claviger.model.Scheme;
import org.claviger.model.Step;
import org.claviger.model.Wallet;
import org.claviger.model.Weighing;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Chapter 3: who must sign, how assets leave, and the ways around the quorum. */
final class WalletsChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.chapter("3", "Wallets and signing workflows", "wallets");

    private WalletsChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        WalletsChapter chapter = new WalletsChapter(source);
        chapter.wallets();
        StructureSection.add(source, chapter.outline);
        chapter.workflows();
        chapter.processes();
        return chapter.outline.done();
    }

    private void wallets() {
        outline.section("Wallets");
        if (model.wallets().isEmpty()) {
            outline.teach(
                    "No wallet is described. A wallet says which keys sign, how many of them, how much it holds and by"
                            + " which workflow assets leave it: what a threat model is there to protect.",
                    """
                    wallets:
                      cold:
                        scheme: {kind: multi-signature, threshold: 3, of: [key/owner-a, key/owner-b, key/owner-c]}
                        temperature: cold
                        value: 1.4B USD
                        workflow: workflow/cold-transfer
                    """);
        }
        model.wallets().forEach(this::wallet);
    }

    private void wallet(String id, Wallet wallet) {
        List<Block> blocks = new ArrayList<>();
        Facts.Draft facts = Facts.of("Wallet " + id)
                .half("Scheme", scheme(wallet.scheme()))
                .half("Temperature", Words.choice(wallet.temperature()))
                .half("Usually holds", Words.value(wallet.value()))
                .half("Holds at most", Words.value(wallet.most()))
                .half("Assets", Words.list(wallet.assets()))
                .half("Customers' assets", Words.yesNo(wallet.customers()))
                .wide(
                        "Keys that can sign",
                        names.links(wallet.scheme().map(Scheme::of).orElse(List.of())))
                .wide("Spare keys", names.links(wallet.spareKeys()))
                .half("Workflow", names.links(wallet.workflow()))
                .half("Answers for it", names.link(wallet.owner()));
        wallet.contract().ifPresent(contract -> facts.half("Contract", names.link(contract)));
        facts.wide(
                "Limits", Cell.lines(wallet.limits().stream().map(this::limit).toList()));
        wallet.singleSigner().ifPresent(weighing -> weighed(weighing, facts));
        remarks(Kind.WALLET, id, facts);
        blocks.add(facts.done());
        changes(wallet, blocks);
        outline.add(new Block.Card(Anchor.of(Kind.WALLET, id), "", names.name(Kind.WALLET, id), id, blocks));
    }

    private void remarks(Kind kind, String id, Facts.Draft facts) {
        List<Phrase> lines = new ArrayList<>();
        Optional.ofNullable(Elements.of(model, kind).get(id)).ifPresent(element -> Names.remarks(element, lines));
        if (!lines.isEmpty()) {
            facts.wide("Remarks", Cell.lines(lines));
        }
    }

    static Phrase scheme(Optional<Scheme> scheme) {
        if (scheme.isEmpty()) {
            return Phrase.notStated();
        }
        Scheme signers = scheme.get();
        String quorum = signers.threshold()
                .map(count -> count + " of " + signers.of().size())
                .orElse("threshold not stated");
        return Phrase.of(quorum)
                .then(signers.kind().map(kind -> ", " + Words.of(kind)).orElse(""));
    }

    private Phrase limit(Limit limit) {
        Phrase amount = Phrase.of(
                limit.amount() + limit.per().map(span -> " in " + span).orElse(" a transaction"));
        return amount.then(", enforced on ").then(names.links(limit.enforcedOn()));
    }

    /** What CCSS 1.02.1.1 asks to be weighed before one signer is enough. */
    private void weighed(Weighing weighing, Facts.Draft facts) {
        facts.wide(
                "Why one signer is enough",
                Cell.of(
                        Phrase.quiet("criticality: ").then(Phrase.text(weighing.criticality())),
                        Phrase.quiet("customers would lose: ").then(Phrase.text(weighing.customerLoss())),
                        Phrase.quiet("threats: ").then(names.links(weighing.threats())),
                        Phrase.quiet("controls: ").then(Phrase.text(weighing.controls())),
                        Phrase.quiet("decided (stated): ").then(names.decision(weighing.decided()))));
    }

    private void changes(Wallet wallet, List<Block> blocks) {
        if (wallet.changes().isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.quiet("No way around the ordinary quorum is stated.")));
            return;
        }
        Table.Draft table = Table.of("Ways around the ordinary quorum")
                .column("Way around the quorum", 18)
                .column("Who can use it", 34)
                .number("Needed", 9)
                .number("Delay", 11)
                .column("Why it exists", 28);
        for (PrivilegedChange change : wallet.changes()) {
            table.row(
                    Cell.of(Words.capital(change.kind())),
                    Cell.of(names.links(change.by())),
                    Cell.of(Words.value(change.threshold())),
                    Cell.of(change.delay()
                            .map(span -> Phrase.of(span.toString()))
                            .orElseGet(() -> Phrase.missing("none stated"))),
                    Cell.text(change.because()));
        }
        blocks.add(table.done());
    }

    private void workflows() {
        outline.section("Signing workflows");
        if (model.workflows().isEmpty()) {
            outline.teach(
                    "No workflow is described. Step by step: who initiates, builds, approves and signs on what, what each"
                            + " person sees, and on what means of its own it is verified.",
                    """
                    workflows:
                      cold-transfer:
                        - {step: build, on: component/signing-page}
                        - {step: approve, by: role/signer-a, sees: component/signing-page, verifies-on: component/decoder}
                        - {step: sign, by: role/signer-a, on: component/device-a}
                    """);
        }
        model.workflows().forEach(this::workflow);
    }

    private void workflow(String id, Workflow workflow) {
        Table.Draft table = Table.of("Steps of " + names.name(Kind.WORKFLOW, id))
                .column("Step", 13)
                .column("Who, on what", 29)
                .column("Sees", 16)
                .column("Verifies on", 16)
                .column("What is done or checked", 26);
        for (int i = 0; i < workflow.steps().size(); i++) {
            Step step = workflow.steps().get(i);
            table.row(
                    Cell.of((i + 1) + ". " + Words.capital(step.step())),
                    who(step),
                    seen(step.sees()),
                    verified(step),
                    step.what().map(Cell::of).orElseGet(() -> Cell.of(Phrase.notStated())));
        }
        List<Block> blocks = new ArrayList<>();
        if (workflow.steps().isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.missing("no step is stated")));
        } else {
            blocks.add(table.done());
        }
        List<Phrase> remarks = new ArrayList<>();
        Names.remarks(workflow, remarks);
        remarks.forEach(remark -> blocks.add(new Block.Paragraph(remark)));
        outline.add(new Block.Card(Anchor.of(Kind.WORKFLOW, id), "", names.name(Kind.WORKFLOW, id), id, blocks));
    }

    private Cell who(Step step) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(step.by().isEmpty() ? Phrase.missing("by whom not stated") : names.links(step.by()));
        if (!step.on().isEmpty()) {
            lines.add(Phrase.of("on ").then(names.links(step.on())));
        }
        if (!step.over().isEmpty()) {
            lines.add(Phrase.of("over ").then(names.links(step.over())));
        }
        step.persons()
                .ifPresent(count -> lines.add(Phrase.of(Words.times(count, "distinct person", "distinct persons"))));
        return Cell.lines(lines);
    }

    private Cell seen(List<Ref> refs) {
        return names.lines(refs);
    }

    private Cell verified(Step step) {
        return step.verifiesOn()
                .map(means -> means.isEmpty() ? Cell.of(Phrase.strong("nothing")) : names.lines(means))
                .orElseGet(() -> Cell.of(Phrase.notStated()));
    }

    private void processes() {
        if (model.processes().isEmpty()) {
            return;
        }
        outline.section("Processes around key material");
        Table.Draft table = Table.of("Processes")
                .column("Process", 26)
                .column("Acts on", 20)
                .column("By whom, with what, where", 24)
                .column("How it goes, procedure", 30);
        model.processes()
                .forEach((id, process) -> table.row(
                        Anchor.of(Kind.PROCESS, id),
                        names.head(Kind.PROCESS, id),
                        Cell.of(Words.choice(process.kind()), names.links(process.of())),
                        carriedOut(process),
                        Cell.of(
                                Phrase.text(process.does()),
                                Phrase.of("procedure: ").then(names.link(process.procedure())))));
        outline.add(table.done());
    }

    private Cell carriedOut(Process process) {
        List<Phrase> lines = new ArrayList<>(List.of(names.links(process.by())));
        if (!process.on().isEmpty()) {
            lines.add(Phrase.of("with ").then(names.links(process.on())));
        }
        if (!process.in().isEmpty()) {
            lines.add(Phrase.of("in ").then(names.links(process.in())));
        }
        return Cell.lines(lines);
    }
}
