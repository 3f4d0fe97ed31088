package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.claviger.analysis.identify.condition.Conditions.Answer;
import org.claviger.analysis.identify.condition.Conditions.Listing;
import org.claviger.analysis.identify.condition.Read;
import org.claviger.analysis.identify.condition.Spot;
import org.claviger.analysis.identify.condition.Views;
import org.claviger.analysis.identify.environment.Environment;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** Applies rules to a part of the elements of a model; for one thread. */
final class Examiner {
    private static final int FACTS = 8;

    private final Model model;
    private final Views views;
    private final Relations relations;
    private final Decisions decisions;
    private final LongSupplier nanoseconds;
    private final Trigger triggers = new Trigger();

    Examiner(Environment environment, Relations relations, Decisions decisions, LongSupplier nanoseconds) {
        this.model = environment.model();
        this.views = new Views(environment);
        this.relations = relations;
        this.decisions = decisions;
        this.nanoseconds = nanoseconds;
    }

    /**
     * What one rule finds.
     *
     * @param candidates in the order of the elements
     * @param refused why the rule was given up, and where
     */
    record Result(List<Candidate> candidates, Optional<String> refused) {}

    /** Applies a rule to elements until it is refused, by a bound of the engine or by the clock. */
    Result apply(Prepared rule, List<Spots.Found> spots) {
        long begun = nanoseconds.getAsLong();
        List<Candidate> found = new ArrayList<>();
        for (Spots.Found spot : spots) {
            Optional<String> refused = at(spot, rule, found);
            if (refused.isEmpty() && nanoseconds.getAsLong() - begun > Identifier.NANOSECONDS_PER_RULE) {
                refused = Optional.of("all elements together take longer than "
                        + Identifier.NANOSECONDS_PER_RULE / 1_000_000_000L + " seconds");
            }
            if (refused.isPresent()) {
                return new Result(List.of(), refused.map(why -> spot.spot() + ": " + why));
            }
        }
        return new Result(found, Optional.empty());
    }

    /** Adds the candidate that a rule finds at an element, if any; gives the reason where it cannot be said. */
    private Optional<String> at(Spots.Found found, Prepared rule, List<Candidate> candidates) {
        Spot spot = found.spot();
        views.begin();
        if (!rule.entry().rule().kinds().isEmpty()) {
            found.kindField().ifPresent(field -> views.look(spot, field));
        }
        return switch (rule.condition().of(spot, views)) {
            case Answer.Refused<Boolean>(String why) -> Optional.of(why);
            case Answer.Given<Boolean>(Boolean holds) -> holds ? candidate(spot, rule, candidates) : Optional.empty();
        };
    }

    private Optional<String> candidate(Spot spot, Prepared rule, List<Candidate> candidates) {
        List<String> because = facts(views.reads());
        Stakes stakes = new Stakes(spot);
        List<Ref> involved = stakes.list(rule.involves(), Optional.empty());
        List<Ref> keys = stakes.list(rule.keys(), Optional.of(Relation.KEYS_REACHED));
        List<Ref> wallets = stakes.list(rule.wallets(), Optional.of(Relation.WALLETS_REACHED));
        if (stakes.refused.isPresent()) {
            return stakes.refused;
        }
        String trigger = triggers.of(views.reads());
        CandidateId id = new CandidateId(rule.entry().id(), spot.word(), spot.id());
        Texts texts = new Texts(spot, views, involved, keys, wallets);
        var template = rule.entry().rule();
        List<Ref> elements =
                Stream.concat(spot.ref().stream(), involved.stream()).distinct().toList();
        Standing standing = decisions.of(
                id,
                trigger,
                template.category(),
                spot.ref().flatMap(views.environment().elements()::find));
        candidates.add(new Candidate(
                id,
                trigger,
                template,
                spot,
                elements,
                texts.filled(rule.title()),
                texts.filled(rule.description()),
                texts.filled(rule.vector()),
                keys,
                wallets,
                because,
                standing,
                similar(template.category(), elements, standing)));
        return Optional.empty();
    }

    /** Lists of elements that a rule asks for, or the relation that stands for them. */
    private final class Stakes {
        private final Spot spot;
        private Optional<String> refused = Optional.empty();

        Stakes(Spot spot) {
            this.spot = spot;
        }

        List<Ref> list(Optional<Listing> said, Optional<Relation> otherwise) {
            if (said.isEmpty()) {
                return otherwise.map(this::related).orElse(List.of());
            }
            return switch (said.get().of(spot, views)) {
                case Answer.Given<List<Ref>>(List<Ref> refs) -> refs;
                case Answer.Refused<List<Ref>>(String why) -> {
                    refused = Optional.of(why);
                    yield List.of();
                }
            };
        }

        private List<Ref> related(Relation relation) {
            return spot.ref().isPresent() ? views.related(relation, spot) : everything(relation);
        }

        private List<Ref> everything(Relation relation) {
            return views.all(relation.result().orElseThrow());
        }
    }

    /** What was looked at, in words; what answered with nothing stands last, since its absence may be the point. */
    private static List<String> facts(Collection<Read> reads) {
        Set<String> facts = new LinkedHashSet<>();
        for (Read read : reads) {
            boolean says = !read.value().equals("said")
                    && !read.field().equals("ref")
                    && !read.field().equals("is");
            if (says && !read.value().isEmpty() && facts.size() < FACTS) {
                facts.add(fact(read));
            }
        }
        for (Read read : reads) {
            if (read.value().isEmpty() && facts.size() < FACTS) {
                facts.add(fact(read));
            }
        }
        return List.copyOf(facts);
    }

    private static String fact(Read read) {
        String value = read.value().isEmpty() ? "nothing" : shortened(read.value());
        return read.field().isEmpty()
                ? read.subject() + ": " + value
                : read.subject() + ": " + words(read.field()) + " " + value;
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /** A field as the language writes it. */
    private static String words(String field) {
        StringBuilder words = new StringBuilder();
        field.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                words.append('-');
            }
            words.append((char) Character.toLowerCase(c));
        });
        return field.equals("where") ? "in" : words.toString();
    }

    private List<Ref> similar(ThreatCategory category, List<Ref> elements, Standing standing) {
        Set<String> ids = new LinkedHashSet<>();
        elements.forEach(each -> ids.addAll(relations.threatsOf(each)));
        return ids.stream()
                .filter(id -> Slug.valid(id)
                        && Optional.ofNullable(model.threats().get(id))
                                .flatMap(threat -> threat.category())
                                .equals(Optional.of(category)))
                .map(id -> new Ref(Kind.THREAT, id))
                .filter(ref -> !standing.threats().contains(ref))
                .toList();
    }
}
