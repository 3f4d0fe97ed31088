package org.claviger.cli;

import org.claviger.model.text.Problem;

/** Mistakes of the language in one line each, for verbs that cannot go on with them. */
final class Mistakes {
    private Mistakes() {}

    static String line(String file, Problem problem) {
        String place = problem.position().line() == 0
                ? ""
                : ":" + problem.position().line() + ":" + problem.position().column();
        return file + place + ": " + problem.fault().code() + " " + problem.message();
    }
}
