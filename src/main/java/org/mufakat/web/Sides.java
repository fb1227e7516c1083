package org.mufakat.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.search.Answer.Named;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Selection;
import org.mufakat.search.Span;
import org.mufakat.search.Thing;
import org.mufakat.vocabulary.Iris;

/// Understands what somebody wants to compare: `state/japan`, a name in any spelling, `2018`, `2018-01..2018-06`.
record Sides(Desk desk) {

    /// One of those compared.
    sealed interface Side {

        String label();

        /// Return a selection narrowed to this side.
        Selection in(Selection selection);

        default boolean isTime() {
            return this instanceof Time;
        }

        default boolean is(Facet facet, String key) {
            return this instanceof Part part
                    && part.facet() == facet
                    && part.key().equals(key);
        }
    }

    record Part(String label, Facet facet, String key) implements Side {

        @Override
        public Selection in(Selection selection) {
            return selection.of(facet).contains(key) ? selection : selection.toggled(facet, key);
        }
    }

    record Time(String from, String to) implements Side {

        @Override
        public String label() {
            return from.equals(to) ? from : from + " to " + to;
        }

        @Override
        public Selection in(Selection selection) {
            return selection.between(from, to);
        }
    }

    /// Return what somebody means; nothing if it is not known here.
    Optional<Side> of(String text) {
        String[] bounds = text.split("\\.\\.", 2);
        if (Stream.of(bounds).allMatch(bound -> Span.of(bound.strip()).isPresent())) {
            return Optional.of(new Time(bounds[0].strip(), bounds[bounds.length - 1].strip()));
        }
        return comparable()
                .filter(thing -> thing.iri().equals(Iris.BASE + "id/" + text))
                .findFirst()
                .or(() -> named(text))
                .flatMap(thing -> thing.facet().map(facet -> new Part(thing.label(), facet, thing.key())));
    }

    private Stream<Thing> comparable() {
        return desk.catalogue().things().stream().filter(thing -> thing.facet().isPresent());
    }

    /// Return who has exactly that name, or else the one whose names suit best.
    private Optional<Thing> named(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return comparable()
                .filter(thing -> Stream.concat(Stream.of(thing.label()), thing.names().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(plain)))
                .findFirst()
                .or(() -> desk.answer(Selection.ALL.withWords(text)).things().stream()
                        .map(Named::thing)
                        .filter(thing -> thing.facet().isPresent())
                        .findFirst());
    }

    /// Return the names that a form may offer: of states and bodies that have a part in some event.
    List<String> names() {
        return comparable()
                .filter(thing -> desk.named(thing).events() > 0)
                .filter(thing -> thing.kind().equals("state") || thing.kind().equals("body"))
                .map(Thing::label)
                .sorted()
                .toList();
    }
}
