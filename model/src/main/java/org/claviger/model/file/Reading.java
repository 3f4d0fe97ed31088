package org.claviger.model.file;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.text.Document;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Problem;

/**
 * What came of reading a file.
 *
 * @param document the text, with places
 * @param model what could be read of the model; absent when nothing could
 * @param problems everything wrong with it, in the order of the text
 */
public record Reading(Document document, Optional<Model> model, List<Problem> problems) {

    /** Whether there is a model without a mistake of the language; questions may be open. */
    public boolean sound() {
        return model.isPresent()
                && problems.stream().allMatch(problem -> problem.fault().question());
    }

    /** Whether there was no text of the language at all: absent, too large, not YAML. */
    public boolean noText() {
        return problems.stream().map(Problem::fault).anyMatch(Fault::noText);
    }
}
