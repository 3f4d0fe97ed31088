package org.claviger.report.figure;

import java.util.List;
import java.util.Optional;
import org.claviger.model.value.Kind;

/** How much is told apart. The first that leaves few enough boxes is drawn. */
enum Detail {
    /** Every element has its box. */
    EACH(40),
    /** Components of one kind at one place share a box. */
    BY_KIND(48),
    /** Components at one place share a box. */
    BY_PLACE(36),
    /** Components of one kind share a box, wherever they are. */
    BY_STANDING(Integer.MAX_VALUE);

    private final int most;

    Detail(int most) {
        this.most = most;
    }

    static Detail fitting(List<Party> parties) {
        for (Detail detail : values()) {
            if (parties.stream().map(detail::box).distinct().count() <= detail.most) {
                return detail;
            }
        }
        return BY_STANDING;
    }

    /** The key of the box that shows this party. */
    String box(Party party) {
        return switch (this) {
            case EACH -> party.ref().toString();
            case BY_KIND -> party.place().key() + "/" + party.sort();
            case BY_PLACE -> party.place().key() + (party.ref().kind() == Kind.COMPONENT ? "/components" : "/" + party.sort());
            case BY_STANDING -> Words.lower(party.place().standing()) + "/" + party.sort();
        };
    }

    /** The group in which this party's box stands. */
    Place place(Party party) {
        return this == BY_STANDING
                ? new Place(party.place().standing(), Optional.empty())
                : party.place();
    }
}
