package org.claviger.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What {@code bench aralia} was asked for.
 *
 * @param time for one tree
 * @param bytes for one tree's diagrams
 */
record AraliaArguments(Path folder, Table table, Duration time, long bytes) {
    static final String USAGE =
            "Usage: claviger bench aralia DIR [--importance | --compare] [--limit-seconds N] [--limit-mb N]";

    enum Table {
        ANALYSIS,
        IMPORTANCE,
        COMPARISON
    }

    /** Wrong usage, said in one line. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;

        Wrong(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static AraliaArguments of(List<String> arguments) throws Wrong {
        AraliaArguments asked = new AraliaArguments(Path.of(""), Table.ANALYSIS, Duration.ofSeconds(60), 1L << 30);
        boolean folder = false;
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            boolean valued = each.equals("--limit-seconds") || each.equals("--limit-mb");
            if (valued) {
                asked = asked.limited(each, i + 1 < arguments.size() ? arguments.get(i + 1) : "");
                i++;
            } else if (each.startsWith("--")) {
                asked = asked.with(table(each));
            } else if (folder) {
                throw new Wrong("One folder at a time: " + each + "\n" + USAGE);
            } else {
                asked = asked.in(each);
                folder = true;
            }
        }
        if (!folder) {
            throw new Wrong(USAGE);
        }
        return asked;
    }

    private static Table table(String option) throws Wrong {
        return switch (option) {
            case "--importance" -> Table.IMPORTANCE;
            case "--compare" -> Table.COMPARISON;
            default -> throw new Wrong("There is no option " + option + ".\n" + USAGE);
        };
    }

    private AraliaArguments with(Table other) {
        return new AraliaArguments(folder, other, time, bytes);
    }

    private AraliaArguments in(String other) throws Wrong {
        Path path = Path.of(other);
        if (!Files.isDirectory(path)) {
            throw new Wrong("There is no folder " + other + ".");
        }
        return new AraliaArguments(path, table, time, bytes);
    }

    private AraliaArguments limited(String option, String value) throws Wrong {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new Wrong(option + " needs a whole number from 1.\n" + USAGE);
        }
        long number = Long.parseLong(value);
        return option.equals("--limit-mb")
                ? new AraliaArguments(folder, table, time, number << 20)
                : new AraliaArguments(folder, table, Duration.ofSeconds(number), bytes);
    }
}
