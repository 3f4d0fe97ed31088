package org.claviger.report.figure;

/**
 * A point of the picture, px from its upper left corner.
 *
 * @param x to the right
 * @param y downwards
 */
record Point(double x, double y) {
    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
