package org.claviger.ledger.model;

import java.util.regex.Pattern;
import org.claviger.ledger.JsonString;
import org.claviger.model.text.Node;

/**
 * A tree as JSON without blanks, members in their order, the same bytes for the same tree:
 * {@code {"name":"Cold wallet","scheme":{"threshold":3}}}. Scalars are what they are in a file: quoted text a string, a whole
 * number of at most nine digits and a boolean as such, everything else a string.
 */
final class CompactJson {
    private static final Pattern BARE = Pattern.compile("0|-?[1-9][0-9]{0,8}|true|false");

    private CompactJson() {}

    static void write(Node node, StringBuilder out) {
        switch (node) {
            case Node.Scalar scalar
            when !scalar.quoted() && BARE.matcher(scalar.text()).matches() -> out.append(scalar.text());
            case Node.Scalar scalar -> JsonString.write(scalar.text(), out);
            case Node.Sequence sequence -> {
                out.append('[');
                String separator = "";
                for (Node item : sequence.items()) {
                    write(item, out.append(separator));
                    separator = ",";
                }
                out.append(']');
            }
            case Node.Mapping mapping -> {
                out.append('{');
                String separator = "";
                for (Node.Member member : mapping.members()) {
                    JsonString.write(member.name().text(), out.append(separator));
                    write(member.value(), out.append(':'));
                    separator = ",";
                }
                out.append('}');
            }
        }
    }
}
