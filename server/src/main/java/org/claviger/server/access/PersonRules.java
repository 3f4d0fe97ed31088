package org.claviger.server.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of a person's name, address and password. Each answer says what is wrong and what to do. */
public final class PersonRules {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{C}\\p{Z}]{1,64}@[^@\\s\\p{C}\\p{Z}]{1,180}\\.[^@\\s.\\p{C}\\p{Z}]{2,}");

    /** Letters that nobody sees, but for the joiners that some scripts need. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");
    private static final Pattern REPEATED = Pattern.compile("(.{1,12}?)\\1+", Pattern.DOTALL);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;

    /** Fewest different characters of a password. */
    private static final int DIFFERENT = 6;

    /** Fewest characters that a password has beside words which everybody knows of its owner. */
    private static final int OWN = 10;

    private PersonRules() {}

    public static Optional<String> name(String name) {
        boolean wrong = name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || UNSEEN.matcher(name).find()
                || !SEEN.matcher(name).find();
        return mistake(wrong, "Say what people call you, in up to " + LONGEST_NAME + " characters.");
    }

    public static Optional<String> email(String email) {
        String address = Accounts.canonical(email);
        boolean wrong =
                address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches();
        return mistake(wrong, "Write an e-mail address, such as you@example.com.");
    }

    /**
     * A password. Nothing is asked of its composition (NIST SP 800-63B-4, section 3.1.1.2): only length, and that nobody
     * would try it first.
     *
     * @param known what is known of its owner: name, address, organisation
     */
    public static Optional<String> password(String password, List<String> known) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            return Optional.of(
                    "Take at least " + Accounts.SHORTEST_PASSWORD + " characters; a few unrelated words are good.");
        }
        if (password.length() > Accounts.LONGEST_PASSWORD) {
            return Optional.of("Take at most " + Accounts.LONGEST_PASSWORD + " characters.");
        }
        if (CommonPasswords.contain(password)) {
            return Optional.of("Many people took this one, so it is tried first; take a few unrelated words.");
        }
        boolean guessed = password.chars().distinct().count() < DIFFERENT
                || REPEATED.matcher(password).matches()
                || withoutKnown(password, known).length() < OWN;
        return mistake(guessed, "This is easily guessed; take a few unrelated words.");
    }

    private static String withoutKnown(String password, List<String> known) {
        String left = password.toLowerCase(Locale.ROOT);
        List<String> words = known.stream()
                .flatMap(text -> NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2)
                .toList();
        for (String word : words) {
            left = left.replace(word, "");
        }
        left = left.replace("claviger", "");
        return NO_WORD.matcher(left).replaceAll("");
    }

    private static Optional<String> mistake(boolean wrong, String words) {
        return wrong ? Optional.of(words) : Optional.empty();
    }
}
