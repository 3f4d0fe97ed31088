package org.claviger.analysis.structure;

/**
 * A quorum as a scheme states it.
 *
 * @param needed how many signatures move the assets
 * @param of how many keys can give one, spare ones included
 */
public record Quorum(int needed, int of) {
    @Override
    public String toString() {
        return needed + " of " + of;
    }
}
