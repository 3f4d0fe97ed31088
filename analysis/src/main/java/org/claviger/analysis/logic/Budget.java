package org.claviger.analysis.logic;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What an analysis may spend. Where it is spent the answer is {@link Answer.NotShown}, never a crash.
 *
 * @param clock says how late it is
 * @param time of computing, for all questions about one tree together
 * @param bytes of memory that the diagrams of one tree and their caches may take
 */
public record Budget(InstantSource clock, Duration time, long bytes) {
    /** A minute and a gigabyte. */
    public static Budget usual(InstantSource clock) {
        return new Budget(clock, Duration.ofSeconds(60), 1L << 30);
    }
}
