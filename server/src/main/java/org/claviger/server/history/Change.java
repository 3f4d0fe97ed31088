package org.claviger.server.history;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the ledger.
 *
 * @param seq its place, from 0
 * @param recorded when it was recorded
 * @param actor the pseudonym that stands in the ledger
 * @param person whom it stands for, while the organisation still knows
 * @param type as the entry's envelope says it: {@code model/put}
 * @param part what changed; empty for a file as a whole
 * @param words the name of a file; of something renamed, what it was called before
 * @param before the type of the entry that last touched the same part, if one did
 * @param file the file whose import it belongs to, where that entry is not among those read
 */
record Change(
        long seq,
        Instant recorded,
        String actor,
        Optional<String> person,
        String type,
        String part,
        String words,
        Optional<String> before,
        Optional<String> file) {}
