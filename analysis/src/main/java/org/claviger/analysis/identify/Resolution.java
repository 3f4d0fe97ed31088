package org.claviger.analysis.identify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * What is decided about a candidate, as something to put into a model or to take out of it.
 *
 * @param way from the root of the model, as {@link Edit} takes it
 * @param value what to put there; empty where what stands there goes
 * @param said what it does, for the person who decided
 */
public record Resolution(List<String> way, Optional<Node> value, String said) {
    /** What comes of asking for one. */
    public sealed interface Attempt {}

    /** It can be done. */
    public record Made(Resolution resolution) implements Attempt {}

    /** It cannot, and why; one or two sentences. */
    public record Refused(String why) implements Attempt {}

    private static final int LONGEST_ID = 64;
    private static final String NEEDS_SPECIFICS =
            "Needs specifics: how it would happen here step by step, likelihood and impact before controls, who owns the risk; tempo and stakes are the rule's.";

    /** A new threat from a candidate, as a draft: what the rule cannot know is named in its note. */
    public static Attempt accept(Candidate candidate, Optional<String> wished, Model model, LocalDate today) {
        String id = wished.map(Resolution::bare).orElseGet(() -> free(candidate, model));
        if (!Slug.valid(id)) {
            return new Refused("\"" + id + "\" is not an id; use " + Slug.FORM + ".");
        }
        if (model.threats().containsKey(id)) {
            return new Refused(
                    "There is a threat/" + id + " already. Merge the candidate into it or choose another id.");
        }
        return made(List.of("threats", id), draft(candidate, today), "threat/" + id + " takes up " + candidate.id());
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
                        .filter(Resolution::target)
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
        fields.add(member("note", text(NEEDS_SPECIFICS)));
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
    public static Attempt merge(Candidate candidate, String into, Model model) {
        String id = bare(into);
        if (!model.threats().containsKey(id)) {
            return new Refused("There is no threat/" + id + ".");
        }
        List<TakenUp> taken = model.threats().get(id).candidates();
        String said = "threat/" + id + " takes up " + candidate.id();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).candidate().equals(candidate.id())) {
                return made(
                        List.of("threats", id, "candidates", Integer.toString(i)),
                        taken(candidate),
                        said + " as it is today");
            }
        }
        return made(List.of("threats", id, "candidates", Edit.APPEND), taken(candidate), said);
    }

    /** A candidate set aside with a reason. */
    public static Attempt setAside(Candidate candidate, String because, Optional<String> by, LocalDate today) {
        Optional<Ref> role = by.map(word -> word.contains("/") ? Ref.parse(word) : new Ref(Kind.ROLE, word));
        SetAside aside = new SetAside(
                Optional.of(because), role, Optional.of(today), Optional.empty(), Optional.of(candidate.trigger()));
        return made(
                List.of("relevance", "candidates", candidate.id().toString()),
                Unbinder.unbind(aside),
                candidate.id() + " is set aside");
    }

    /**
     * What takes back whatever was decided about a candidate, so that it is open again; none where nothing was. A threat that was
     * made from it goes if it is still the draft that it was.
     */
    public static List<Resolution> takeBack(Candidate candidate, Model model) {
        List<Resolution> all = new ArrayList<>();
        String said = candidate.id() + " is open again";
        for (Ref ref : candidate.standing().threats()) {
            Threat threat = model.threats().get(ref.id());
            if (threat == null) {
                continue;
            }
            for (int i = threat.candidates().size(); i-- > 0; ) {
                if (threat.candidates().get(i).candidate().equals(candidate.id())) {
                    all.add(
                            isDraft(threat, candidate)
                                    ? new Resolution(
                                            List.of("threats", ref.id()),
                                            Optional.empty(),
                                            said + ", and " + ref + " is taken out")
                                    : new Resolution(
                                            List.of("threats", ref.id(), "candidates", Integer.toString(i)),
                                            Optional.empty(),
                                            said));
                }
            }
        }
        if (model.relevance()
                .filter(relevance ->
                        relevance.candidates().containsKey(candidate.id().toString()))
                .isPresent()) {
            all.add(new Resolution(
                    List.of("relevance", "candidates", candidate.id().toString()), Optional.empty(), said));
        }
        return all;
    }

    private static boolean isDraft(Threat threat, Candidate candidate) {
        return threat.candidates().size() == 1
                && threat.note().equals(Optional.of(NEEDS_SPECIFICS))
                && threat.title().equals(Optional.of(candidate.title()))
                && threat.description().equals(Optional.of(candidate.description()));
    }

    private static Attempt made(List<String> way, Node value, String said) {
        return new Made(new Resolution(way, Optional.of(value), said));
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
        return new Sequence(words.stream().<Node>map(Resolution::bareWord).toList(), Position.NONE);
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
