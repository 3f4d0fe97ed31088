package org.claviger.server.risks;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.PlannedLooks;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskAnalysis;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.report.curve.Colours;
import org.claviger.report.document.derived.ResidualMoney;
import org.claviger.server.elements.ShortLinks;
import org.claviger.server.systems.OpenSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Residual risk in money, kept while it cannot change: it follows from the entries, the day and this program. Worked out beside the
 * requests, one system at a time; a page waits for it a moment and otherwise says that it is under way.
 */
@Component
class RisksInMoney {
    private static final Logger LOG = LoggerFactory.getLogger(RisksInMoney.class);
    private static final int KEPT = 60;
    private static final int WAITING = 40;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final long BYTES = 64L << 20;

    /** For annual losses that are kept while one system is worked on: some 200 wallets and threats with all draws. */
    private static final long LOSSES = 128L << 20;

    private final Clock clock;
    private final Map<Key, CompletableFuture<Worked>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "risk-in-money");
                thread.setDaemon(true);
                return thread;
            });

    RisksInMoney(Clock clock) {
        this.clock = clock;
        worker.allowCoreThreadTimeOut(true);
    }

    /** What a page can say. */
    sealed interface Worked {
        /** It is known. */
        record Shown(Risk risk, RiskSettings settings) implements Worked {
            /** In words, tables and a curve. */
            ResidualMoney told(OpenSystem here) {
                return new ResidualMoney(risk, settings, here::link, ref -> ShortLinks.of(here, ref), Colours.PAGE);
            }
        }

        /** It is being worked out. */
        record UnderWay() implements Worked {}

        /** It is not worked out here. */
        record NotShown(String reason) implements Worked {}
    }

    private record Key(UUID system, long size, LocalDate day) {}

    /** The risk of a system, if it is known within a moment. */
    Worked of(OpenSystem here) {
        Optional<RiskSettings> settings = RiskSettings.within(here.model(), LOSSES, 1);
        if (settings.isEmpty()) {
            return new Worked.NotShown(
                    "The model has more wallets, threats and controls than are worked out on a page. "
                            + "claviger risk works them out from the file.");
        }
        try {
            return started(here, settings.get()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            return new Worked.UnderWay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Worked.UnderWay();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Worked> started(OpenSystem here, RiskSettings settings) {
        Key key = new Key(here.id(), here.size(), here.subject().today());
        synchronized (known) {
            CompletableFuture<Worked> found = known.get(key);
            if (found == null) {
                found = CompletableFuture.supplyAsync(() -> worked(here, settings), worker);
                known.put(key, found);
                if (known.size() > KEPT) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return found;
        }
    }

    private Worked worked(OpenSystem here, RiskSettings settings) {
        try {
            return new Worked.Shown(
                    RiskAnalysis.of(
                            here.model(),
                            here.subject().today(),
                            new PlannedLooks(),
                            settings,
                            new Budget(clock, LONGEST, BYTES)),
                    settings);
        } catch (RuntimeException e) {
            LOG.error("The residual risk of {} could not be worked out.", here.home(), e);
            return new Worked.NotShown("A defect of the program stopped it; its log says which.");
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
