package org.claviger.server.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How somebody wants to see a list, as it stands in the address.
 *
 * @param path of the page
 * @param text that must occur
 * @param chosen values by column, for columns that offer a choice
 * @param sort column to sort by
 * @param descending whether largest first
 * @param page of a long list, from 1
 */
public record Query(
        String path, String text, Map<String, String> chosen, Optional<String> sort, boolean descending, int page) {
    private static final int LONGEST = 200;

    public Query {
        chosen = Map.copyOf(chosen);
    }

    /** Reads the parameters of an address; what is unknown is ignored. */
    public static Query of(String path, Map<String, String[]> parameters) {
        Map<String, String> chosen = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("is-") && !values[0].isEmpty()) {
                chosen.put(name.substring(3), cut(values[0]));
            }
        });
        Optional<String> sort = first(parameters, "sort");
        boolean descending = sort.filter(column -> column.startsWith("-")).isPresent();
        return new Query(
                path,
                first(parameters, "q").map(String::strip).orElse(""),
                chosen,
                sort.map(column -> descending ? column.substring(1) : column),
                descending,
                first(parameters, "page")
                        .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(values -> cut(values[0]))
                .filter(value -> !value.isBlank());
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return !text.isEmpty() || !chosen.isEmpty();
    }

    /** The words that must all occur. */
    List<String> words() {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** The same list sorted by a column, the other way round if it is sorted by it already. */
    public String sortedBy(String column) {
        boolean turn = sort.equals(Optional.of(column)) && !descending;
        return href(Optional.of((turn ? "-" : "") + column), Map.of());
    }

    /** The same list as a file. */
    public String exported() {
        return href(order(), Map.of("as", "csv"));
    }

    /** Another page of the same list. */
    public String at(int other) {
        return href(order(), other == 1 ? Map.of() : Map.of("page", Integer.toString(other)));
    }

    private Optional<String> order() {
        return sort.map(column -> (descending ? "-" : "") + column);
    }

    private String href(Optional<String> order, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        new TreeMap<>(chosen).forEach((column, value) -> parameters.put("is-" + column, value));
        order.ifPresent(column -> parameters.put("sort", column));
        parameters.putAll(more);
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
