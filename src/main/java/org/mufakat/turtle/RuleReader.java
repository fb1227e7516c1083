package org.mufakat.turtle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.linking.Entity;
import org.mufakat.linking.NameRule;
import org.mufakat.linking.Reading;
import org.mufakat.vocabulary.Muf;

/// Reads the rules of ambiguous names: each `muf:AmbiguousName` with its `muf:reading`s in their `muf:order`.
final class RuleReader {

    private final Model model;
    private final Map<String, Entity> entities;

    RuleReader(Model model, Map<String, Entity> entities) {
        this.model = model;
        this.entities = entities;
    }

    List<NameRule> rules() {
        return model.filter(null, RDF.TYPE, Values.iri(Muf.AMBIGUOUS_NAME)).subjects().stream()
                .map(name -> new NameRule(label(name), readings(name)))
                .sorted(Comparator.comparing(NameRule::name))
                .toList();
    }

    private String label(Resource name) {
        return model.filter(name, RDFS.LABEL, null).objects().stream()
                .map(Value::stringValue)
                .findFirst()
                .orElseThrow(() -> new TurtleException("<%s> is an ambiguous name without rdfs:label".formatted(name)));
    }

    private List<Reading> readings(Resource name) {
        return values(name, Muf.READING_PROPERTY)
                .map(Resource.class::cast)
                .sorted(Comparator.comparingInt(this::order))
                .map(this::reading)
                .toList();
    }

    private int order(Resource reading) {
        return values(reading, Muf.ORDER)
                .map(Literal.class::cast)
                .findFirst()
                .map(Literal::intValue)
                .orElse(Integer.MAX_VALUE);
    }

    private Reading reading(Resource reading) {
        List<Entity> means = texts(reading, Muf.MEANS).stream()
                .sorted()
                .flatMap(iri -> Optional.ofNullable(entities.get(iri)).stream())
                .toList();
        return new Reading(
                means,
                texts(reading, Muf.WORD_BEFORE),
                texts(reading, Muf.WORD_AFTER),
                texts(reading, Muf.WORD_NEAR),
                texts(reading, Muf.NAME_NEAR),
                texts(reading, Muf.SPOKEN_OF),
                day(reading, Muf.PUBLISHED_FROM),
                day(reading, Muf.PUBLISHED_UNTIL));
    }

    private Optional<LocalDate> day(Resource subject, String property) {
        return texts(subject, property).stream().map(LocalDate::parse).findFirst();
    }

    private Set<String> texts(Resource subject, String property) {
        return values(subject, property).map(Value::stringValue).collect(Collectors.toSet());
    }

    private Stream<Value> values(Resource subject, String property) {
        return model.filter(subject, Values.iri(property), null).objects().stream();
    }
}
