package org.claviger.analysis.likelihood;

/**
 * Something that a frequency needs and that is not stated.
 *
 * @param of the threat, event or set that lacks it
 * @param what a clause that goes on from it: "states no frequency"
 */
public record Missing(String of, String what) {
    /** Both in a row. */
    public String words() {
        return of + " " + what;
    }
}
