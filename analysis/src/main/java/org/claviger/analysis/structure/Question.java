package org.claviger.analysis.structure;

/** What is asked about a wallet. */
public enum Question {
    /** Somebody can move the assets who should not. */
    THEFT,
    /** Nobody can move the assets any more. */
    LOSS
}
