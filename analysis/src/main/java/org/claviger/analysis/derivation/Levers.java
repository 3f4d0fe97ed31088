package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.claviger.analysis.cadence.Control;
import org.claviger.analysis.cadence.Needed;

/** By how much something else would have to change for one limit of one threat to hold, the task being done as often as it is. */
final class Levers {
    private static final double EXACT = 1e-9;

    private final ThreatCase threat;
    private final Watch watch;
    private final Look look;

    Levers(ThreatCase threat, Look look) {
        this.threat = threat;
        this.watch = threat.watch().orElseThrow();
        this.look = look;
    }

    /**
     * Every lever by itself.
     *
     * @param allowed what this threat may leave, in the measure of the limit
     */
    List<Lever> of(Limit limit, double allowed) {
        double rate = threat.rate().orElseThrow();
        double lost = limit.measure() == Limit.Measure.RATE ? 1 : threat.loss().orElse(0);
        double saved =
                limit.measure() == Limit.Measure.RATE ? 0 : threat.stopped().orElse(0);
        double each = allowed / rate;
        double required = lost > saved ? (lost - each) / (lost - saved) : 2;
        List<Lever> levers = new ArrayList<>();
        levers.add(new Lever(
                Lever.Kind.PROBABILITY,
                look.probability(),
                least(
                        look.probability(),
                        1,
                        required,
                        p -> new Look(look.task(), look.gap(), p, look.coverage(), look.lag(), look.mode()))));
        levers.add(new Lever(
                Lever.Kind.COVERAGE,
                look.coverage(),
                least(
                        look.coverage(),
                        1,
                        required,
                        c -> new Look(look.task(), look.gap(), look.probability(), c, look.lag(), look.mode()))));
        levers.add(new Lever(
                Lever.Kind.LAG,
                look.lag(),
                least(
                        look.lag(),
                        0,
                        required,
                        lag -> new Look(
                                look.task(), look.gap(), look.probability(), look.coverage(), lag, look.mode()))));
        levers.add(new Lever(Lever.Kind.TIME_LOCK, 0, timeLock(required)));
        double remains = (1 - watch.detection()) * lost + watch.detection() * saved;
        levers.add(new Lever(
                Lever.Kind.PREVENTION,
                rate,
                remains > 0 ? OptionalDouble.of(allowed / remains) : OptionalDouble.empty()));
        if (limit.measure() == Limit.Measure.MONEY) {
            double stays = each - watch.detection() * saved;
            levers.add(new Lever(
                    Lever.Kind.LOSS,
                    lost,
                    stays > 0 && watch.detection() < 1
                            ? OptionalDouble.of(stays / (1 - watch.detection()))
                            : OptionalDouble.empty()));
        }
        return levers;
    }

    /** A value from what it is towards the best at which enough is interrupted, by halving. */
    private OptionalDouble least(double now, double best, double required, DoubleFunction<Look> changed) {
        if (!reaches(changed.apply(best), required)) {
            return OptionalDouble.empty();
        }
        double misses = now;
        double holds = best;
        while (Math.abs(holds - misses) > EXACT * Math.max(1, Math.abs(holds))) {
            double middle = (misses + holds) / 2;
            if (reaches(changed.apply(middle), required)) {
                holds = middle;
            } else {
                misses = middle;
            }
        }
        return OptionalDouble.of(holds);
    }

    private boolean reaches(Look changed, double required) {
        List<Look> looks = watch.looks().stream()
                .map(each -> each.task().equals(look.task()) ? changed : each)
                .toList();
        return new Watch(watch.attack(), looks, true).detection() >= required;
    }

    /** So long after the first trace nothing is final, whatever the attack's own pace: this look alone then suffices. */
    private OptionalDouble timeLock(double required) {
        if (required > 1) {
            return OptionalDouble.empty();
        }
        if (look.mode() == Mode.KNOWN) {
            return look.gap() > 0 && look.coverage() > 0 ? known(required) : OptionalDouble.empty();
        }
        return look.control() instanceof Control.Periodic periodic
                        && Needed.window(periodic, required) instanceof Needed.Enough(double days)
                ? OptionalDouble.of(days)
                : OptionalDouble.empty();
    }

    /** Whoever begins right after a look has to wait for so many that enough of them find. */
    private OptionalDouble known(double required) {
        double missed = 1 - required / look.coverage();
        if (missed < 0 || look.probability() == 0 || missed == 0 && look.probability() < 1) {
            return OptionalDouble.empty();
        }
        double looks = look.probability() == 1 ? 1 : Math.ceil(Math.log(missed) / Math.log1p(-look.probability()));
        return OptionalDouble.of(Math.max(1, looks) * look.gap() + look.lag());
    }
}
