package org.claviger.analysis.relations;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.Review;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * Elements that the minutes of a review name: {@code threat/false-loss} in "threat/false-loss added". A review has no
 * field for what it covers; what it wrote down is all there is to say so.
 */
final class Mentions {
    /** A reference that is no part of a longer word, path or address. */
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w/.-])([a-z-]+)/(" + Slug.PATTERN + ")(?![\\w/])");

    private Mentions() {}

    /** From each review to what it names; names that lead nowhere are kept. */
    static Links<Ref> of(Model model) {
        Links<Ref> mentions = new Links<>();
        Links.each(
                Kind.REVIEW,
                model.reviews(),
                (ref, review) -> minutes(review).flatMap(Mentions::in).forEach(named -> mentions.add(ref, named)));
        return mentions;
    }

    private static Stream<String> minutes(Review review) {
        return Stream.of(review.about().stream(), review.lookedAt().stream(), review.changed().stream())
                .flatMap(texts -> texts);
    }

    private static Stream<Ref> in(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> Kind.ofWord(found.group(1)).map(kind -> new Ref(kind, found.group(2))))
                .flatMap(Optional::stream);
    }
}
