package org.claviger.model.text;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A tree as text, the same text for the same tree: block style, two blanks of indentation, short lists of plain values
 * on one line, so that a change of one value changes one line.
 */
public final class TextWriter {
    private static final int WIDTH = 110;

    /** Plain texts that other readers of YAML would take for something else than text. */
    private static final Pattern LOOKS_TYPED = Pattern.compile(
            "(?i)~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9]*)?)(?:e[-+]?[0-9]+)?|0[xob][0-9a-f]+|[-+]?\\.(?:inf|nan)|none");

    private TextWriter() {}

    /** The tree as YAML. */
    public static String yaml(Node root) {
        StringWriter out = new StringWriter();
        DumpSettings settings = DumpSettings.builder()
                .setIndent(2)
                .setWidth(WIDTH)
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setBestLineBreak("\n")
                .build();
        Emitter emitter = new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String text) {
                out.write(text);
            }

            @Override
            public void write(String text, int offset, int length) {
                out.write(text, offset, length);
            }
        });
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        emit(root, emitter);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return out.toString();
    }

    private static void emit(Node node, Emitter emitter) {
        switch (node) {
            case Scalar scalar -> emitter.emit(event(scalar));
            case Sequence sequence -> {
                FlowStyle style = onOneLine(sequence) ? FlowStyle.FLOW : FlowStyle.BLOCK;
                emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
                sequence.items().forEach(item -> emit(item, emitter));
                emitter.emit(new SequenceEndEvent());
            }
            case Mapping mapping -> {
                emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
                for (Member member : mapping.members()) {
                    emitter.emit(event(member.name()));
                    emit(member.value(), emitter);
                }
                emitter.emit(new MappingEndEvent());
            }
        }
    }

    private static boolean onOneLine(Sequence sequence) {
        int width = 0;
        for (Node item : sequence.items()) {
            if (!(item instanceof Scalar scalar)
                    || scalar.quoted() && scalar.text().length() > 30) {
                return false;
            }
            width += scalar.text().length() + 2;
        }
        return width < 80;
    }

    private static ScalarEvent event(Scalar scalar) {
        return new ScalarEvent(
                Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), scalar.text(), style(scalar));
    }

    private static ScalarStyle style(Scalar scalar) {
        if (!scalar.quoted()) {
            return ScalarStyle.PLAIN;
        }
        String text = scalar.text();
        if (text.isEmpty()
                || LOOKS_TYPED.matcher(text).matches()
                || text.chars().anyMatch(TextWriter::unseen)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        boolean lines = text.indexOf('\n') >= 0;
        boolean literal =
                lines && text.lines().noneMatch(line -> line.isBlank() || line.startsWith(" ") || line.endsWith(" "));
        return literal ? ScalarStyle.LITERAL : lines ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
    }

    /** What YAML would take for the end of a line, or nobody could see: it is written as an escape. */
    private static boolean unseen(int c) {
        return c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }

    /** The tree as JSON: quoted scalars as strings, whole numbers and booleans as such. */
    public static String json(Node root) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                                return new DefaultPrettyPrinter()
                                        .withObjectIndenter(indenter)
                                        .withArrayIndenter(indenter);
                            }
                        },
                        out)) {
            write(root, json);
        }
        return out.append('\n').toString();
    }

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private static void write(Node node, JsonGenerator json) {
        switch (node) {
            case Scalar scalar
            when !scalar.quoted() && WHOLE.matcher(scalar.text()).matches() ->
                json.writeNumber(Integer.parseInt(scalar.text()));
            case Scalar scalar
            when !scalar.quoted()
                    && (scalar.text().equals("true") || scalar.text().equals("false")) ->
                json.writeBoolean(scalar.text().equals("true"));
            case Scalar scalar -> json.writeString(scalar.text());
            case Sequence sequence -> {
                json.writeStartArray();
                sequence.items().forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Mapping mapping -> {
                json.writeStartObject();
                for (Member member : mapping.members()) {
                    json.writeName(member.name().text());
                    write(member.value(), json);
                }
                json.writeEndObject();
            }
        }
    }
}
