package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How the days of recurring work are found. */
public enum Timing {
    @Doc("By a calendar that those who do it, and others inside, can know.")
    CALENDAR,
    @Doc("Drawn at random beforehand and hidden until due; the interval is then their mean.")
    RANDOMISED
}
