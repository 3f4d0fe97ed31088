package org.claviger.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A list as comma-separated values (RFC 4180), for spreadsheets: a value that a spreadsheet would compute is quoted. */
record ListFile(Listing.Shown shown) implements View {
    /** What a spreadsheet takes for a formula, as wide characters and behind blanks too. */
    private static final Pattern COMPUTED =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]");

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StringBuilder out = new StringBuilder();
        line(out, shown.listing().columns().stream().map(Listing.Column::title).toList());
        shown.left()
                .forEach(row -> line(
                        out, row.fields().stream().map(Listing.Field::plain).toList()));
        String name = shown.listing().noun().many().replaceAll("[^a-z]+", "-") + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        // The mark tells spreadsheets that this is UTF-8.
        response.getOutputStream().write(("\uFEFF" + out).getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder out, List<String> values) {
        out.append(values.stream().map(ListFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        String harmless = COMPUTED.matcher(value).lookingAt() ? "'" + value : value;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
