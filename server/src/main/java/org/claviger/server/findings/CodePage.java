package org.claviger.server.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.analysis.assess.Severity;
import org.claviger.report.document.view.Phrase;
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

/** What one kind of objection means, and where it stands in this system now. */
@Controller
public class CodePage {
    /** More places than this are in the list, which can be filtered. */
    private static final int PLACES = 100;

    /** A code is short; nothing longer is looked for. */
    private static final int LONGEST = 12;

    /**
     * The page.
     *
     * @param weighs what its severity means
     * @param places where it stands now
     * @param more how many places are not named
     * @param list the list of findings; with {@code ?q=} those of this code
     */
    public record View(
            String code,
            String title,
            Phrase label,
            String weighs,
            Phrase requirements,
            List<String> why,
            List<String> looksFor,
            List<String> settle,
            Optional<String> example,
            String standing,
            List<Place> places,
            int more,
            String list) {}

    /** Where it stands. */
    public record Place(Severity severity, Phrase label, Phrase about, String message) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/findings/{code}")
    Page code(OpenSystem here, @PathVariable String code) {
        String canonical = FindingCatalogue.canonical(code);
        Explanation explanation = Optional.of(canonical)
                .filter(text -> text.length() <= LONGEST)
                .flatMap(FindingCatalogue.shipped()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Finding> now = here.assessment().findings().stream()
                .filter(finding -> finding.code().equals(canonical))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return Page.of(
                "findings/code.jte", canonical + " " + explanation.title(), view(here, canonical, explanation, now));
    }

    private static View view(OpenSystem here, String code, Explanation explanation, List<Finding> now) {
        return new View(
                code,
                explanation.title(),
                FindingsPage.label(explanation.severity()),
                weighs(explanation.severity()),
                explanation.requirements().isEmpty()
                        ? Phrase.of("the requirements that the place names")
                        : here.requirements(explanation.requirements()),
                paragraphs(explanation.why()),
                paragraphs(explanation.looksFor()),
                paragraphs(explanation.settle()),
                explanation.example().map(String::stripTrailing),
                standing(here, now),
                now.stream().limit(PLACES).map(finding -> place(here, finding)).toList(),
                Math.max(0, now.size() - PLACES),
                here.room("findings"));
    }

    private static String weighs(Severity severity) {
        return switch (severity) {
            case ERROR -> "An assessor would call the requirement not in place.";
            case WARNING -> "An assessor would ask, and probably object.";
            case NOTE -> "Worth knowing.";
        };
    }

    private static String standing(OpenSystem here, List<Finding> now) {
        return now.isEmpty()
                ? "Nowhere in " + here.name() + " today."
                : "In " + Words.times(now.size(), "place", "places") + " of " + here.name() + " today.";
    }

    private static Place place(OpenSystem here, Finding finding) {
        return new Place(
                finding.severity(), FindingsPage.label(finding.severity()), here.place(finding), finding.message());
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\\n\\s*\\n")).stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
