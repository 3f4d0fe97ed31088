package org.claviger.ledger.model;

import org.claviger.model.value.Ref;
import org.claviger.model.value.Sha256;
import org.claviger.model.value.ValueFormatException;

/** What can happen to a model. The model is the fold of these, in the order of the ledger. */
public sealed interface ModelEntry {

    /**
     * A file was taken in; the entries recorded with it say what that changed.
     *
     * @param file its name without folders, at most 255 characters
     * @param digest of its bytes
     * @param language the number of the language that it was written in
     */
    record Imported(String file, Sha256 digest, int language) implements ModelEntry {
        private static final int LONGEST = 255;

        public Imported {
            if (file.isBlank()
                    || file.length() > LONGEST
                    || file.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
                throw new ValueFormatException("a file's name without folders, at most " + LONGEST + " characters");
            }
            if (language < 1) {
                throw new ValueFormatException("a number of the language");
            }
        }
    }

    /**
     * Somebody changed the model on a page; the entries recorded with it say what that changed.
     *
     * @param words what was done, one line of at most 500 characters
     */
    record Noted(String words) implements ModelEntry {
        public static final int LONGEST = 500;

        public Noted {
            if (words.isBlank() || words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
                throw new ValueFormatException("one line of at most " + LONGEST + " characters");
            }
        }
    }

    /** A part says this from now on, whether it was there before or not. */
    record Put(Part part, Content content) implements ModelEntry {}

    /** A part is no more. */
    record Removed(Part part) implements ModelEntry {}

    /** An element has another id from now on, and is still the same; both ids are of the same kind. */
    record Renamed(Ref from, Ref to) implements ModelEntry {
        public Renamed {
            if (from.kind() != to.kind() || from.equals(to)) {
                throw new ValueFormatException("two ids of the same kind");
            }
        }
    }
}
