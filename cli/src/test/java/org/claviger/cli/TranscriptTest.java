package org.claviger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: the command line answers as its transcripts say. A transcript reads like a session at a terminal: {@code $}
 * and a command, then its output, lines of standard error behind {@code !}, and {@code ? 1} for an exit status other
 * than 0. {@code [..]} stands for anything within a line, {@code [...]} alone for any lines. Behind {@code -- name --}
 * stand the files that the session begins with; {@code -- examples/x.yaml --} without content takes the product's own.
 */
class TranscriptTest {
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void theCommandLineAnswersAsTheTranscriptSays(Path transcript) throws IOException {
        String text = Files.readString(transcript);
        int files = text.indexOf("\n-- ");
        if (files >= 0) {
            lay(text.substring(files + 1));
        }
        List<String> lines =
                text.substring(0, files < 0 ? text.length() : files + 1).lines().toList();
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                    end++;
                }
                check(lines.get(i).substring(2), lines.subList(i + 1, end));
                commands++;
            }
        }
        assertFalse(commands == 0, "the transcript has no command");
    }

    private void lay(String files) throws IOException {
        String[] parts = Pattern.compile("(?m)^-- (\\S+) --\\n").split(files, -1);
        List<String> names = Pattern.compile("(?m)^-- (\\S+) --\\n")
                .matcher(files)
                .results()
                .map(match -> match.group(1))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            Path file = folder.resolve(names.get(i));
            Files.createDirectories(file.getParent());
            String content = i + 1 < parts.length ? parts[i + 1] : "";
            Files.writeString(file, content.isBlank() ? Files.readString(ROOT.resolve(names.get(i))) : content);
        }
    }

    private void check(String command, List<String> expected) {
        String[] words = command.split(" +", -1);
        assertEquals("claviger", words[0]);
        String[] arguments = Stream.of(words).skip(1).map(this::placed).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(new Terminal(stream(out), stream(err), false, TODAY), arguments);
        List<String> said = new ArrayList<>(seen(out).lines().toList());
        seen(err).lines().map(line -> ("! " + line).stripTrailing()).forEach(said::add);
        if (status != 0) {
            said.add("? " + status);
        }
        List<String> wanted =
                expected.stream().filter(line -> !line.startsWith("# ")).toList();
        if (!matches(said, strip(wanted))) {
            assertEquals(String.join("\n", strip(wanted)), String.join("\n", said), "$ " + command);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String seen(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    /** A word that names a file of the session, or one to be written, means the one in the session's folder. */
    private String placed(String word) {
        boolean file =
                word.contains(".") && !word.startsWith("-") && !word.matches("[0-9.-]+") && !word.startsWith("CLV");
        return file ? folder.resolve(word).toString() : word;
    }

    private static List<String> strip(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** Whether what was said is what was wanted, line by line; {@code [...]} takes any number of lines. */
    private static boolean matches(List<String> said, List<String> wanted) {
        boolean[][] fits = new boolean[said.size() + 1][wanted.size() + 1];
        fits[0][0] = true;
        for (int line = 0; line <= said.size(); line++) {
            for (int want = 1; want <= wanted.size(); want++) {
                if (wanted.get(want - 1).equals("[...]")) {
                    fits[line][want] = fits[line][want - 1] || line > 0 && fits[line - 1][want];
                } else {
                    fits[line][want] = line > 0
                            && fits[line - 1][want - 1]
                            && lineMatches(said.get(line - 1), wanted.get(want - 1));
                }
            }
        }
        return fits[said.size()][wanted.size()];
    }

    private static boolean lineMatches(String said, String wanted) {
        String pattern = Stream.of(wanted.split("\\[\\.\\.\\]", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + ".*" + other)
                .orElse("");
        return said.matches(pattern);
    }

    static {
        if (!Files.isDirectory(TRANSCRIPTS)) {
            throw new UncheckedIOException(new IOException("no transcripts at " + TRANSCRIPTS.toAbsolutePath()));
        }
    }
}
