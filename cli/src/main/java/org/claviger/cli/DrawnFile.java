package org.claviger.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claviger.analysis.schedule.DrawnDays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Drawn days in a file that whoever keeps them opens again when they are due or over:
 *
 * <pre>{@code
 * {"task":"page-integrity","from":"2026-12-01","until":"2026-12-31","nonce":"...","days":["2026-12-04"]}
 * }</pre>
 */
final class DrawnFile {
    private static final long LARGEST = 1 << 20;

    private DrawnFile() {}

    /** Never overwrites; only the owner may read it, where the file system knows owners. */
    static void write(Path file, DrawnDays drawn) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("task", drawn.task());
            json.writeStringProperty("from", drawn.from().toString());
            json.writeStringProperty("until", drawn.until().toString());
            json.writeStringProperty("nonce", drawn.nonce());
            json.writeArrayPropertyStart("days");
            drawn.days().forEach(day -> json.writeString(day.toString()));
            json.writeEndArray();
            json.writeEndObject();
        }
        try {
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(file + " is there already; days once drawn are never overwritten.");
        }
        Files.writeString(file, out.append('\n').toString(), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    static DrawnDays read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refusal(file + " is larger than 1 MB; drawn days are not.");
        }
        Map<String, String> members = new LinkedHashMap<>();
        List<LocalDate> days = new ArrayList<>();
        try (JsonParser json = new JsonFactory()
                .createParser(ObjectReadContext.empty(), Files.readString(file, StandardCharsets.UTF_8))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    member(json, members, days);
                }
            }
            return new DrawnDays(
                    members.getOrDefault("task", ""),
                    LocalDate.parse(members.getOrDefault("from", "")),
                    LocalDate.parse(members.getOrDefault("until", "")),
                    days,
                    members.getOrDefault("nonce", ""));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new Refusal(file + " does not hold drawn days: " + e.getMessage());
        }
    }

    private static void member(JsonParser json, Map<String, String> members, List<LocalDate> days) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_ARRAY && name.equals("days")) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                days.add(LocalDate.parse(json.getString()));
            }
        } else if (value.isScalarValue()) {
            members.put(name, json.getString());
        } else {
            json.skipChildren();
        }
    }

    /** As it stands in a model: before, without days and nonce. */
    static String yaml(DrawnDays drawn, boolean revealed) {
        String days = drawn.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return "{from: " + drawn.from() + ", until: " + drawn.until() + ", commitment: " + drawn.commitment()
                + (revealed ? ", days: [" + days + "], nonce: \"" + drawn.nonce() + "\"" : "") + "}";
    }
}
