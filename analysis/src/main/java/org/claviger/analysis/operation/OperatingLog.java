package org.claviger.analysis.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.operation.OperatingRecord.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records of work, one a line, in the names that the ledger's entries have:
 *
 * <pre>{@code
 * {"task":"task/page-integrity","happened":"2026-10-02","outcome":"done"}
 * {"task":"task/page-integrity","happened":"2026-10-03T08:15:00Z","outcome":"failed","note":"the page was down"}
 * }</pre>
 *
 * {@code outcome} is {@code done} (also without it), {@code failed} or {@code skipped}; other members are left alone. A line that
 * cannot be read is a problem with its number, and the rest counts.
 *
 * @param records in the order of the file
 * @param problems sentences, each with its line
 */
public record OperatingLog(List<OperatingRecord> records, List<String> problems) {
    private static final int LONGEST_LINE = 65_536;
    private static final int MOST_LINES = 5_000_000;
    private static final int MOST_PROBLEMS = 100;
    private static final double DAY_SECONDS = 86_400;

    public OperatingLog {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** Reads lines; at most five million. */
    public static OperatingLog of(Stream<String> lines) {
        List<OperatingRecord> records = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int[] number = {0};
        lines.limit(MOST_LINES + 1L).forEach(line -> {
            number[0]++;
            if (number[0] > MOST_LINES) {
                problem(problems, number[0], "there are more than " + MOST_LINES + " lines; the rest is left out");
            } else if (!line.isBlank()) {
                record(line, number[0], problems).ifPresent(records::add);
            }
        });
        return new OperatingLog(records, problems);
    }

    private static void problem(List<String> problems, int number, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + number + ": " + what);
        }
    }

    private static Optional<OperatingRecord> record(String line, int number, List<String> problems) {
        if (line.length() > LONGEST_LINE) {
            problem(problems, number, "it is longer than " + LONGEST_LINE + " characters");
            return Optional.empty();
        }
        try {
            Map<String, String> members = members(line);
            String task = members.getOrDefault("task", "").replaceFirst("^task/", "");
            if (task.isEmpty() || !members.containsKey("happened")) {
                problem(problems, number, "a record is an object with task and happened");
                return Optional.empty();
            }
            Outcome outcome =
                    Outcome.valueOf(members.getOrDefault("outcome", "done").toUpperCase(Locale.ROOT));
            return Optional.of(new OperatingRecord(task, day(members.getOrDefault("happened", "")), outcome));
        } catch (JacksonException e) {
            problem(problems, number, "it is not a JSON object: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            problem(problems, number, "happened is a date such as 2026-10-02, or a time such as 2026-10-02T08:15:00Z");
        } catch (IllegalArgumentException e) {
            problem(problems, number, "outcome is done, failed or skipped");
        }
        return Optional.empty();
    }

    private static Map<String, String> members(String line) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    members.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            return members;
        }
    }

    private static double day(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).toEpochDay()
                : Instant.parse(text).getEpochSecond() / DAY_SECONDS;
    }

    /** Of one task. */
    public List<OperatingRecord> of(String task) {
        return records.stream().filter(each -> each.task().equals(task)).toList();
    }
}
