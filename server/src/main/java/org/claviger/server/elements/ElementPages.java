package org.claviger.server.elements;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.relations.Chain;
import org.claviger.analysis.relations.References;
import org.claviger.analysis.relations.References.Reference;
import org.claviger.model.Element;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one thing. */
@Controller
public class ElementPages {
    private static final Map<String, Kind> SECTIONS =
            Arrays.stream(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::section, Function.identity()));

    private final Map<Kind, Particulars> particulars = new EnumMap<>(Kind.class);

    ElementPages(List<Particulars> particulars) {
        particulars.forEach(each -> this.particulars.put(each.kind(), each));
    }

    /**
     * A page about one thing.
     *
     * @param kind what it is, in words
     * @param labels judgements about it
     * @param findings what is objected to in it
     * @param panels what its room shows of it
     * @param facts everything else that the model says of it
     * @param chain what it is tied to, step by step
     * @param mentions who refers to it
     * @param list where all of its kind are
     */
    public record View(
            String kind,
            String title,
            String id,
            List<Phrase> labels,
            List<Finding> findings,
            List<Particulars.Panel> panels,
            List<StatedFacts.Fact> facts,
            List<Step> chain,
            List<Phrase> mentions,
            Room list) {}

    /** A step of the chain. */
    public record Step(String title, List<Phrase> members, boolean gap, String says) {}

    /** Where a link leads. */
    public record Room(String title, String href) {}

    @Permit(Permission.READ)
    @GetMapping(
            OpenSystem.PATH
                    + "/{section:locations|roles|persons|suppliers|components|keys|wallets|workflows|processes|threats|controls|tasks|compromise-plans|documents|reviews|acceptances|risks|treatments}/{id}")
    Page element(OpenSystem here, @PathVariable String section, @PathVariable String id) {
        Kind kind = Optional.ofNullable(SECTIONS.get(section)).orElseThrow(ElementPages::nothingHere);
        if (!Slug.valid(id)) {
            throw nothingHere();
        }
        Ref ref = new Ref(kind, id);
        Element element = here.subject().elements().find(ref).orElseThrow(ElementPages::nothingHere);
        return Page.of("elements/element.jte", here.name(ref), view(here, ref, element));
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private View view(OpenSystem here, Ref ref, Element element) {
        Optional<Particulars> particular = Optional.ofNullable(particulars.get(ref.kind()));
        return new View(
                ref.kind().word().replace('-', ' '),
                here.name(ref),
                ref.toString(),
                particular.map(each -> each.labels(here, ref.id())).orElse(List.of()),
                here.findings(ref),
                particular.map(each -> each.panels(here, ref.id())).orElse(List.of()),
                new StatedFacts(here)
                        .of((Record) element, particular.map(Particulars::shown).orElse(Set.of())),
                chain(here, ref),
                mentions(here, ref),
                new Room(
                        "All " + ref.kind().section().replace('-', ' '),
                        here.room(ref.kind().section())));
    }

    private static List<Step> chain(OpenSystem here, Ref ref) {
        Optional<Chain> chain = here.ties().chains().map(chains -> chains.of(ref));
        return chain.stream()
                .flatMap(each -> each.links().stream())
                .filter(link -> !link.empty() || link.gap())
                .map(link -> step(here, ref, link))
                .toList();
    }

    private static Step step(OpenSystem here, Ref self, Chain.Link link) {
        List<Phrase> members = new java.util.ArrayList<>();
        for (Ref ref : link.elements()) {
            Phrase name = ref.equals(self) ? Phrase.strong(here.name(ref)) : here.link(ref);
            members.add(
                    link.ends().contains(ref)
                            ? name.then(Phrase.of(new Run.Text(" "), new Run.Missing(end(ref))))
                            : name);
        }
        link.requirements().forEach(requirement -> members.add(here.link(requirement)));
        return new Step(title(link.step()), members, link.gap(), gap(link.step()));
    }

    private static String end(Ref ref) {
        return switch (ref.kind()) {
            case THREAT -> "no control acts against it";
            case CONTROL -> "no threat or no recurring work";
            default -> "ends here";
        };
    }

    private static String title(Chain.Step step) {
        String words = step.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String gap(Chain.Step step) {
        return switch (step) {
            case THREATS -> "No threat names it.";
            case CONTROLS -> "No control acts here.";
            case TASKS -> "No recurring work.";
            case REQUIREMENTS -> "Serves no requirement.";
            default -> "None.";
        };
    }

    private static List<Phrase> mentions(OpenSystem here, Ref ref) {
        Optional<References> references = here.ties().references();
        return references.stream()
                .flatMap(each -> each.to(ref).stream())
                .map(reference -> mention(here, reference))
                .distinct()
                .toList();
    }

    private static Phrase mention(OpenSystem here, Reference reference) {
        String field = String.join(", ", reference.field()).replace('-', ' ');
        return reference
                .by()
                .map(by -> Phrase.of(new Run.Quiet(by.kind().word().replace('-', ' ') + " "))
                        .then(here.link(by)))
                .orElseGet(() -> Phrase.of("The model itself"))
                .then(Phrase.of(new Run.Quiet(": " + field)));
    }
}
