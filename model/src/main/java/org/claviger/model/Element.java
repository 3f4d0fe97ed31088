package org.claviger.model;

import java.util.List;
import java.util.Optional;

/** What every element of a model has beside its id. */
public interface Element {
    /** What people call it, if they said so. */
    Optional<String> label();

    /** A remark that stays with the element. */
    Optional<String> note();

    /** Ids that it had before. */
    List<String> formerly();
}
