package org.mufakat.turtle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Holding;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Name;
import org.mufakat.linking.Name.Use;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Reads what is known before the first article: the entities, names and offices of `data/reference/*.ttl`.
public final class ReferenceFiles {

    private static final String THINGS = Iris.BASE + "id/";

    /// Names by the property that states them.
    private static final Map<IRI, Use> NAMES = Map.of(
            SKOS.PREF_LABEL,
            Use.LABEL,
            SKOS.ALT_LABEL,
            Use.LABEL,
            SKOS.HIDDEN_LABEL,
            Use.CONTEXTUAL,
            Values.iri(Muf.ACRONYM),
            Use.ACRONYM,
            Values.iri(Muf.DEMONYM),
            Use.DEMONYM,
            Values.iri(Muf.METONYM),
            Use.METONYM);

    private final Model model = new LinkedHashModel();
    private final Map<String, Entity> entities = new HashMap<>();

    private ReferenceFiles() {}

    /// Read all Turtle files of the directory, and the topics of the ontology.
    ///
    /// @throws TurtleException if one of them is broken or there is none
    public static Knowledge read(Path directory) {
        var reader = new ReferenceFiles();
        for (Path file : files(directory)) {
            reader.model.addAll(TurtleFile.read(file));
        }
        reader.readEntities();
        return new Knowledge(
                reader.entities,
                reader.names(),
                reader.holdings(),
                new RuleReader(reader.model, reader.entities).rules(),
                reader.involved());
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> list = Files.list(directory)) {
            List<Path> files = list.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new TurtleException(
                        "%s holds no Turtle files: the reference graph belongs there".formatted(directory));
            }
            return files;
        } catch (IOException unreadable) {
            throw new TurtleException(
                    "%s cannot be read: the reference graph's Turtle files belong there".formatted(directory));
        }
    }

    private void readEntities() {
        for (Statement label : model.filter(null, SKOS.PREF_LABEL, null)) {
            String iri = label.getSubject().stringValue();
            if (iri.startsWith(THINGS) && iri.indexOf('/', THINGS.length()) > 0 && iri.indexOf('#') < 0) {
                entities.put(iri, entity(label.getSubject(), label.getObject().stringValue()));
            }
        }
    }

    private Entity entity(Resource subject, String label) {
        Optional<String> body = text(subject, Muf.BODY_PROPERTY)
                .or(() -> text(subject, Muf.HELD_BY))
                .or(() -> text(subject, Muf.ADOPTED_AT))
                .or(() -> text(subject, Muf.SERIES).flatMap(series -> text(Values.iri(series), Muf.HELD_BY)));
        Optional<String> begin = text(subject, Muf.BEGIN).or(() -> text(subject, Muf.DATE_ADOPTED));
        Optional<String> end = text(subject, Muf.END).or(() -> text(subject, Muf.DATE_ADOPTED));
        return new Entity(
                subject.stringValue(),
                label,
                text(subject, Muf.COUNTRY),
                body,
                text(subject, Muf.PLACE_PROPERTY).or(() -> text(subject, Muf.SEAT)),
                begin.flatMap(PartialDate::parse),
                end.flatMap(PartialDate::parse));
    }

    private List<Name> names() {
        var names = new ArrayList<Name>();
        NAMES.forEach((property, use) -> {
            for (Statement stated : model.filter(null, property, null)) {
                Entity entity = entities.get(stated.getSubject().stringValue());
                if (entity != null) {
                    names.add(new Name(stated.getObject().stringValue(), entity, use));
                }
            }
        });
        names.sort(Comparator.comparing(Name::use)
                .thenComparing(Name::text)
                .thenComparing(name -> name.entity().iri()));
        return names;
    }

    private List<Holding> holdings() {
        var holdings = new ArrayList<Holding>();
        for (Resource holding :
                model.filter(null, RDF.TYPE, Values.iri(Muf.OFFICE_HOLDING)).subjects()) {
            text(holding, Muf.HOLDER)
                    .flatMap(person -> text(holding, Muf.OFFICE_PROPERTY)
                            .map(office -> new Holding(person, office, day(holding, Muf.BEGIN), day(holding, Muf.END))))
                    .ifPresent(holdings::add);
        }
        return holdings;
    }

    private Map<String, Set<String>> involved() {
        return Stream.of(Muf.PARTY, Muf.VICTIM)
                .flatMap(property -> model.filter(null, Values.iri(property), null).stream())
                .collect(Collectors.groupingBy(
                        stated -> stated.getSubject().stringValue(),
                        Collectors.mapping(stated -> stated.getObject().stringValue(), Collectors.toSet())));
    }

    private Optional<LocalDate> day(Resource subject, String property) {
        return text(subject, property).map(LocalDate::parse);
    }

    private Optional<String> text(Resource subject, String property) {
        return model.filter(subject, Values.iri(property), null).objects().stream()
                .map(Value::stringValue)
                .sorted()
                .findFirst();
    }
}
