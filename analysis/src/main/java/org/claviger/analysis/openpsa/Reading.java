package org.claviger.analysis.openpsa;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {
    record Read(OpenPsaModel model) implements Reading {}

    /**
     * @param problems at least one, in the order of the file
     */
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
