package org.claviger.analysis.operation;

/**
 * That a task was done, failed or left out.
 *
 * @param task its id
 * @param day when it happened, in days since 1970-01-01 UTC; a date alone is its beginning
 */
public record OperatingRecord(String task, double day, Outcome outcome) {
    /** What came of it. Only work that was done is a look. */
    public enum Outcome {
        DONE,
        FAILED,
        SKIPPED
    }
}
