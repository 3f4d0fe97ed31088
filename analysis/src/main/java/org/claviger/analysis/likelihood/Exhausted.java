package org.claviger.analysis.likelihood;

/** Thrown through the recursion when the answer cannot be shown; never leaves the package. */
final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Exhausted(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
