package org.claviger.cli;

/** What was asked cannot be done, for a reason that the person can mend; ends the program with status 2. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
        super(words, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
