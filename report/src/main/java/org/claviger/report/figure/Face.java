package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written on a box, already broken into lines, and how much room that takes: an icon with a caption, the name,
 * details, chips.
 *
 * @param icon left of the caption
 * @param caption what kind of thing it is; one line
 * @param name one or two lines
 * @param lettering of the name
 * @param details further lines
 * @param chips key material, in rows
 * @param width of the box it is on, px
 */
record Face(
        Icon icon,
        String caption,
        List<String> name,
        Lettering lettering,
        List<String> details,
        List<List<Chip>> chips,
        double width) {
    /** Width of every box that holds no other. */
    static final double COLUMN = 152;

    /** Between the border of a box and those it holds. */
    static final double INSET = 11;

    private static final double WIDEST_HEADING = 260;

    static final double SIDE = 9;
    static final double ICON = 12;

    /** The sign that opens and closes, in the upper right corner. */
    static final double SIGN = 12;

    private static final double TOP = 7;
    private static final double BOTTOM = 8;
    private static final double GAP = 4;

    static Face of(Icon icon, String caption, String name, List<String> details, List<Chip> chips) {
        return of(icon, caption, name, Lettering.NAME, details, chips, COLUMN);
    }

    /** The heading of a group: as wide as one column of boxes in it, wider where its caption asks for it. */
    static Face group(Icon icon, String caption, String name, boolean sign) {
        double room = sign ? SIGN + GAP : 0;
        double asked = Math.ceil(Lettering.CAPTION.width(caption)) + 2 * SIDE + ICON + GAP + 1 + room;
        double width = Math.clamp(asked, COLUMN + 2 * INSET, WIDEST_HEADING);
        String fitting = Lettering.CAPTION.shortened(caption, width - 2 * SIDE - ICON - GAP - room);
        return heading(icon, fitting, name, Lettering.NAME, width);
    }

    static Face heading(Icon icon, String caption, String name, Lettering lettering, double width) {
        return of(icon, caption, name, lettering, List.of(), List.of(), width);
    }

    private static Face of(
            Icon icon,
            String caption,
            String name,
            Lettering lettering,
            List<String> details,
            List<Chip> chips,
            double width) {
        double room = width - 2 * SIDE;
        return new Face(
                icon,
                Lettering.CAPTION.shortened(caption, room - ICON - GAP),
                lettering.wrap(name, room, 2),
                lettering,
                details.stream()
                        .flatMap(detail -> Lettering.DETAIL.wrap(detail, room, 2).stream())
                        .toList(),
                rows(chips, room),
                width);
    }

    private static List<List<Chip>> rows(List<Chip> chips, double room) {
        List<List<Chip>> rows = new ArrayList<>();
        double used = room;
        for (Chip chip : chips) {
            if (used + GAP + chip.width() > room || rows.isEmpty()) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.getLast().add(chip);
            used += GAP + chip.width();
        }
        return rows.stream().map(List::copyOf).toList();
    }

    double captionBaseline() {
        return TOP + 9.5;
    }

    double captionStart() {
        return SIDE + ICON + GAP;
    }

    double nameBaseline(int line) {
        return TOP + 13 + lettering.size() + line * lettering.leading();
    }

    private double nameEnd() {
        return TOP + 13 + name.size() * lettering.leading() + 2;
    }

    double detailBaseline(int line) {
        return nameEnd() + Lettering.DETAIL.size() + 1 + line * (Lettering.DETAIL.leading() + 1);
    }

    private double detailEnd() {
        return nameEnd() + (details.isEmpty() ? 0 : details.size() * (Lettering.DETAIL.leading() + 1) + 2);
    }

    double chipTop(int row) {
        return detailEnd() + 2 + row * (Chip.HEIGHT + 3);
    }

    double chipStart(List<Chip> row, int index) {
        return SIDE
                + row.subList(0, index).stream()
                        .mapToDouble(chip -> chip.width() + GAP)
                        .sum();
    }

    double height() {
        return Math.ceil((chips.isEmpty() ? detailEnd() : chipTop(chips.size()) - 1) + BOTTOM - 2);
    }

    /** How far the writing goes to the right. */
    double extent() {
        double widest = captionStart() + Lettering.CAPTION.width(caption);
        for (String line : name) {
            widest = Math.max(widest, SIDE + lettering.width(line));
        }
        for (String line : details) {
            widest = Math.max(widest, SIDE + Lettering.DETAIL.width(line));
        }
        for (List<Chip> row : chips) {
            widest = Math.max(
                    widest, chipStart(row, row.size() - 1) + row.getLast().width());
        }
        return Math.min(width, widest + SIDE);
    }
}
