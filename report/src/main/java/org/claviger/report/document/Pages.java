package org.claviger.report.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.claviger.report.document.view.DocumentView;

/** Views as HTML, through pages that were compiled with the product. */
final class Pages {
    /**
     * What XML does not allow in a document, and what turns the direction of writing around, so that a text could read
     * otherwise than it is: shown as a replacement character.
     */
    private static final Pattern UNFIT = Pattern.compile(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** On paper a line may end before any element, so a comma behind a link has to be part of the link's own text. */
    private static final Pattern AFTER_LINK = Pattern.compile("<span class=\"after\">([,.;:])</span></a>");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.claviger.report.document.pages");

    private Pages() {}

    /** Writes the page for a browser, with its stylesheet in it, as it is made: a large one is never there as a whole. */
    static void screen(DocumentView view, Writer out) {
        render(view, "screen.css", false, new WriterOutput(new Fit(out)));
    }

    /** The page for the typesetter. */
    static String paper(DocumentView view) {
        StringWriter page = new StringWriter(1 << 18);
        render(view, "print.css", true, new WriterOutput(new Fit(page)));
        return AFTER_LINK.matcher(page.getBuffer()).replaceAll("$1</a>");
    }

    private static void render(DocumentView view, String stylesheet, boolean paper, TemplateOutput output) {
        ENGINE.render("document.jte", Map.of("view", view, "stylesheet", text(stylesheet), "paper", paper), output);
    }

    /** Puts a replacement character where something is not fit for a document. */
    private static final class Fit extends FilterWriter {
        Fit(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            out.write(UNFIT.matcher(text.substring(from, from + length)).replaceAll("\uFFFD"));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(new String(text, from, length), 0, length);
        }

        @Override
        public void write(int character) throws IOException {
            write(Character.toString((char) character), 0, 1);
        }
    }

    private static String text(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
