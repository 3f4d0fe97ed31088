package org.claviger.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** The elements of a model by reference, in the order of the model. */
public final class Elements {
    private static final Map<Kind, Function<Model, Map<String, ? extends Element>>> SECTIONS = sections();

    private final Map<Ref, Element> byRef;

    private Elements(Map<Ref, Element> byRef) {
        this.byRef = byRef;
    }

    private static Map<Kind, Function<Model, Map<String, ? extends Element>>> sections() {
        Map<Kind, Function<Model, Map<String, ? extends Element>>> sections = new LinkedHashMap<>();
        sections.put(Kind.LOCATION, Model::locations);
        sections.put(Kind.ROLE, Model::roles);
        sections.put(Kind.PERSON, Model::persons);
        sections.put(Kind.SUPPLIER, Model::suppliers);
        sections.put(Kind.COMPONENT, Model::components);
        sections.put(Kind.KEY, Model::keys);
        sections.put(Kind.WALLET, Model::wallets);
        sections.put(Kind.WORKFLOW, Model::workflows);
        sections.put(Kind.PROCESS, Model::processes);
        sections.put(Kind.THREAT, Model::threats);
        sections.put(Kind.CONTROL, Model::controls);
        sections.put(Kind.TASK, Model::tasks);
        sections.put(Kind.COMPROMISE_PLAN, Model::compromisePlans);
        sections.put(Kind.DOCUMENT, Model::documents);
        sections.put(Kind.REVIEW, Model::reviews);
        sections.put(Kind.ACCEPTANCE, Model::acceptances);
        sections.put(Kind.RISK, Model::risks);
        sections.put(Kind.TREATMENT, Model::treatments);
        return sections;
    }

    /** The elements of one kind by id. */
    public static Map<String, ? extends Element> of(Model model, Kind kind) {
        return section(kind).apply(model);
    }

    private static Function<Model, Map<String, ? extends Element>> section(Kind kind) {
        return Optional.ofNullable(SECTIONS.get(kind)).orElseThrow();
    }

    /** All elements of a model. Ids that are no slugs, already reported as such, are left out. */
    public static Elements of(Model model) {
        Map<Ref, Element> byRef = new LinkedHashMap<>();
        SECTIONS.forEach((kind, section) -> section.apply(model).forEach((id, element) -> {
            if (Slug.valid(id)) {
                byRef.put(new Ref(kind, id), element);
            }
        }));
        return new Elements(byRef);
    }

    public Optional<Element> find(Ref ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    public boolean has(Ref ref) {
        return byRef.containsKey(ref);
    }

    public Set<Ref> refs() {
        return byRef.keySet();
    }

    /** What people call an element, else its id. */
    public String name(Ref ref) {
        return find(ref).flatMap(Element::label).orElse(ref.id());
    }
}
