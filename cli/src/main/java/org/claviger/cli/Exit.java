package org.claviger.cli;

/** Exit statuses, documented in {@code docs/command-line.md}. */
final class Exit {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int DEFECT = 3;

    private Exit() {}
}
