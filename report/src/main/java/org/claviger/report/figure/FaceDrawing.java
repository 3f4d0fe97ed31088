package org.claviger.report.figure;

import java.util.List;

/** Writes a face on a box. */
final class FaceDrawing {
    private final Svg svg;
    private final Face face;
    private final Rect at;

    FaceDrawing(Svg svg, Face face, Rect at) {
        this.svg = svg;
        this.face = face;
        this.at = at;
    }

    void draw(Box.Look look) {
        Paint tint = look == Box.Look.FRAME ? Paint.INSIDE : Paint.MUTED;
        svg.icon(face.icon(), point(Face.SIDE, face.captionBaseline() - Face.ICON + 2), Face.ICON, tint);
        svg.text(face.caption(), point(face.captionStart(), face.captionBaseline()), Lettering.CAPTION, tint);
        for (int i = 0; i < face.name().size(); i++) {
            svg.text(face.name().get(i), point(Face.SIDE, face.nameBaseline(i)), face.lettering(), Paint.INK);
        }
        for (int i = 0; i < face.details().size(); i++) {
            svg.text(face.details().get(i), point(Face.SIDE, face.detailBaseline(i)), Lettering.DETAIL, Paint.MUTED);
        }
        for (int i = 0; i < face.chips().size(); i++) {
            row(face.chips().get(i), i);
        }
    }

    private Point point(double x, double y) {
        return new Point(at.x() + x, at.y() + y);
    }

    private void row(List<Chip> row, int number) {
        for (int i = 0; i < row.size(); i++) {
            chip(svg, row.get(i), point(face.chipStart(row, i), face.chipTop(number)));
        }
    }

    /** A minus in a square for what can be closed, a plus for what can be opened. */
    static void sign(Svg svg, boolean open, Point at) {
        svg.rect(new Rect(at.x(), at.y(), Face.SIGN, Face.SIGN), 3, svg.both(Paint.BOX, Paint.INSIDE, 1, ""));
        Point centre = at.plus(Face.SIGN / 2, Face.SIGN / 2);
        String level = "M" + Svg.pair(centre.plus(-3, 0)) + "L" + Svg.pair(centre.plus(3, 0));
        String upright = "M" + Svg.pair(centre.plus(0, -3)) + "L" + Svg.pair(centre.plus(0, 3));
        svg.path(open ? level : level + upright, svg.stroked(Paint.INSIDE, 1.5, ""), "");
    }

    static void chip(Svg svg, Chip chip, Point at) {
        boolean critical = chip.weight() == Chip.Weight.CRITICAL;
        Rect rect = new Rect(at.x(), at.y(), chip.width(), Chip.HEIGHT);
        svg.rect(rect, 3, critical ? svg.filled(Paint.CRITICAL) : svg.both(Paint.BOX, Paint.LINE, 1, ""));
        Paint ink = critical ? Paint.ON_CRITICAL : Paint.INK;
        if (chip.weight().marked()) {
            Point centre = at.plus(9, Chip.HEIGHT / 2);
            String diamond = "M" + Svg.pair(centre.plus(0, -3.6)) + "L" + Svg.pair(centre.plus(3.6, 0)) + "L"
                    + Svg.pair(centre.plus(0, 3.6)) + "L" + Svg.pair(centre.plus(-3.6, 0)) + "z";
            svg.path(diamond, critical ? svg.filled(ink) : svg.stroked(ink, 1, ""), "");
        }
        svg.text(chip.text(), at.plus(chip.textStart(), 10.8), Lettering.DETAIL, ink);
    }
}
