package org.claviger.ledger.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Node;
import org.claviger.model.text.Position;
import org.claviger.model.text.TextWriter;

/**
 * The model at a place of its ledger: the fold of the model's entries up to there. The state of any past day is a shorter
 * fold. Immutable; adding one entry costs a copy of the index, adding many costs one copy for all.
 *
 * @param held the parts in force
 * @param gone parts that were removed or renamed away, by the place of the entry that did it
 * @param entries how many entries of the model were folded
 * @param next the first place after the last entry folded; entries of other rooms may stand there already
 */
public record ModelState(Map<Part, Held> held, Map<Part, Long> gone, long entries, long next) {
    public static final ModelState EMPTY = new ModelState(Map.of(), Map.of(), 0, 0);

    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::part, Part.BY_SECTION).thenComparingLong(Held::since);

    public ModelState {
        held = Map.copyOf(held);
        gone = Map.copyOf(gone);
    }

    /** An entry with its place in the ledger. */
    public record Placed(long seq, ModelEntry entry) {}

    /**
     * The state after one more entry. Every entry has a meaning in every state: removing or renaming what is not there
     * changes no content, putting replaces, renaming onto another part takes its place.
     *
     * @throws IllegalArgumentException when the place is before that of an entry already folded
     */
    public ModelState evolve(long seq, ModelEntry entry) {
        return fold(Stream.of(new Placed(seq, entry)));
    }

    /** The state after entries that stand one behind the other, from this place on. */
    public ModelState evolve(long firstSeq, List<? extends ModelEntry> more) {
        Fold fold = new Fold(this);
        for (int i = 0; i < more.size(); i++) {
            fold.add(firstSeq + i, more.get(i));
        }
        return fold.state();
    }

    /** The state after these entries, in time proportional to their number and that of the parts. */
    public ModelState fold(Stream<Placed> more) {
        Fold fold = new Fold(this);
        more.forEachOrdered(placed -> fold.add(placed.seq(), placed.entry()));
        return fold.state();
    }

    public Optional<Held> find(Part part) {
        return Optional.ofNullable(held.get(part));
    }

    /** The parts, sections in the order of the language, elements in the order in which they came. */
    public List<Held> parts() {
        return held.values().stream().sorted(ORDER).toList();
    }

    /** The place of the entry that last put, renamed or removed a part; empty when it was never there. */
    public Optional<Long> lastChange(Part part) {
        return find(part).map(Held::version).or(() -> Optional.ofNullable(gone.get(part)));
    }

    /** The whole model as the JSON text that {@link ModelFile} reads. Without a system it is a draft that has none. */
    public String text() {
        return TextWriter.json(tree());
    }

    private Node tree() {
        Map<String, List<Node.Member>> elements = new LinkedHashMap<>();
        List<Node.Member> members = new ArrayList<>();
        members.add(member("claviger", bare(Integer.toString(ModelFile.LANGUAGE))));
        for (Held each : parts()) {
            Node value = each.content().node();
            switch (each.part()) {
                case Part.Single single -> members.add(member(single.section(), value));
                case Part.OfKind(var ref) ->
                    elements.computeIfAbsent(ref.kind().section(), section -> {
                                List<Node.Member> ofSection = new ArrayList<>();
                                members.add(member(section, new Node.Mapping(ofSection, Position.NONE)));
                                return ofSection;
                            })
                            .add(member(ref.id(), value));
            }
        }
        return new Node.Mapping(List.copyOf(members), Position.NONE);
    }

    private static Node.Member member(String name, Node value) {
        return new Node.Member(bare(name), value);
    }

    private static Node.Scalar bare(String text) {
        return new Node.Scalar(text, false, Position.NONE);
    }
}
