package org.mufakat.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mufakat.search.Catalogue;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Telling;
import org.mufakat.web.TimelineViews.RowView;
import org.mufakat.web.Views.Cell;

/// Shows an event as a row of a table.
record EventLine(Catalogue catalogue) {

    /// Parties that a cell names.
    private static final int PARTIES = 6;

    RowView of(Happening event) {
        String who = Stream.of(Facet.STATE, Facet.BODY, Facet.PERSON)
                .flatMap(facet -> event.of(facet).stream().map(key -> catalogue.label(facet, key)))
                .limit(PARTIES)
                .collect(joining(", "));
        Map<String, Cell> sources = event.tellings().stream()
                .filter(telling -> !telling.publisher().isEmpty())
                .collect(toMap(
                        Telling::publisher,
                        telling -> new Cell(telling.publisher(), Links.to(telling.evidence()), "iri"),
                        (one, _) -> one,
                        LinkedHashMap::new));
        return new RowView(
                Stream.of(event.when().split(" to ", -1))
                        .filter(day -> !day.isEmpty())
                        .toList(),
                event.label(),
                Links.to(event.iri()),
                catalogue.label(Facet.TYPE, event.type()),
                event.status(),
                event.standing(),
                who,
                List.copyOf(sources.values()));
    }
}
