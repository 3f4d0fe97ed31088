package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.knowledge.Categories;
import org.claviger.model.Model;
import org.claviger.model.Relevance;
import org.claviger.model.SetAside;
import org.claviger.model.ThreatCategory;
import org.claviger.model.shape.Choices;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;

/** Chapter 4: the threats, category by category, and what was examined and set aside. */
final class ThreatsChapter {
    private final Source source;
    private final Model model;
    private final Names names;
    private final ThreatCard cards;
    private final Outline outline = Outline.chapter("4", "Threats", "threats");

    private ThreatsChapter(Source source) {
        this.source = source;
        this.model = source.model();
        this.names = source.names();
        this.cards = new ThreatCard(source);
    }

    static Chapter of(Source source) {
        ThreatsChapter chapter = new ThreatsChapter(source);
        chapter.introduce();
        for (ThreatCategory category : ThreatCategory.values()) {
            chapter.category(category);
        }
        chapter.uncategorised();
        chapter.setAside();
        return chapter.outline.done();
    }

    private void introduce() {
        if (model.threats().isEmpty()) {
            outline.teach(
                    "No threat is described. A threat says who does what to which element of this environment, what is at"
                            + " stake and how long it takes; “phishing” alone is a template, not a threat.",
                    """
                    threats:
                      page-swapped:
                        title: The signing page shows one transaction and submits another
                        category: signing-infrastructure
                        actor: state
                        targets: component/signing-page
                        at-stake: wallet/cold
                        likelihood: possible
                        impact: severe
                        tempo: {range: 1..35 days, source: incidents of 2024 and 2025}
                        references: [incident/bybit-2025]
                    """);
            return;
        }
        outline.paragraph("Every category below is examined; one that is not relevant here has its reason written down."
                + " Threats are numbered T1, T2 and so on in this document only; the id beside the title is the one that"
                + " stays. Likelihood and impact are steps of the organisation's own scales, ranges are what holds nine"
                + " times in ten.");
    }

    private void category(ThreatCategory category) {
        Optional<Categories.Category> known =
                Optional.ofNullable(source.subject().knowledge().categories().get(Choices.word(category)));
        outline.section(known.map(Categories.Category::title).orElse(Words.capital(category)));
        known.ifPresent(each -> outline.paragraph(Phrase.quiet(each.covers().strip())));
        List<String> ids = names.threatsOf(Optional.of(category));
        ids.forEach(id -> outline.add(cards.of(id)));
        Optional<SetAside> reason = model.relevance()
                .map(Relevance::categories)
                .flatMap(all -> Optional.ofNullable(all.get(Choices.word(category))));
        reason.ifPresent(aside -> outline.paragraph(Phrase.strong("Set aside. ").then(why(aside))));
        if (ids.isEmpty() && reason.isEmpty()) {
            outline.attention(
                    Phrase.of("The file is silent on this category: it has no threat, and no reason is written"
                            + " down why it is not relevant. An assessor asks: "
                            + known.flatMap(each -> each.asks().stream().findFirst())
                                    .orElse("why not?")));
        }
    }

    private void uncategorised() {
        List<String> ids = names.threatsOf(Optional.empty());
        if (!ids.isEmpty()) {
            outline.section("Category not stated");
            ids.forEach(id -> outline.add(cards.of(id)));
        }
    }

    private Phrase why(SetAside aside) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.text(aside.because()));
        parts.add(Phrase.of(new Run.Quiet("decided (stated): "))
                .then(names.link(aside.by()))
                .then(", ")
                .then(Words.date(aside.on())));
        aside.until()
                .ifPresent(until ->
                        parts.add(Phrase.quiet("would be reopened by: ").then(until)));
        return Phrase.joined(parts, " · ");
    }

    private void setAside() {
        Map<String, SetAside> candidates =
                model.relevance().map(Relevance::candidates).orElse(Map.of());
        if (candidates.isEmpty()) {
            return;
        }
        outline.section("Candidates set aside");
        Table.Draft table = Table.of("Candidate threats that were not taken up")
                .column("Candidate", 26)
                .column("Reason", 36)
                .column("Decided (stated)", 18)
                .column("Would be reopened by", 20);
        candidates.forEach((id, aside) -> table.row(
                Cell.of(Phrase.code(id)),
                Cell.text(aside.because()),
                Cell.of(names.link(aside.by()), Words.date(aside.on())),
                Cell.text(aside.until())));
        outline.add(table.done());
    }
}
