package org.mufakat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Catalogue;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Selection;
import org.mufakat.web.DeskViews.Chip;
import org.mufakat.web.DeskViews.FacetView;
import org.mufakat.web.DeskViews.Filters;
import org.mufakat.web.DeskViews.Hidden;
import org.mufakat.web.DeskViews.ValueView;

/// Makes links of everything by which a selection can be narrowed or widened.
///
/// @param path of the page that the links lead to
/// @param more further parameters that they keep
record Narrowing(Desk desk, String path, Map<String, String> more) {

    /// Values of a facet that are shown at once.
    private static final int SHOWN = 7;

    /// Values beyond which a list helps nobody; whoever needs another finds it by its name.
    private static final int LISTED = 60;

    Filters filters(Answer answer) {
        Selection selection = answer.selection();
        return new Filters(
                path,
                selection.words(),
                selection.from(),
                selection.to(),
                selection.asOf(),
                hidden(selection),
                chips(selection),
                Selection.ALL.at(path, Map.of()),
                Stream.of(Facet.values())
                        .map(facet -> facet(facet, answer))
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                days(selection));
    }

    Catalogue catalogue() {
        return desk.catalogue();
    }

    String link(Selection selection) {
        return selection.at(path, more);
    }

    private List<Hidden> hidden(Selection selection) {
        var hidden = new ArrayList<Hidden>();
        for (Facet facet : Facet.values()) {
            if (!selection.of(facet).isEmpty()) {
                hidden.add(new Hidden(facet.parameter(), String.join(",", selection.of(facet))));
            }
        }
        more.forEach((name, value) -> hidden.add(new Hidden(name, value)));
        hidden.removeIf(one -> one.value().isEmpty());
        return hidden;
    }

    private List<Chip> chips(Selection selection) {
        var chips = new ArrayList<Chip>();
        if (!selection.words().isEmpty()) {
            chips.add(new Chip("Words", selection.words(), link(selection.withWords(""))));
        }
        for (Facet facet : Facet.values()) {
            for (String key : selection.of(facet)) {
                chips.add(new Chip(facet.title(), catalogue().label(facet, key), link(selection.toggled(facet, key))));
            }
        }
        if (!selection.from().isEmpty() || !selection.to().isEmpty()) {
            chips.add(new Chip("Time", time(selection), link(selection.between("", ""))));
        }
        if (!selection.asOf().isEmpty()) {
            chips.add(new Chip("As of", selection.asOf(), link(selection.asOf(""))));
        }
        return chips;
    }

    /// Return the time of a selection as people write it.
    static String time(Selection selection) {
        if (selection.from().equals(selection.to())) {
            return selection.from();
        }
        if (selection.from().isEmpty()) {
            return "until " + selection.to();
        }
        return selection.to().isEmpty() ? "since " + selection.from() : selection.from() + " to " + selection.to();
    }

    private FacetView facet(Facet facet, Answer answer) {
        List<ValueView> values = answer.counts().getOrDefault(facet, List.of()).stream()
                .limit(LISTED)
                .map(value -> value(facet, value, answer.selection()))
                .toList();
        int shown = values.size() == SHOWN + 1 ? SHOWN + 1 : Math.min(SHOWN, values.size());
        return new FacetView(
                "facet-" + facet.parameter(),
                facet.title(),
                values.subList(0, shown),
                values.subList(shown, values.size()),
                values.stream().anyMatch(ValueView::chosen));
    }

    private ValueView value(Facet facet, Value value, Selection selection) {
        return new ValueView(
                value.label(),
                number(value.count()),
                link(selection.toggled(facet, value.key())),
                value.chosen(),
                facet == Facet.STATUS ? value.key() : "");
    }

    /// Return the ends of the years in which articles were published: by then, what had sources said?
    private List<ValueView> days(Selection selection) {
        return desk.years().stream()
                .map(year -> new ValueView(
                        year, "", link(selection.asOf(year)), selection.asOf().equals(year), ""))
                .toList();
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
