package org.claviger.model.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text, strictly: UTF-8 with or without a byte order mark, and nothing else. */
final class Decoded {
    private static final int BOM = 0xFEFF;

    private Decoded() {}

    /** The text, or nothing and a problem. */
    static Optional<String> of(byte[] bytes, Problems problems) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            problems.add(
                    Fault.ENCODING,
                    Position.START,
                    Pointer.ROOT,
                    "The file is not UTF-8; it looks like " + other.get() + ".",
                    "Save it as UTF-8.");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            problems.add(
                    Fault.ENCODING,
                    positionOf(bytes, in.position()),
                    Pointer.ROOT,
                    "The file is not UTF-8: the byte at offset " + in.position() + " belongs to no character.",
                    "Save it as UTF-8.");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return Optional.of("UTF-16 or UTF-32");
        }
        if (bytes.length >= 4 && (bytes[0] == 0 || bytes[1] == 0)) {
            return Optional.of("UTF-16 or UTF-32 without a byte order mark, or a binary file");
        }
        return Optional.empty();
    }

    private static Position positionOf(byte[] bytes, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }
}
