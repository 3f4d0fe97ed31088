package org.claviger.report.document.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of text made of runs. */
public record Phrase(List<Run> runs) {
    private static final String NOT_STATED = "not stated";

    public static Phrase of(String text) {
        return new Phrase(List.of(new Run.Text(text)));
    }

    public static Phrase of(Run... runs) {
        return new Phrase(List.of(runs));
    }

    /** What stands where the file says nothing: never a blank. */
    public static Phrase notStated() {
        return of(new Run.Missing(NOT_STATED));
    }

    public static Phrase missing(String what) {
        return of(new Run.Missing(what));
    }

    public static Phrase text(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).map(Phrase::of).orElseGet(Phrase::notStated);
    }

    public static Phrase code(String text) {
        return of(new Run.Code(text));
    }

    public static Phrase kept(String text) {
        return of(new Run.Kept(text));
    }

    public static Phrase quiet(String text) {
        return of(new Run.Quiet(text));
    }

    public static Phrase strong(String text) {
        return of(new Run.Strong(text));
    }

    public static Phrase label(String text, Tone tone) {
        return of(new Run.Label(text, tone));
    }

    public static Phrase link(String href, String text, String title) {
        return of(new Run.Link(href, text, title));
    }

    /** Its words without what they look like. */
    public String plain() {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            words.append(
                    switch (run) {
                        case Run.Text text -> text.text();
                        case Run.Strong strong -> strong.text();
                        case Run.Quiet quiet -> quiet.text();
                        case Run.Kept kept -> kept.text();
                        case Run.Code code -> code.text();
                        case Run.Missing missing -> missing.text();
                        case Run.Label label -> label.text();
                        case Run.Inside inside -> inside.text() + inside.after();
                        case Run.Link link -> link.text();
                        case Run.Outside outside -> outside.text();
                    });
        }
        return words.toString();
    }

    public Phrase then(Phrase next) {
        List<Run> all = new ArrayList<>(runs);
        next.runs.forEach(run -> add(run, all));
        return new Phrase(List.copyOf(all));
    }

    /** A comma or full stop behind a link stays with the link, or it might begin the next line. */
    private static void add(Run run, List<Run> all) {
        if (!all.isEmpty()
                && all.getLast() instanceof Run.Inside link
                && link.after().isEmpty()
                && run instanceof Run.Text text
                && !text.text().isEmpty()
                && ",.;:".indexOf(text.text().charAt(0)) >= 0) {
            all.set(
                    all.size() - 1,
                    new Run.Inside(
                            link.anchor(),
                            link.text(),
                            link.title(),
                            text.text().substring(0, 1)));
            all.add(new Run.Text(text.text().substring(1)));
        } else {
            all.add(run);
        }
    }

    public Phrase then(String next) {
        return then(of(next));
    }

    /** Phrases in one line with the same text between each two; "not stated" when there are none. */
    public static Phrase joined(List<Phrase> phrases, String between) {
        if (phrases.isEmpty()) {
            return notStated();
        }
        List<Run> all = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!all.isEmpty()) {
                add(new Run.Text(between), all);
            }
            all.addAll(phrase.runs);
        }
        return new Phrase(List.copyOf(all));
    }
}
