package org.claviger.server.candidates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Resolution;
import org.claviger.analysis.identify.Standing;
import org.claviger.knowledge.ControlLibrary.LibraryControl;
import org.claviger.model.Model;
import org.claviger.model.SetAside;
import org.claviger.model.edit.Changed;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.frame.Notice;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.Changing;
import org.claviger.server.systems.OpenSystem;
import org.claviger.server.threats.WorldReferences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One candidate: why it was found, what it would be, and what is decided about it. */
@Controller
public class CandidatePage {
    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST = 2_000;

    private final Identifications identifications;
    private final Changing changing;
    private final Clock clock;

    CandidatePage(Identifications identifications, Changing changing, Clock clock) {
        this.identifications = identifications;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param because what the rule looked at
     * @param threats to merge it into, those like it first
     * @param likely how many of them are like it
     * @param roles who can have decided
     * @param proposed the id that a threat made from it would have
     * @param refusal why nothing was done, after a form came back
     * @param just what was decided just now, to be taken back
     */
    public record Shown(
            Candidate candidate,
            Phrase state,
            String list,
            String sameRule,
            int ofRule,
            List<Phrase> because,
            Block what,
            Block suggested,
            Optional<Block> decided,
            List<CandidatesPage.Threats> threats,
            int likely,
            List<CandidatesPage.Threats> roles,
            String proposed,
            String decide,
            boolean mayDecide,
            Typed typed,
            Optional<String> refusal,
            Optional<Just> just) {}

    /** A decision of a moment ago. */
    public record Just(String id, String words) {}

    /** What a form brought, to be shown again. */
    public record Typed(String way, String as, String into, String because, String by) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/candidates/{rule}/{kind}/{element}")
    Page page(
            OpenSystem here,
            @PathVariable String rule,
            @PathVariable String kind,
            @PathVariable String element,
            @RequestParam(defaultValue = "") String after) {
        Identification found = found(here);
        Candidate candidate = find(found, rule + "@" + kind + "/" + element);
        return Page.of(
                "candidates/candidate.jte",
                candidate.title(),
                shown(here, found, candidate, Typed.NOTHING, Optional.empty(), just(here, found, after)));
    }

    private Identification found(OpenSystem here) {
        if (!Identifications.small(here)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return identifications.of(here);
    }

    private static Candidate find(Identification found, String id) {
        return found.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Just> just(OpenSystem here, Identification found, String after) {
        return here.membership().may(Permission.CHANGE)
                ? found.find(after).filter(each -> !each.standing().asks()).map(each -> new Just(after, each.title()))
                : Optional.empty();
    }

    private Shown shown(
            OpenSystem here,
            Identification found,
            Candidate candidate,
            Typed typed,
            Optional<String> refusal,
            Optional<Just> just) {
        String rule = candidate.id().rule();
        long ofRule = found.candidates().stream()
                .filter(each -> each.id().rule().equals(rule))
                .count();
        return new Shown(
                candidate,
                CandidateWords.state(candidate.standing().state()),
                here.room("candidates"),
                here.room("candidates?is-rule=" + rule),
                (int) ofRule,
                LinkedText.of(here, candidate.because()),
                what(here, candidate),
                suggested(here, candidate),
                decided(here, candidate),
                CandidatesPage.threats(here, candidate.similar()),
                candidate.similar().size(),
                roles(here),
                proposed(candidate, here.model()),
                here.room("candidates/-/decide"),
                here.membership().may(Permission.CHANGE),
                typed,
                refusal,
                just);
    }

    private String proposed(Candidate candidate, Model model) {
        return Resolution.accept(candidate, Optional.empty(), model, LocalDate.now(clock))
                        instanceof Resolution.Made(Resolution made)
                ? made.way().getLast()
                : "";
    }

    private static List<CandidatesPage.Threats> roles(OpenSystem here) {
        return here.model().roles().keySet().stream()
                .map(id -> new CandidatesPage.Threats(id, here.name(new Ref(Kind.ROLE, id))))
                .toList();
    }

    private static Block what(OpenSystem here, Candidate candidate) {
        Facts.Draft facts = Facts.of("What it is about")
                .half("Category", Phrase.of(Words.of(candidate.category())))
                .half("Found at", CandidateWords.at(here, candidate))
                .half("Way in", Phrase.of(candidate.vector()))
                .half(
                        "Who or what acts",
                        Phrase.of(String.join(
                                ", ",
                                candidate.rule().actor().stream().map(Words::of).toList())));
        if (candidate.elements().size() > 1) {
            facts.half("Elements", here.links(candidate.elements()));
        }
        if (!candidate.keys().isEmpty()) {
            facts.half("Key material at stake", here.links(candidate.keys()));
        }
        if (!candidate.wallets().isEmpty()) {
            facts.half("Wallets at stake", here.links(candidate.wallets()));
        }
        return facts.done();
    }

    private static Block suggested(OpenSystem here, Candidate candidate) {
        WorldReferences world = new WorldReferences(here.subject().knowledge());
        Facts.Draft facts = Facts.of("What the libraries know of it");
        if (!candidate.rule().controls().isEmpty()) {
            facts.wide(
                    "Controls that answer it",
                    Cell.lines(candidate.rule().controls().stream()
                            .map(id -> control(here, id))
                            .toList()));
        }
        candidate
                .rule()
                .tempo()
                .ifPresent(tempo -> facts.wide(
                        "Tempo, as a start",
                        Cell.of(
                                Phrase.of(tempo.range().toString()),
                                Phrase.quiet("from ").then(world.resolve(tempo.source())))));
        List<Phrase> seen = new ArrayList<>();
        candidate.rule().incidents().forEach(id -> seen.add(world.resolve("incident/" + id)));
        candidate.rule().techniques().forEach(id -> seen.add(world.resolve(id)));
        if (!seen.isEmpty()) {
            facts.wide("Seen elsewhere", Cell.lines(seen));
        }
        if (!candidate.rule().requirements().isEmpty()) {
            facts.wide(
                    "Requirements that ask for an answer",
                    here.requirements(candidate.rule().requirements()));
        }
        return facts.done();
    }

    private static Phrase control(OpenSystem here, String id) {
        Optional<LibraryControl> known =
                Optional.ofNullable(here.subject().knowledge().controls().get(id));
        return known.map(control -> Phrase.of(control.title() + " ").then(Phrase.code(id)))
                .orElseGet(() -> Phrase.code(id));
    }

    private static Optional<Block> decided(OpenSystem here, Candidate candidate) {
        Standing standing = candidate.standing();
        if (standing.decided() == Standing.State.OPEN) {
            return Optional.empty();
        }
        Facts.Draft facts = Facts.of("What was decided");
        if (!standing.threats().isEmpty()) {
            facts.wide("Taken up by", here.links(standing.threats()));
        }
        standing.aside().ifPresent(aside -> aside(here, facts, aside));
        return Optional.of(facts.done());
    }

    private static void aside(OpenSystem here, Facts.Draft facts, SetAside aside) {
        facts.wide("Set aside because", Phrase.text(aside.because()))
                .half("Decided by", here.link(aside.by()))
                .half("On", Words.date(aside.on()));
    }

    // --- deciding ---------------------------------------------------------------------------------------------------

    @Permit(Permission.CHANGE)
    @PostMapping(OpenSystem.PATH + "/candidates/-/decide")
    View decide(
            OpenSystem here,
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request) {
        Identification found = found(here);
        Typed typed = new Typed(way, as.strip(), into, because.strip(), by);
        List<Candidate> chosen = id.stream()
                .distinct()
                .limit(MOST_AT_ONCE)
                .flatMap(each -> found.find(each).stream())
                .toList();
        if (chosen.isEmpty()) {
            Notice.leave(request, "Nothing was decided: those candidates are not found any more.");
            return new RedirectView(here.room("candidates"));
        }
        Optional<String> vague = vague(here, typed);
        Changing.Outcome outcome = vague.<Changing.Outcome>map(Changing.Refused::new)
                .orElseGet(() -> changing.change(here, model -> next(model, chosen, typed)));
        return switch (outcome) {
            case Changing.Refused(String why) -> refused(here, found, chosen, typed, why, request);
            case Changing.Recorded(String words) -> {
                Notice.leave(request, words + ".");
                yield new RedirectView(ahead(here, found, chosen, typed));
            }
        };
    }

    private static Optional<String> vague(OpenSystem here, Typed typed) {
        boolean aside = typed.way().equals("aside");
        if (aside && typed.because().isEmpty()) {
            return Optional.of(
                    "Say why it is set aside: what in this environment makes it impossible or not worth a look.");
        }
        if (typed.because().length() > LONGEST) {
            return Optional.of("The reason is longer than " + LONGEST + " characters.");
        }
        return aside && here.subject().knowledge().boilerplate().emptyReason(typed.because())
                ? Optional.of("\"" + typed.because()
                        + "\" says nothing that an assessor could check. Name what in this environment makes it so.")
                : Optional.empty();
    }

    /** One candidate after the other, each on the model that the one before left. */
    private Changing.Change next(Model model, List<Candidate> chosen, Typed typed) {
        Model now = model;
        List<String> said = new ArrayList<>();
        for (Candidate candidate : chosen) {
            List<Resolution> steps = new ArrayList<>();
            if (typed.way().equals("reopen")) {
                steps.addAll(Resolution.takeBack(candidate, now));
            } else {
                switch (attempt(candidate, now, typed, chosen.size() == 1)) {
                    case Resolution.Refused(String why) -> {
                        return new Changing.Refused(why);
                    }
                    case Resolution.Made(Resolution made) -> steps.add(made);
                }
            }
            for (Resolution step : steps) {
                Model before = now;
                Optional<Model> after = step.value()
                        .map(value -> Changed.put(before, step.way(), value))
                        .orElseGet(() -> Changed.remove(before, step.way()));
                if (after.isEmpty()) {
                    return new Changing.Refused("The model as it is now does not take it; look at it again.");
                }
                now = after.get();
            }
            steps.stream().findFirst().map(Resolution::said).ifPresent(said::add);
        }
        String words = said.isEmpty()
                ? "Nothing was decided about it"
                : said.size() == 1 ? said.getFirst() : said.getFirst() + ", and " + (said.size() - 1) + " more like it";
        return new Changing.Next(now, words);
    }

    private Resolution.Attempt attempt(Candidate candidate, Model model, Typed typed, boolean single) {
        LocalDate today = LocalDate.now(clock);
        return switch (typed.way()) {
            case "accept" -> {
                List<Ref> taken = model.threats().entrySet().stream()
                        .filter(threat -> threat.getValue().candidates().stream()
                                .anyMatch(each -> each.candidate().equals(candidate.id())))
                        .map(threat -> new Ref(Kind.THREAT, threat.getKey()))
                        .toList();
                yield taken.isEmpty()
                        ? Resolution.accept(
                                candidate, Optional.of(typed.as()).filter(as -> single && !as.isEmpty()), model, today)
                        : new Resolution.Refused(taken.getFirst()
                                + " takes it up already; merge it into that threat to say that it still holds.");
            }
            case "merge" ->
                typed.into().isEmpty()
                        ? new Resolution.Refused("Choose the threat that takes it up.")
                        : Resolution.merge(candidate, typed.into(), model);
            case "aside" ->
                !typed.by().isEmpty() && !model.roles().containsKey(typed.by())
                        ? new Resolution.Refused("There is no role/" + typed.by() + ".")
                        : Resolution.setAside(
                                candidate,
                                typed.because(),
                                Optional.of(typed.by()).filter(by -> !by.isEmpty()),
                                today);
            default -> new Resolution.Refused("Choose what to do with it: accept, merge or set aside.");
        };
    }

    private View refused(
            OpenSystem here,
            Identification found,
            List<Candidate> chosen,
            Typed typed,
            String why,
            HttpServletRequest request) {
        if (chosen.size() > 1) {
            Notice.leave(request, why);
            return new RedirectView(
                    here.room("candidates?is-rule=" + chosen.getFirst().id().rule()));
        }
        return Page.of(
                        "candidates/candidate.jte",
                        chosen.getFirst().title(),
                        shown(here, found, chosen.getFirst(), typed, Optional.of(why), Optional.empty()))
                .status(422);
    }

    /** On to the next that waits: of the same rule, else of any; back to the one that was opened again. */
    private static String ahead(OpenSystem here, Identification found, List<Candidate> decided, Typed typed) {
        Candidate last = decided.getLast();
        if (typed.way().equals("reopen")) {
            return CandidateWords.href(here, last.id());
        }
        List<Candidate> waiting = found.candidates().stream()
                .filter(each -> each.standing().asks() && !decided.contains(each))
                .toList();
        return waiting.stream()
                .filter(each -> each.id().rule().equals(last.id().rule()))
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(next -> CandidateWords.href(here, next.id()) + (decided.size() == 1 ? "?after=" + last.id() : ""))
                .orElseGet(() -> here.room("candidates"));
    }
}
