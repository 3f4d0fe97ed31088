package org.claviger.server.systems;

import java.util.Optional;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.binding.Walk;
import org.claviger.model.text.Pointer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * How large a model may be to be shown on pages, in the memory that the application is started with. A custodian's model
 * has hundreds of elements; the command line takes larger ones.
 */
final class ModelBounds {
    static final int ELEMENTS = 25_000;
    static final int REFERENCES = 100_000;
    static final int FINDINGS = 150_000;

    private static final String NEXT =
            " Nothing was changed. Describe one system per file; the command line checks larger files.";

    private ModelBounds() {}

    static int elements(Model model) {
        int elements = 0;
        for (Kind kind : Kind.values()) {
            elements += Elements.of(model, kind).size();
        }
        return elements;
    }

    private static int references(Model model) {
        int[] references = {0};
        Walk.over(model, Pointer.ROOT, (value, _) -> references[0] += value instanceof Ref ? 1 : 0);
        return references[0];
    }

    /** Why a model cannot be shown, if it is too large. */
    static Optional<String> refusal(Model model) {
        int elements = elements(model);
        if (elements > ELEMENTS) {
            return Optional.of(tooMany(elements, "elements", ELEMENTS));
        }
        int references = references(model);
        return references > REFERENCES ? Optional.of(tooMany(references, "references", REFERENCES)) : Optional.empty();
    }

    /** Why a model of which there is too much to say cannot be shown. */
    static String tooManyFindings() {
        return "There are more than " + FINDINGS + " findings about this model; pages show no more." + NEXT;
    }

    private static String tooMany(int there, String what, int most) {
        return "The model has " + there + " " + what + "; pages show a model of up to " + most + "." + NEXT;
    }
}
