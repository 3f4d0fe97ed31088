package org.claviger.server.requirements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Finding;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Catalogue.Requirement;
import org.claviger.model.Applicability;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One requirement: what it asks, how an assessor looks at it, what the model has for it. */
@Controller
public class RequirementPage {
    /** How many objections are in sight, and how many are there on demand; the rest is in the list of findings. */
    private static final int IN_SIGHT = 4;

    private static final int NAMED = 40;

    /**
     * The page.
     *
     * @param summary in our own words
     * @param source where the standard's own words are
     * @param objections that bear on it, the heaviest first
     * @param further objections, on demand
     * @param more how many are not named
     * @param setAside how it stands to this system, where it is not simply implemented
     * @param standard what the standard asks
     * @param parts what the model has
     * @param previous the requirement before it, if there is one
     */
    public record View(
            String id,
            String title,
            List<Phrase> labels,
            String summary,
            Catalogue.Source source,
            List<Objection> objections,
            List<Objection> further,
            int more,
            Optional<Facts> setAside,
            Facts standard,
            List<Part> parts,
            Optional<Phrase> previous,
            Optional<Phrase> next,
            String list) {}

    /** A finding that bears on the requirement. */
    public record Objection(
            String severity, Phrase label, Phrase about, String message, String settle, String code, String href) {}

    /**
     * What the model has of one kind.
     *
     * @param teaches what to do when it has none
     */
    public record Part(String anchor, String title, Table table, String teaches) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/requirements/{id}")
    Page requirement(OpenSystem here, @PathVariable String id) {
        Coverage coverage = id(id).flatMap(number -> Coverage.of(here, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title = here.subject().catalogue().controlTitle(coverage.id());
        return Page.of("requirements/requirement.jte", coverage.id() + " " + title, view(here, coverage, title));
    }

    private static Optional<RequirementId> id(String text) {
        try {
            return Optional.of(new RequirementId(text));
        } catch (ValueFormatException e) {
            return Optional.empty();
        }
    }

    private static View view(OpenSystem here, Coverage coverage, String title) {
        Catalogue catalogue = here.subject().catalogue();
        List<RequirementId> all = catalogue.requirements().keySet().stream()
                .sorted(Coverage.IN_ORDER)
                .toList();
        int place = all.indexOf(coverage.id());
        List<Objection> objections = coverage.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(NAMED)
                .map(finding -> objection(here, finding))
                .toList();
        return new View(
                coverage.id().text(),
                title,
                labels(here, coverage),
                coverage.requirement().summary().strip(),
                catalogue.source(),
                objections.stream().limit(IN_SIGHT).toList(),
                objections.stream().skip(IN_SIGHT).toList(),
                Math.max(0, coverage.findings().size() - NAMED),
                coverage.setAside().map(each -> setAside(here, each)),
                standard(here, coverage),
                new Parts(here, coverage).all(),
                place > 0 ? Optional.of(neighbour(here, all.get(place - 1))) : Optional.empty(),
                place + 1 < all.size() ? Optional.of(neighbour(here, all.get(place + 1))) : Optional.empty(),
                here.room("requirements"));
    }

    private static Objection objection(OpenSystem here, Finding finding) {
        return new Objection(
                finding.severity().word(),
                Phrase.label(finding.severity().word(), Said.tone(finding.severity())),
                here.place(finding),
                finding.message(),
                finding.settle(),
                finding.code(),
                here.room("findings/" + finding.code()));
    }

    private static Phrase neighbour(OpenSystem here, RequirementId id) {
        return Phrase.link(here.href(id), id + " " + here.subject().catalogue().controlTitle(id), id.text());
    }

    private static List<Phrase> labels(OpenSystem here, Coverage coverage) {
        List<Phrase> labels = new ArrayList<>();
        labels.add(Phrase.label(Said.level(coverage.requirement().level()), Tone.PLAIN));
        if (coverage.above(here)) {
            labels.add(Phrase.label("above the target level", Tone.QUIET));
        }
        labels.add(Said.verdict(coverage, here));
        coverage.setAside().ifPresent(each -> labels.add(Phrase.label(Words.of(each.status()), Tone.ATTENTION)));
        return labels;
    }

    private static Facts setAside(OpenSystem here, Applicability each) {
        return Facts.of("How it stands to this system")
                .wide("Status", Phrase.of(Words.of(each.status())))
                .wide("Reason", Phrase.text(each.because()))
                .half("Decided by", here.link(each.by()))
                .half("On (stated)", Words.date(each.on()))
                .half("Shown by", here.link(each.record()))
                .done();
    }

    private static Facts standard(OpenSystem here, Coverage coverage) {
        Catalogue catalogue = here.subject().catalogue();
        Requirement requirement = coverage.requirement();
        RequirementId id = coverage.id();
        Facts.Draft facts = Facts.of("What the standard asks")
                .half("Aspect", Phrase.of(Coverage.aspect(id) + " " + catalogue.aspectTitle(id)))
                .half("Control", Phrase.of(id.control() + " " + catalogue.controlTitle(id)))
                .half("Level", Phrase.of(Said.level(requirement.level())))
                .half(
                        "Evidence is gathered by",
                        Cell.lines(requirement.evidence().stream()
                                .map(technique -> Phrase.of(Said.technique(technique)))
                                .toList()))
                .half(
                        "Documents they would ask for",
                        Cell.lines(
                                requirement.documents().stream().map(Phrase::of).toList()));
        requirement.threatModel().ifPresent(text -> facts.half("In the threat model", Phrase.of(text.strip())));
        facts.half("Recurring work", recurring(requirement));
        requirement.supersedes().ifPresent(lower -> facts.half("Whoever meets it also meets", here.link(lower)));
        catalogue.requirements().forEach((other, higher) -> {
            if (higher.supersedes().equals(Optional.of(id))) {
                facts.half("Also met by whoever meets", here.link(other));
            }
        });
        return facts.done();
    }

    private static Cell recurring(Requirement requirement) {
        return requirement
                .recurs()
                .map(recurring ->
                        Cell.of(Phrase.of(recurring.work()), Phrase.of(new Run.Quiet(Recurrence.asked(recurring)))))
                .orElseGet(() -> Cell.of(Phrase.quiet("none asked")));
    }
}
