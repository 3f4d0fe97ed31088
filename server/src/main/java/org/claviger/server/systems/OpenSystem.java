package org.claviger.server.systems;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Subject;
import org.claviger.model.Element;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.access.Membership;

/**
 * The system that a page is about, as its model stands now. Handlers that name it as a parameter get the one that the
 * address names.
 *
 * @param membership whose eyes it is seen with
 * @param size entries of its ledger
 * @param assessment what an assessor would say of it today
 * @param subject its model and what follows from it
 * @param ties what hangs together in it
 */
public record OpenSystem(
        Membership membership, UUID id, String slug, long size, Assessment assessment, Subject subject, Ties ties) {
    /** Where a system's pages are. */
    public static final String PATH = "/o/{organisation}/{system}";

    public Model model() {
        return subject.model();
    }

    public String name() {
        return model().system().name().orElse(slug);
    }

    /** Where the system's pages begin. */
    public String home() {
        return "/o/" + membership.slug() + "/" + slug;
    }

    /** A room of this system: {@code keys}. */
    public String room(String path) {
        return home() + "/" + path;
    }

    /** An element's page. */
    public String href(Ref ref) {
        return room(ref.kind().section() + "/" + ref.id());
    }

    /** A requirement's page. */
    public String href(RequirementId requirement) {
        return room("requirements/" + requirement.text());
    }

    /** What people call an element, else its id. */
    public String name(Ref ref) {
        return subject.elements().name(ref);
    }

    /** An element by its name, linked to its page. */
    public Phrase link(Ref ref) {
        Optional<Element> element = subject.elements().find(ref);
        return element.isPresent()
                ? Phrase.link(href(ref), name(ref), ref.toString())
                : Phrase.of(new Run.Code(ref.toString()), new Run.Text(" "), new Run.Missing("not in the model"));
    }

    public Phrase link(Kind kind, String id) {
        return link(new Ref(kind, id));
    }

    public Phrase link(Optional<Ref> ref) {
        return ref.map(this::link).orElseGet(Phrase::notStated);
    }

    /** Several, one line each; says so when there are none. */
    public Cell links(Collection<Ref> refs) {
        return Cell.lines(refs.stream().map(this::link).toList());
    }

    /** A requirement by its number, linked to its page. */
    public Phrase link(RequirementId requirement) {
        return subject.catalogue()
                .find(requirement)
                .map(found -> Phrase.link(href(requirement), requirement.text(), found.summary()))
                .orElseGet(() -> Phrase.of(
                        new Run.Code(requirement.text()), new Run.Text(" "), new Run.Missing("not in the catalogue")));
    }

    public Phrase requirements(Collection<RequirementId> requirements) {
        return Phrase.joined(requirements.stream().map(this::link).toList(), ", ");
    }

    /** What is objected to in an element. */
    public List<Finding> findings(Ref ref) {
        return ties.findings().getOrDefault(ref.toString(), List.of());
    }

    /** The elements of a kind that refer to an element in one field: {@code administered-by}; {@code copies, in}. */
    public List<Ref> referring(Kind by, Ref to, String... field) {
        return ties.references().map(references -> references.to(to, by, field)).orElse(List.of());
    }

    /** What a finding is about, linked to its page where it has one. */
    public Phrase place(Finding finding) {
        String about = finding.element();
        try {
            if (about.startsWith("requirement/")) {
                return link(new RequirementId(about.substring("requirement/".length())));
            }
            return about.contains("/") ? link(Ref.parse(about)) : Phrase.of(about.isEmpty() ? "the model" : about);
        } catch (ValueFormatException e) {
            return Phrase.code(about);
        }
    }
}
