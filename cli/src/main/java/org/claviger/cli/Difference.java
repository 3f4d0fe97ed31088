package org.claviger.cli;

import java.util.List;

/** What differs between two texts, as one hunk in the unified format with three lines around it. */
final class Difference {
    private static final int AROUND = 3;

    private Difference() {}

    static String of(String name, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < old.size() - same
                && tail < now.size() - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - AROUND);
        int oldTo = Math.min(old.size(), old.size() - tail + AROUND);
        int nowTo = Math.min(now.size(), now.size() - tail + AROUND);
        StringBuilder out = new StringBuilder();
        out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
        out.append("@@ -").append(from + 1).append(',').append(oldTo - from);
        out.append(" +").append(from + 1).append(',').append(nowTo - from).append(" @@\n");
        lines(" ", old.subList(from, same), out);
        lines("-", old.subList(same, old.size() - tail), out);
        lines("+", now.subList(same, now.size() - tail), out);
        lines(" ", old.subList(old.size() - tail, oldTo), out);
        return out.toString();
    }

    private static void lines(String mark, List<String> lines, StringBuilder out) {
        lines.forEach(line -> out.append(mark).append(line).append('\n'));
    }
}
