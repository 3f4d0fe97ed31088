package org.claviger.server.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.claviger.model.file.ModelFile;
import org.claviger.report.document.ThreatModelDocument;
import org.claviger.report.document.chapter.Edition;
import org.claviger.server.frame.ProductVersion;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/**
 * Makes documents, one at a time and in the order in which they were asked for: setting one takes seconds.
 * What was made is kept while it cannot change: it follows from the entries, the day and this program.
 */
@Component
final class Press {
    /** How many may be made or waited for; whoever comes after is told to come back. */
    static final int PLACES = 9;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Bytes of documents kept in all. */
    private static final long KEPT = 16L << 20;

    private final Semaphore one = new Semaphore(1, true);
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(8, 0.75f, true);

    private record Key(UUID system, long size, LocalDate day, Form form) {}

    /** The document; empty when too many are asked for at once. */
    Optional<byte[]> document(OpenSystem here, Form form) {
        Key key = new Key(here.id(), here.size(), here.subject().today(), form);
        Optional<byte[]> made = made(key);
        return made.isPresent() ? made : queued(here, key);
    }

    private Optional<byte[]> queued(OpenSystem here, Key key) {
        try {
            if (inside.incrementAndGet() > PLACES || !one.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return made(key).or(() -> make(here, key));
            } finally {
                one.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            inside.decrementAndGet();
        }
    }

    private Optional<byte[]> make(OpenSystem here, Key key) {
        Optional<byte[]> made = switch (key.form()) {
            case HTML ->
                Optional.of(ThreatModelDocument.of(here.assessment(), edition(here))
                        .html()
                        .getBytes(StandardCharsets.UTF_8));
            case PDF -> Printer.pdf(here.slug() + ".yaml", yaml(here), key.day(), ProductVersion.number());
        };
        made.ifPresent(bytes -> keep(key, bytes));
        return made;
    }

    /** The edition of the file that one can download as YAML. */
    static Edition edition(OpenSystem here) {
        return Edition.of(ProductVersion.number(), yaml(here));
    }

    private static byte[] yaml(OpenSystem here) {
        return ModelFile.yaml(here.model()).getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Optional<byte[]> made(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(Key key, byte[] bytes) {
        kept.keySet().removeIf(other -> other.system().equals(key.system()) && other.form() == key.form());
        kept.put(key, bytes);
        long all = kept.values().stream().mapToLong(each -> each.length).sum();
        var eldest = kept.entrySet().iterator();
        while (all > KEPT && eldest.hasNext()) {
            all -= eldest.next().getValue().length;
            eldest.remove();
        }
    }
}
