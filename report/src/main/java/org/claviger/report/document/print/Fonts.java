package org.claviger.report.document.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The fonts that ship with the product, by addresses such as {@code font:SourceSans3-Regular.ttf}. */
final class Fonts {
    static final String SCHEME = "font";

    private static final Set<String> NAMES = Set.of(
            "SourceSans3-Regular.ttf",
            "SourceSans3-SemiBold.ttf",
            "SourceSans3-Italic.ttf",
            "SourceCodePro-Regular.ttf");

    /** OpenType: where the directory of tables begins, the length of an entry, and a tag that nobody reads. */
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int HIDDEN = 0x67737562;

    private Fonts() {}

    /** Whether an address is one of ours; nothing else may be read. */
    static boolean ours(String address) {
        return address.startsWith(SCHEME + ":") && NAMES.contains(address.substring(SCHEME.length() + 1));
    }

    static FSStream open(String address) {
        if (!ours(address)) {
            throw new IllegalArgumentException("no font of ours");
        }
        return new Shipped("/org/claviger/report/document/fonts/" + address.substring(SCHEME.length() + 1));
    }

    private record Shipped(String path) implements FSStream {
        @Override
        public InputStream getStream() {
            try (InputStream in = Fonts.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + path + " is not part of this build");
                }
                return new ByteArrayInputStream(withoutSubstitutions(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.US_ASCII);
        }
    }

    /**
     * The font as loaded, its table of glyph substitutions (OpenType, GSUB) hidden: nothing here needs ligatures, and
     * PDFBox applies the table with a regular expression for every word, which is most of the time that printing takes.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = Short.toUnsignedInt(tables.getShort(4));
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + i * ENTRY;
            if (tables.getInt(entry) == GSUB) {
                tables.putInt(entry, HIDDEN);
            }
        }
        return font;
    }
}
