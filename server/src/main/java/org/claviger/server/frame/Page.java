package org.claviger.server.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page to be sent.
 *
 * @param template its template below {@code src/main/jte}, which takes a {@code frame} and a {@code view}
 * @param title what the browser's tab says
 * @param view what the template shows
 * @param status HTTP status
 */
public record Page(String template, String title, Object view, int status) implements View {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Page.class.getClassLoader(), "org.claviger.server.pages");

    static {
        TEMPLATES.setBinaryStaticContent(false);
        TEMPLATES.setTrimControlStructures(true);
    }

    public static Page of(String template, String title, Object view) {
        return new Page(template, title, view, 200);
    }

    /** The same page with another status: 422 for a form that came back. */
    public Page status(int other) {
        return new Page(template, title, view, other);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template, Map.of("frame", Frame.of(title, request), "view", view), output);
        response.setStatus(status);
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
