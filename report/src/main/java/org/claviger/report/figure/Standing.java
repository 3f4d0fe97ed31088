package org.claviger.report.figure;

import java.util.Optional;
import org.claviger.model.Boundary;

/** Where something stands to the Trusted Environment, as far as the model says so. */
enum Standing {
    INSIDE("inside", Paint.INSIDE_PLACE, Paint.INSIDE, ""),
    CONNECTED("connected", Paint.CONNECTED_AREA, Paint.CONNECTED, "6 3"),
    OUTSIDE("outside", Paint.OUTSIDE_AREA, Paint.OUTSIDE, "2 3"),
    UNSTATED("position not stated", Paint.OUTSIDE_AREA, Paint.OUTSIDE, "1 5");

    private final String word;
    private final Paint area;
    private final Paint line;
    private final String dash;

    Standing(String word, Paint area, Paint line, String dash) {
        this.word = word;
        this.area = area;
        this.line = line;
        this.dash = dash;
    }

    static Standing of(Optional<Boundary> boundary) {
        return boundary.map(stated -> switch (stated.position()) {
                    case INSIDE -> INSIDE;
                    case CONNECTED -> CONNECTED;
                    case OUTSIDE -> OUTSIDE;
                })
                .orElse(UNSTATED);
    }

    String word() {
        return word;
    }

    /** The area of a group that stands there. */
    Paint area() {
        return area;
    }

    /** Borders of what stands there. */
    Paint line() {
        return line;
    }

    /** The dash pattern of those borders, so that nothing hangs on colour alone; empty for a solid line. */
    String dash() {
        return dash;
    }
}
