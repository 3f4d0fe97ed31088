package org.claviger.report.figure;

import java.util.Optional;
import org.claviger.model.value.Ref;

/**
 * A group of the picture: what stands together.
 *
 * @param standing to the Trusted Environment
 * @param of the location (inside) or the supplier, else location (elsewhere); empty when neither is stated
 */
record Place(Standing standing, Optional<Ref> of) {
    String key() {
        return "place/" + Words.lower(standing) + "/" + of.map(Ref::toString).orElse("");
    }
}
