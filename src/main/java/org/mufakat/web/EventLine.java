package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.mufakat.search.Catalogue;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Telling;
import org.mufakat.web.TimelineViews.RowView;

/// Shows an event as a row of a table.
record EventLine(Catalogue catalogue) {

    /// Parties that a cell names.
    private static final int PARTIES = 6;

    RowView of(Happening event) {
        String who = Stream.of(Facet.STATE, Facet.BODY, Facet.PERSON)
                .flatMap(facet -> event.of(facet).stream().map(key -> catalogue.label(facet, key)))
                .limit(PARTIES)
                .collect(joining(", "));
        String sources = event.tellings().stream()
                .map(Telling::publisher)
                .filter(publisher -> !publisher.isEmpty())
                .distinct()
                .collect(joining(", "));
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
                sources);
    }
}
