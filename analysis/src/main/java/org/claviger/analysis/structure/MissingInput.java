package org.claviger.analysis.structure;

import org.claviger.model.value.Ref;

/**
 * Something that the model does not state and that would matter.
 *
 * @param element where it would be stated
 * @param field in which field
 * @param effect what is done without it
 */
public record MissingInput(Ref element, String field, String effect) {
    @Override
    public String toString() {
        return element + " does not state " + field + ": " + effect;
    }
}
