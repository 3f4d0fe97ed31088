package org.claviger.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
        String name = shown.listing().noun().many().replaceAll("[^a-z]+", "-") + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        // Written line by line: a long list of long texts is never there as a whole.
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // The mark tells spreadsheets that this is UTF-8.
        out.write("\uFEFF");
        line(out, shown.listing().columns().stream().map(Listing.Column::title).toList());
        for (Listing.Row row : shown.left()) {
            line(out, row.fields().stream().map(Listing.Field::plain).toList());
        }
        out.flush();
    }

    private static void line(Writer out, List<String> values) throws IOException {
        String separator = "";
        for (String value : values) {
            out.write(separator);
            out.write(quoted(value));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String quoted(String value) {
        String harmless = COMPUTED.matcher(value).lookingAt() ? "'" + value : value;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
