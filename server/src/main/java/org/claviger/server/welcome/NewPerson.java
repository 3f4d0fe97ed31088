package org.claviger.server.welcome;

import java.util.Map;
import java.util.regex.Pattern;
import org.claviger.server.access.Accounts;

/** What must hold of a person who gets an account. */
final class NewPerson {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");

    private NewPerson() {}

    /** Notes what is wrong, by field. */
    static void check(String name, String email, String password, Map<String, String> mistakes) {
        if (name.isBlank() || name.length() > 100) {
            mistakes.put("name", "Say what people call you, in up to 100 characters.");
        }
        if (!ADDRESS.matcher(email.strip()).matches()) {
            mistakes.put("email", "Write an e-mail address, such as you@example.com.");
        }
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            mistakes.put(
                    "password",
                    "Take at least " + Accounts.SHORTEST_PASSWORD + " characters; a few unrelated words are good.");
        } else if (password.length() > Accounts.LONGEST_PASSWORD) {
            mistakes.put("password", "Take at most " + Accounts.LONGEST_PASSWORD + " characters.");
        } else if (password.chars().distinct().count() < 6 || password.equalsIgnoreCase(email.strip())) {
            mistakes.put("password", "This is easily guessed; take a few unrelated words.");
        }
    }
}
