package org.claviger.model.keymaterial;

/** What a caller does about a {@link Sighting}: the product never holds key material, and never guesses in silence. */
public enum Verdict {
    /** Its form or its checksum proves it: the text is not taken. */
    REFUSED,

    /** It may be a key or a mere hash; the caller asks, unless the field is one for hashes. */
    ASKED
}
