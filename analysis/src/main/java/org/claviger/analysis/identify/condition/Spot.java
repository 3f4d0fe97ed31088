package org.claviger.analysis.identify.condition;

import java.util.Optional;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** What a rule looks at: an element, or the system as a whole. */
public record Spot(Over over, String id) {
    /** The kind's word, which is also the name of the variable in a condition. */
    public String word() {
        return Choices.word(over);
    }

    /** The element; empty for the system. */
    public Optional<Ref> ref() {
        return Kind.ofWord(word()).map(kind -> new Ref(kind, id));
    }

    @Override
    public String toString() {
        return word() + "/" + id;
    }
}
