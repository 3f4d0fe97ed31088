package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The database cannot be run, for a reason that the person can mend; the message is the one line to show them. */
public final class DatabaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** As the system says it, and as PostgreSQL does when a write came to less than was asked. */
    private static final Pattern FULL = Pattern.compile("No space left|quota exceeded|wrote only \\d+ of \\d+ bytes");

    public DatabaseRefusal(String line) {
        super(line, null, false, false);
    }

    /** The line to show. */
    public String line() {
        return String.valueOf(getMessage());
    }

    /**
     * What the system said, in words for the person.
     *
     * @param undone what could not be done, such as {@code "PostgreSQL cannot be unpacked"}
     */
    static DatabaseRefusal of(String undone, Path place, IOException cause) {
        String reason = reason(cause);
        if (FULL.matcher(reason).find()) {
            return new DatabaseRefusal(undone + ": the disk that holds " + place
                    + " is full. Free 300 MB or more, or choose another --data folder, and start again.");
        }
        if (cause instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return new DatabaseRefusal(undone + ": " + place + " may not be written by "
                    + Account.current().name() + ". Give it to that user or choose another --data folder.");
        }
        return new DatabaseRefusal(undone + " in " + place + ": " + reason + ".");
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
