package org.claviger.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.identify.Candidate;
import org.claviger.model.Model;
import org.claviger.model.SetAside;
import org.claviger.model.TakenUp;
import org.claviger.model.Threat;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.edit.Edit;
import org.claviger.model.shape.Choices;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Position;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * What is decided about a candidate, as something to put into a model.
 *
 * @param way from the root of the model
 * @param value what to put there
 * @param said what it does, for the person who decided
 */
record Decision(List<String> way, Node value, String said) {
    private static final int LONGEST_ID = 64;

    /** A new threat from a candidate, as a draft: what the rule cannot know is named in its note. */
    static Decision accept(Candidate candidate, Optional<String> wished, Model model, LocalDate today) {
        String id = wished.map(Decision::bare).orElseGet(() -> free(candidate, model));
        if (!Slug.valid(id)) {
            throw new Refusal("\"" + id + "\" is not an id; use " + Slug.FORM + ".");
        }
        if (model.threats().containsKey(id)) {
            throw new Refusal(
                    "There is a threat/" + id + " already. Merge the candidate into it (--merge ... --into threat/" + id
                            + ") or choose another id (--as).");
        }
        return new Decision(
                List.of("threats", id), draft(candidate, today), "threat/" + id + " takes up " + candidate.id());
    }

    private static String bare(String wished) {
        return wished.startsWith("threat/") ? wished.substring("threat/".length()) : wished;
    }

    private static String free(Candidate candidate, Model model) {
        String whole = candidate.id().rule() + "-" + candidate.id().element();
        String base = whole.length() <= LONGEST_ID
                ? whole
                : whole.substring(0, LONGEST_ID - 3).replaceAll("-+$", "");
        return Stream.concat(Stream.of(base), Stream.iterate(2, n -> n + 1).map(n -> base + "-" + n))
                .filter(id -> !model.threats().containsKey(id))
                .findFirst()
                .orElse(base);
    }

    private static Node draft(Candidate candidate, LocalDate today) {
        List<Member> fields = new ArrayList<>();
        fields.add(member("title", text(candidate.title())));
        fields.add(member("category", bareWord(Choices.word(candidate.category()))));
        fields.add(member(
                "actor",
                list(candidate.rule().actor().stream().map(Choices::word).toList())));
        fields.add(member("description", text(candidate.description())));
        fields.add(member("vector", text(candidate.vector())));
        add(
                fields,
                "targets",
                candidate.elements().stream()
                        .filter(Decision::target)
                        .map(Ref::toString)
                        .toList());
        add(fields, "key-material", candidate.keys().stream().map(Ref::toString).toList());
        add(fields, "at-stake", candidate.wallets().stream().map(Ref::toString).toList());
        candidate
                .rule()
                .tempo()
                .ifPresent(tempo -> fields.add(member(
                        "tempo",
                        mapping(
                                member("range", bareWord(tempo.range().toString())),
                                member("source", text(tempo.source()))))));
        fields.add(member("candidates", new Sequence(List.of(taken(candidate)), Position.NONE)));
        add(fields, "references", references(candidate));
        fields.add(member("identified", bareWord(today.toString())));
        fields.add(
                member(
                        "note",
                        text(
                                "Needs specifics: how it would happen here step by step, likelihood and impact before controls, who owns the risk; tempo and stakes are the rule's.")));
        return new Mapping(List.copyOf(fields), Position.NONE);
    }

    private static boolean target(Ref ref) {
        return switch (ref.kind()) {
            case COMPONENT, ROLE, PERSON, SUPPLIER, KEY, WALLET, WORKFLOW, PROCESS, LOCATION -> true;
            default -> false;
        };
    }

    private static List<String> references(Candidate candidate) {
        return Stream.concat(
                        candidate.rule().incidents().stream().map(incident -> "incident/" + incident),
                        candidate.rule().techniques().stream())
                .toList();
    }

    /** A candidate taken up by a threat that is there. */
    static Decision merge(Candidate candidate, String into, Model model) {
        String id = bare(into);
        Threat threat = Optional.ofNullable(model.threats().get(id))
                .orElseThrow(() -> new Refusal("There is no threat/" + id + "."));
        List<TakenUp> taken = threat.candidates();
        String said = "threat/" + id + " takes up " + candidate.id();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).candidate().equals(candidate.id())) {
                return new Decision(
                        List.of("threats", id, "candidates", Integer.toString(i)),
                        taken(candidate),
                        said + " as it is today");
            }
        }
        return new Decision(List.of("threats", id, "candidates", Edit.APPEND), taken(candidate), said);
    }

    /** A candidate set aside with a reason. */
    static Decision setAside(Candidate candidate, String because, Optional<String> by, LocalDate today) {
        Optional<Ref> role = by.map(word -> word.contains("/") ? Ref.parse(word) : new Ref(Kind.ROLE, word));
        SetAside aside = new SetAside(
                Optional.of(because), role, Optional.of(today), Optional.empty(), Optional.of(candidate.trigger()));
        return new Decision(
                List.of("relevance", "candidates", candidate.id().toString()),
                Unbinder.unbind(aside),
                candidate.id() + " is set aside");
    }

    private static Node taken(Candidate candidate) {
        return mapping(
                member("candidate", bareWord(candidate.id().toString())), member("trigger", text(candidate.trigger())));
    }

    private static void add(List<Member> fields, String name, List<String> words) {
        if (!words.isEmpty()) {
            fields.add(member(name, list(words)));
        }
    }

    private static Node list(List<String> words) {
        return new Sequence(words.stream().<Node>map(Decision::bareWord).toList(), Position.NONE);
    }

    private static Node mapping(Member... members) {
        return new Mapping(List.of(members), Position.NONE);
    }

    private static Member member(String name, Node value) {
        return new Member(bareWord(name), value);
    }

    private static Scalar bareWord(String text) {
        return new Scalar(text, false, Position.NONE);
    }

    private static Scalar text(String text) {
        return new Scalar(text, true, Position.NONE);
    }
}
