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
 */
public record Watch(Window attack, List<Look> looks) {
    public Watch {
        looks = List.copyOf(looks);
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
        return Math.max(best, Detection.byAll(attack, together));
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
                                .toList())
                .detection();
    }

    /** The same without one task. */
    public double without(String task) {
        return new Watch(
                        attack,
                        looks.stream().filter(look -> !look.task().equals(task)).toList())
                .detection();
    }
}
