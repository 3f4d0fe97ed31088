package org.claviger.model.text;

/**
 * What is read at the most. A text beyond any of these is refused, in bounded memory.
 *
 * @param bytes of the whole text
 * @param scalarBytes of one value, in characters
 * @param depth of nesting
 * @param values in the whole text
 * @param faults collected before reading stops
 */
public record Limits(long bytes, int scalarBytes, int depth, int values, int faults) {
    public static final Limits DEFAULT = new Limits(64L << 20, 64 << 10, 40, 2_500_000, 200);

    /** The same limits with another size of file. */
    public Limits withBytes(long other) {
        return new Limits(other, scalarBytes, depth, values, faults);
    }
}
