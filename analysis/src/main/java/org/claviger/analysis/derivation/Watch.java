package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import org.claviger.analysis.cadence.Control;
import org.claviger.analysis.cadence.Detection;
import org.claviger.analysis.cadence.KnownCalendar;
import org.claviger.analysis.cadence.Window;

/**
 * An attack and all that looks for it.
 *
 * @param attack from first trace to the irreversible moment
 * @param rough whether three digits are enough
 */
public record Watch(Window attack, List<Look> looks, boolean rough) {
    /** The middle of as many equal shares of all attacks, where three digits are enough. */
    private static final int SHARES = 256;

    public Watch {
        looks = List.copyOf(looks);
    }

    public Watch(Window attack, List<Look> looks) {
        this(attack, looks, false);
    }

    /** The same, several looks together to some three digits and a hundred times as fast: for curves and for what is drawn. */
    public Watch roughly() {
        return new Watch(attack, looks, true);
    }

    /**
     * The probability that it is interrupted: the product of the misses averaged over how long attacks take. Of several calendars that
     * an attacker knows the best counts alone, which is the least that they can do together.
     */
    public double detection() {
        if (looks.size() == 1 && looks.getFirst().gap() == 0) {
            return always(looks.getFirst());
        }
        List<Control> together = new ArrayList<>();
        double best = 0;
        for (Look look : looks) {
            Control control = look.control();
            if (look.avoidable() && control instanceof Control.Periodic periodic) {
                best = Math.max(best, KnownCalendar.worstPhase(attack, periodic));
            } else {
                together.add(control);
            }
        }
        return Math.max(best, rough && together.size() > 1 ? roughly(together) : Detection.byAll(attack, together));
    }

    private double roughly(List<Control> together) {
        double found = 0;
        for (int i = 0; i < SHARES; i++) {
            double days = attack.quantile((i + 0.5) / SHARES);
            double missed = 1;
            for (Control each : together) {
                missed *= each.miss(days);
            }
            found += 1 - missed;
        }
        return found / SHARES;
    }

    /** One look without a gap: what intervals that grow ever shorter come near. */
    private double always(Look look) {
        double seen = look.mode() == Mode.CONTINUOUS ? look.coverage() * look.probability() : look.coverage();
        return Detection.best(attack.after(look.lag()), look.probability(), seen);
    }

    /** The same with one task done as often as this; 0 for always. */
    public double detection(String task, double days) {
        return new Watch(
                        attack,
                        looks.stream()
                                .map(look -> look.task().equals(task) ? look.every(days) : look)
                                .toList(),
                        rough)
                .detection();
    }

    /** The same without one task. */
    public double without(String task) {
        return new Watch(
                        attack,
                        looks.stream().filter(look -> !look.task().equals(task)).toList(),
                        rough)
                .detection();
    }
}
