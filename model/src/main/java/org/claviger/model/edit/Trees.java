package org.claviger.model.edit;

import java.util.ArrayList;
import java.util.List;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Position;

/** The same as an edit of the text, on the tree: what the edited text must say. */
final class Trees {
    private Trees() {}

    static Node put(Node node, List<String> way, Node value) {
        if (way.isEmpty()) {
            return value;
        }
        String step = way.getFirst();
        List<String> rest = way.subList(1, way.size());
        return switch (node) {
            case Sequence(List<Node> items, Position position) ->
                new Sequence(inList(items, step, rest, value), position);
            case Scalar scalar
            when step.equals(Edit.APPEND) && !scalar.absent() ->
                new Sequence(List.of(scalar, put(nothing(), rest, value)), Position.NONE);
            case Scalar scalar
            when step.equals(Edit.APPEND) -> new Sequence(List.of(put(scalar, rest, value)), Position.NONE);
            case Mapping(List<Member> members, Position position) ->
                new Mapping(inMapping(members, step, rest, value), position);
            case Scalar _ -> new Mapping(inMapping(List.of(), step, rest, value), Position.NONE);
        };
    }

    private static Node nothing() {
        return new Scalar("", false, Position.NONE);
    }

    private static List<Node> inList(List<Node> items, String step, List<String> rest, Node value) {
        List<Node> changed = new ArrayList<>(items);
        if (step.equals(Edit.APPEND)) {
            changed.add(put(nothing(), rest, value));
        } else {
            int index = Integer.parseInt(step);
            changed.set(index, put(items.get(index), rest, value));
        }
        return List.copyOf(changed);
    }

    private static List<Member> inMapping(List<Member> members, String step, List<String> rest, Node value) {
        List<Member> changed = new ArrayList<>();
        boolean there = false;
        for (Member member : members) {
            boolean here = member.name().text().equals(step);
            there |= here;
            changed.add(here ? new Member(member.name(), put(member.value(), rest, value)) : member);
        }
        if (!there) {
            changed.add(new Member(new Scalar(step, false, Position.NONE), put(nothing(), rest, value)));
        }
        return List.copyOf(changed);
    }

    /** Without what stands at a way; the same where nothing does. */
    static Node remove(Node node, List<String> way) {
        String step = way.getFirst();
        List<String> rest = way.subList(1, way.size());
        return switch (node) {
            case Scalar scalar -> scalar;
            case Sequence(List<Node> items, Position position) -> {
                List<Node> changed = new ArrayList<>(items);
                int index = Integer.parseInt(step);
                if (index < items.size()) {
                    Node item = changed.remove(index);
                    if (!rest.isEmpty()) {
                        changed.add(index, remove(item, rest));
                    }
                }
                yield new Sequence(List.copyOf(changed), position);
            }
            case Mapping(List<Member> members, Position position) ->
                new Mapping(
                        members.stream()
                                .filter(member ->
                                        !rest.isEmpty() || !member.name().text().equals(step))
                                .map(member -> member.name().text().equals(step)
                                        ? new Member(member.name(), remove(member.value(), rest))
                                        : member)
                                .toList(),
                        position);
        };
    }
}
