package org.mufakat.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Linker;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;

/// Makes accounts of events that people marked in an article: what a reader without fault would find.
final class GoldEvents {

    private final Linker linker;
    private final Model model = new LinkedHashModel();
    private int names;

    GoldEvents(Linker linker) {
        this.linker = linker;
    }

    /// Return the accounts of all articles read so far.
    Model model() {
        return model;
    }

    static String account(String article, String event) {
        return Iris.article(article) + "#account-" + event.substring(1);
    }

    void read(Path file) {
        try {
            JsonObject marked = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            IRI article = Values.iri(Iris.article(marked.get("article").getAsString()));
            add(article, RDF.TYPE.stringValue(), Values.iri(Muf.ARTICLE));
            text(marked, "published")
                    .ifPresent(date -> model.add(article, Values.iri(Muf.PUBLISHED_ON), Values.literal(date)));
            marked.getAsJsonArray("events").forEach(event -> describe(article, event.getAsJsonObject()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void describe(IRI article, JsonObject event) {
        IRI account = Values.iri(
                article + "#account-" + text(event, "id").orElseThrow().substring(1));
        add(account, RDF.TYPE.stringValue(), Values.iri(Muf.ACCOUNT));
        add(account, Muf.REPORTED_IN, article);
        add(
                account,
                Muf.EVENT_TYPE,
                Values.iri(Muf.NAMESPACE + text(event, "type").orElseThrow()));
        add(account, Muf.STATUS, Values.iri(Iris.STATUS + text(event, "status").orElseThrow()));
        all(event, "agents").forEach(name -> add(account, Role.AGENT.iri(), party(article, name)));
        all(event, "counterparts").forEach(name -> add(account, Role.COUNTERPART.iri(), party(article, name)));
        text(event, "instrument").ifPresent(name -> add(account, Role.INSTRUMENT.iri(), instrument(article, name)));
        text(event, "place").flatMap(linker::named).ifPresent(place -> place(account, event, place));
        text(event, "victim")
                .flatMap(name -> linker.entitiesIn(name).stream().findFirst())
                .ifPresent(victim -> add(account, Role.VICTIM.iri(), Values.iri(victim.iri())));
        text(event, "topic").ifPresent(words -> model.add(account, Values.iri(Muf.TOPIC_WORDS), Values.literal(words)));
        text(event, "date").flatMap(PartialDate::parse).ifPresent(date -> {
            add(account, Muf.BEGIN, Values.literal(date.first().toString(), XSD.DATE));
            add(account, Muf.END, Values.literal(date.last().toString(), XSD.DATE));
            add(
                    account,
                    Muf.DATE_BASIS,
                    Values.literal(text(event, "date_basis").orElseThrow()));
        });
    }

    private void place(IRI account, JsonObject event, Entity place) {
        boolean isMeeting = place.kind() == Entity.Kind.MEETING;
        boolean isWhole = isMeeting && !text(event, "type").equals(Optional.of(EventType.MEETING.className()));
        if (isWhole || !isMeeting) {
            add(account, (isWhole ? Role.PART_OF : Role.PLACE).iri(), Values.iri(place.iri()));
        }
    }

    private IRI party(IRI article, String name) {
        return linker.named(name).map(Entity::iri).map(Values::iri).orElseGet(() -> candidate(article, name));
    }

    private IRI instrument(IRI article, String name) {
        return linker.named(name)
                .or(() -> linker.entitiesIn(name).stream()
                        .filter(entity ->
                                entity.kind() == Entity.Kind.INSTRUMENT || entity.kind() == Entity.Kind.MEETING)
                        .findFirst())
                .map(Entity::iri)
                .map(Values::iri)
                .orElseGet(() -> candidate(article, name));
    }

    private IRI candidate(IRI article, String name) {
        IRI candidate = Values.iri(article + "#name-" + ++names);
        model.add(candidate, RDFS.LABEL, Values.literal(name));
        return candidate;
    }

    private void add(IRI subject, String property, org.eclipse.rdf4j.model.Value value) {
        model.add(subject, Values.iri(property), value);
    }

    private static Optional<String> text(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    private static List<String> all(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .stream()
                .flatMap(GoldEvents::elements)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static java.util.stream.Stream<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
