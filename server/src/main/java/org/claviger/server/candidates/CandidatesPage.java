package org.claviger.server.candidates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Standing;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Every threat that the architecture suggests, and how it stands to what was decided. */
@Controller
public class CandidatesPage {
    /** As many as somebody can have looked at before deciding about them at once. */
    private static final int MOST_AT_ONCE = 50;

    private static final String RULE = "rule";

    private final Identifications identifications;

    CandidatesPage(Identifications identifications) {
        this.identifications = identifications;
    }

    /**
     * The page.
     *
     * @param open ids of the candidates of one rule that wait for a decision, to be decided at once; empty where several rules are
     *     shown
     * @param coverage where it stands what was examined
     */
    public record Found(
            ListPage list,
            List<Figure> figures,
            List<String> open,
            List<Threats> threats,
            String decide,
            String coverage,
            List<String> problems) {}

    /** A number with what it counts and where it leads. */
    public record Figure(long number, String words, String href, String tone) {}

    /** A threat to choose. */
    public record Threats(String id, String words) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/candidates")
    View list(OpenSystem here, HttpServletRequest request) {
        if (!Identifications.small(here)) {
            return Page.of("candidates/too-large.jte", "Candidate threats", here.home());
        }
        Identification found = identifications.of(here);
        IdentityHashMap<Row, Candidate> rows = new IdentityHashMap<>();
        View answer = ListPage.answer(
                request,
                "Candidate threats",
                "Threats that rules find in this environment: take each up as a threat of your own, merge it with one that is"
                        + " there, or set it aside with a reason. What is decided does not come back unless what led to it"
                        + " changes.",
                "The rules find nothing yet. They look at components, keys, wallets, workflows, roles, suppliers and places; the"
                        + " more of them the model states, the more they find.",
                listing(here, found, rows));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of("candidates/candidates.jte", page.title(), view(here, found, list, rows))
                : answer;
    }

    private static Found view(
            OpenSystem here, Identification found, ListPage list, IdentityHashMap<Row, Candidate> rows) {
        boolean decides = here.membership().may(Permission.CHANGE)
                && list.shown().query().chosen().containsKey(RULE);
        List<String> open = decides
                ? list.shown().left().stream()
                        .map(rows::get)
                        .filter(each -> each.standing().asks())
                        .map(each -> each.id().toString())
                        .limit(MOST_AT_ONCE)
                        .toList()
                : List.of();
        return new Found(
                list,
                figures(here, found),
                open,
                threats(here, List.of()),
                here.room("candidates/-/decide"),
                here.room("candidates/-/coverage"),
                found.problems().stream()
                        .map(problem -> problem.rule() + ": " + problem.message())
                        .toList());
    }

    /** The threats of the model, those like a candidate first. */
    static List<Threats> threats(OpenSystem here, List<Ref> similar) {
        List<Threats> all = new ArrayList<>();
        similar.forEach(ref -> all.add(new Threats(ref.id(), here.name(ref))));
        here.model().threats().forEach((id, threat) -> {
            if (similar.stream().noneMatch(ref -> ref.id().equals(id))) {
                all.add(new Threats(id, threat.title().orElse(id)));
            }
        });
        return all;
    }

    private static List<Figure> figures(OpenSystem here, Identification found) {
        String path = here.room("candidates") + "?is-state=";
        return List.of(
                figure(found, Standing.State.OPEN, "wait for a decision", path + "open", "attention-edge"),
                figure(
                        found,
                        Standing.State.REOPENED,
                        "open again: what led to them has changed",
                        path + "open+again",
                        "bad-edge"),
                figure(found, Standing.State.ACCEPTED, "taken up by a threat", path + "accepted", "plain-edge"),
                figure(found, Standing.State.SET_ASIDE, "set aside with a reason", path + "set+aside", "plain-edge"));
    }

    private static Figure figure(Identification found, Standing.State state, String words, String href, String tone) {
        long number = found.candidates().stream()
                .filter(each -> each.standing().state() == state)
                .count();
        return new Figure(number, words, href, number == 0 ? "plain-edge" : tone);
    }

    private static Listing listing(OpenSystem here, Identification found, IdentityHashMap<Row, Candidate> rows) {
        List<Row> all = found.candidates().stream()
                .map(candidate -> {
                    Row row = row(here, candidate);
                    rows.put(row, candidate);
                    return row;
                })
                .toList();
        return new Listing(
                new Noun("candidate", "candidates"),
                List.of(
                        Column.words("candidate", "Candidate"),
                        Column.words("element", "Found at"),
                        Column.choice("category", "Category"),
                        Column.choice("stake", "At stake"),
                        Column.choice("state", "State"),
                        Column.choice(RULE, "Rule")),
                all);
    }

    private static Row row(OpenSystem here, Candidate candidate) {
        Standing standing = candidate.standing();
        List<Phrase> state = new ArrayList<>();
        state.add(CandidateWords.state(standing.state()));
        return Row.of(
                Field.of(CandidateWords.link(here, candidate)),
                Field.of(CandidateWords.at(here, candidate)),
                Field.of(Phrase.of(Words.of(candidate.category()))),
                Field.of(candidate.wallets().isEmpty() ? Cell.of(Phrase.quiet("–")) : here.links(candidate.wallets())),
                new Field(
                        Cell.lines(state), Optional.of((double) standing.state().ordinal())),
                Field.of(Phrase.code(candidate.id().rule())));
    }
}
