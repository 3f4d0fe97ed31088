package org.claviger.server.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.model.file.ModelFile;
import org.claviger.report.document.chapter.Edition;
import org.claviger.server.document.Printed.Busy;
import org.claviger.server.document.Printed.Made;
import org.claviger.server.document.Printed.TooLarge;
import org.claviger.server.frame.ProductVersion;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/**
 * Makes documents, one at a time, organisations by turns: setting one takes seconds. What was made is kept while it cannot
 * change: it follows from the entries, the day and this program; so is that a model was too large.
 */
@Component
final class Press {
    /** How many of one organisation may wait; whoever comes after is told to come back. */
    static final int PLACES = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Bytes of documents kept in all. */
    private static final long KEPT = 16L << 20;

    private static final int FAILURES = 1000;

    private final Turns turns = new Turns(PLACES);
    private final Map<Key, Printed> kept = new LinkedHashMap<>(8, 0.75f, true);

    private record Key(UUID system, long size, LocalDate day, Form form) {}

    Printed document(OpenSystem here, Form form) {
        Key key = new Key(here.id(), here.size(), here.subject().today(), form);
        Optional<Printed> known = known(key);
        return known.isPresent() ? known.get() : queued(here, key);
    }

    private Printed queued(OpenSystem here, Key key) {
        try {
            if (!turns.take(here.membership().organisation(), PATIENCE)) {
                return new Busy();
            }
            try {
                Optional<Printed> known = known(key);
                return known.isPresent() ? known.get() : make(here, key);
            } finally {
                turns.giveBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Busy();
        }
    }

    private Printed make(OpenSystem here, Key key) {
        Printed printed =
                Printer.print(key.form(), here.slug() + ".yaml", yaml(here), key.day(), ProductVersion.number());
        keep(key, printed);
        return printed;
    }

    /** The edition of the file that one can download as YAML. */
    static Edition edition(OpenSystem here) {
        return Edition.of(ProductVersion.number(), yaml(here));
    }

    private static byte[] yaml(OpenSystem here) {
        return ModelFile.yaml(here.model()).getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Optional<Printed> known(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(Key key, Printed printed) {
        kept.keySet().removeIf(other -> other.system().equals(key.system()) && other.form() == key.form());
        kept.put(key, printed);
        long all = kept.values().stream().mapToLong(Press::bytes).sum();
        var eldest = kept.entrySet().iterator();
        while ((all > KEPT || kept.size() > FAILURES) && eldest.hasNext()) {
            all -= bytes(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long bytes(Printed printed) {
        return switch (printed) {
            case Made(byte[] bytes) -> bytes.length;
            case TooLarge(), Busy() -> 0;
        };
    }
}
