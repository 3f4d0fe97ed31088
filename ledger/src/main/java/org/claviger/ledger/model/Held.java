package org.claviger.ledger.model;

import java.util.List;
import org.claviger.model.value.Ref;

/**
 * A part of the model in force, and where in the ledger it comes from.
 *
 * @param part which
 * @param content what it says
 * @param since the place of the entry that brought it; elements of a section stand in this order
 * @param version the place of the entry that last changed it: put it or renamed it
 * @param formerly ids that it had before, the latest last
 */
public record Held(Part part, Content content, long since, long version, List<Ref> formerly) {
    public Held {
        formerly = List.copyOf(formerly);
    }

    /** What people call it, else its id. */
    public String title() {
        return Titles.of(part, content);
    }
}
