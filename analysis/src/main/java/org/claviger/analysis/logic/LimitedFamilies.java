package org.claviger.analysis.logic;

/**
 * Unions and products of families of minimal sets, in which sets above a limit never arise (Rauzy 1993 and Jung, Han, Ha 2004). Each
 * level has a weight: 1 for an event, the least order of its sets for a block that stands as an event. Results are minimal if the arguments are.
 */
final class LimitedFamilies {
    private static final int UNION = 0;

    private final Zbdd families;
    private final int[] weights;

    /** By two families and the limit plus one; a union has 0 there. */
    private final Memo memo;

    LimitedFamilies(Zbdd families, int[] weights, Spending spending) {
        this.memo = new Memo(spending);
        this.families = families;
        this.weights = weights;
    }

    /** The sets of one and of the other that contain no other set of them. */
    int union(int one, int other) {
        if (one == Zbdd.NONE || one == other || other == Zbdd.EMPTY_SET) {
            return other;
        }
        if (other == Zbdd.NONE || one == Zbdd.EMPTY_SET) {
            return one;
        }
        int f = Math.min(one, other);
        int g = Math.max(one, other);
        int known = memo.find(f, g, UNION);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = Math.min(families.level(f), families.level(g));
        int l = union(low(f, at), low(g, at));
        int h = union(high(f, at), high(g, at));
        return memo.put(f, g, UNION, families.node(at, families.without(h, l), l));
    }

    /** The unions of a set of one and a set of the other that weigh no more than the limit, 0 or more, and contain no other. */
    int product(int one, int other, int limit) {
        if (one == Zbdd.NONE || other == Zbdd.NONE) {
            return Zbdd.NONE;
        }
        if (one == Zbdd.EMPTY_SET || other == Zbdd.EMPTY_SET) {
            return limited(one == Zbdd.EMPTY_SET ? other : one, limit);
        }
        int f = Math.min(one, other);
        int g = Math.max(one, other);
        int known = memo.find(f, g, limit + 1);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = Math.min(families.level(f), families.level(g));
        int left = limit - weights[at];
        int l = product(low(f, at), low(g, at), limit);
        int h = Zbdd.NONE;
        if (left >= 0) {
            h = union(product(high(f, at), high(g, at), left), product(high(f, at), low(g, at), left));
            h = union(h, product(low(f, at), high(g, at), left));
        }
        return memo.put(f, g, limit + 1, families.node(at, families.without(h, l), l));
    }

    /** The sets of a family that weigh no more than the limit. */
    int limited(int family, int limit) {
        if (family <= Zbdd.EMPTY_SET) {
            return family;
        }
        int known = memo.find(family, Zbdd.EMPTY_SET, limit + 1);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = families.level(family);
        int left = limit - weights[at];
        int l = limited(families.low(family), limit);
        int h = left < 0 ? Zbdd.NONE : limited(families.high(family), left);
        return memo.put(family, Zbdd.EMPTY_SET, limit + 1, families.node(at, h, l));
    }

    private int high(int family, int at) {
        return families.level(family) == at ? families.high(family) : Zbdd.NONE;
    }

    private int low(int family, int at) {
        return families.level(family) == at ? families.low(family) : family;
    }
}
