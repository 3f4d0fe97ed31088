package org.claviger.model.binding;

import java.util.Collection;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The nearest of the known names, when it is near enough to be worth saying. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, typed.length() / 3);
        String nearest = "";
        int least = allowed + 1;
        for (String name : known) {
            if (Math.abs(name.length() - typed.length()) < least) {
                int distance = distance(typed, name);
                if (distance < least) {
                    least = distance;
                    nearest = name;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964;
     * restricted form). Time and space are the product of the lengths.
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
