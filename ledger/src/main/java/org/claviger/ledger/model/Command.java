package org.claviger.ledger.model;

import org.claviger.model.Model;
import org.claviger.model.value.Sha256;

/** What a person can ask of a model. */
public sealed interface Command {

    /**
     * Make the model what a file says.
     *
     * @param model what the file says
     * @param fileName as the person gave it; folders are dropped
     * @param digest of the file's bytes
     * @param basis how many entries the ledger had when the person last saw the model: 0 for none
     */
    record ImportModel(Model model, String fileName, Sha256 digest, long basis) implements Command {}

    /**
     * Make the model another, which somebody made from it on a page.
     *
     * @param model the other model, made from the state that it is decided for
     * @param words what was done, one line
     */
    record ChangeModel(Model model, String words) implements Command {}
}
