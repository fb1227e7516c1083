package org.mufakat.turtle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.account.Lexicon;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.account.Lexicon.Condition;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.account.Lexicon.Frame;
import org.mufakat.account.Lexicon.WordClass;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Reads `ontology/lexicon.ttl`.
///
/// ```turtle
/// lex:meet-v a ontolex:Word ;
///     ontolex:canonicalForm [ ontolex:writtenRep "meet"@en ] ;
///     lexinfo:partOfSpeech lexinfo:verb ;
///     muf:evokes muf:Meeting ;
///     muf:frame lex:frame-symmetric .
/// ```
public final class LexiconFile {

    private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
    private static final IRI CANONICAL_FORM = Values.iri(ONTOLEX, "canonicalForm");
    private static final IRI WRITTEN = Values.iri(ONTOLEX, "writtenRep");
    private static final IRI PART_OF_SPEECH = Values.iri("http://www.lexinfo.net/ontology/3.0/lexinfo#partOfSpeech");
    private static final String NEUTRAL = "neutral speech";
    private static final String OF_MEETINGS = "of meetings";
    private static final Map<String, Actor> ACTORS = Map.of(
            "title", Actor.TITLE,
            "portfolio", Actor.PORTFOLIO,
            "private", Actor.PRIVATE,
            "gathering", Actor.GATHERING,
            "document", Actor.DOCUMENT);
    private static final String LIGHT = "light verb";

    private final Model model;
    private final Path file;
    private final Map<Resource, Frame> frames = new HashMap<>();

    private LexiconFile(Path file) {
        this.file = file;
        this.model = TurtleFile.read(file);
    }

    /// Read the lexicon.
    ///
    /// @throws TurtleException if the file is broken or an entry lacks something
    public static Lexicon read(Path file) {
        var reader = new LexiconFile(file);
        var entries = new ArrayList<Entry>();
        for (Resource subject : reader.model.filter(null, CANONICAL_FORM, null).subjects()) {
            entries.add(reader.entry(subject));
        }
        if (entries.isEmpty()) {
            throw new TurtleException("%s has no entries: an entry has an ontolex:canonicalForm".formatted(file));
        }
        return Lexicon.of(entries, reader.groups());
    }

    private Entry entry(Resource subject) {
        Optional<EventType> type = Optional.empty();
        Optional<Status> status = Optional.empty();
        Optional<Actor> actor = actor(subject);
        boolean instrument = false;
        for (Value evoked : model.filter(subject, iri(Muf.EVOKES), null).objects()) {
            String iri = evoked.stringValue();
            type = actor.isPresent() ? type : type.or(() -> EventType.ofIri(iri));
            status = status.or(() -> Status.ofIri(iri));
            instrument |= iri.equals(Muf.INSTRUMENT) && actor.isEmpty();
        }
        boolean light = isOf(subject, LIGHT);
        if (type.isEmpty() && status.isEmpty() && !instrument && !light && actor.isEmpty()) {
            throw broken(subject, "evokes no type, no status, no actor and no muf:Instrument: add muf:evokes");
        }
        return new Entry(
                subject.stringValue(),
                words(subject),
                wordClass(subject),
                type,
                status,
                instrument,
                isOf(subject, NEUTRAL),
                isOf(subject, OF_MEETINGS),
                actor,
                light,
                selects(subject),
                one(subject, iri(Muf.OUTCOME)).map(Value::stringValue),
                frame(subject));
    }

    /// Return what a noun tells of those who act.
    private Optional<Actor> actor(Resource subject) {
        Optional<Actor> named = one(subject, iri(Muf.WORD_CLASS))
                .flatMap(value -> Optional.ofNullable(ACTORS.get(value.stringValue())));
        if (named.isPresent()) {
            return named;
        }
        return one(subject, iri(Muf.EVOKES)).map(Value::stringValue).flatMap(evoked -> switch (evoked) {
            case Muf.PERSON -> Optional.of(Actor.PERSON);
            case Muf.BODY -> Optional.of(Actor.BODY);
            case Muf.STATE -> Optional.of(Actor.STATE);
            default -> Optional.empty();
        });
    }

    private Map<String, Set<String>> groups() {
        var groups = new HashMap<String, Set<String>>();
        for (Statement word : model.filter(null, iri(Muf.WORD), null)) {
            String name = one(word.getSubject(), RDFS.LABEL)
                    .map(Value::stringValue)
                    .orElseThrow(() -> broken(word.getSubject(), "is a group of words and has no rdfs:label"));
            groups.computeIfAbsent(name, _ -> new HashSet<>())
                    .add(word.getObject().stringValue());
        }
        return groups;
    }

    private List<Condition> selects(Resource subject) {
        return model.filter(subject, iri(Muf.SELECTS), null).objects().stream()
                .map(value -> value.stringValue().split(" ", -1))
                .map(parts -> {
                    if (parts.length != 2) {
                        throw broken(subject, "selects no relation and what fills it, as in \"obj aid|training\"");
                    }
                    return new Condition(parts[0], List.of(parts[1].split("\\|", -1)));
                })
                .toList();
    }

    private boolean isOf(Resource subject, String wordClass) {
        return one(subject, iri(Muf.WORD_CLASS))
                .filter(value -> value.stringValue().equals(wordClass))
                .isPresent();
    }

    private List<String> words(Resource subject) {
        String written = one(subject, CANONICAL_FORM)
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .flatMap(form -> one(form, WRITTEN))
                .map(Value::stringValue)
                .orElseThrow(() -> broken(subject, "has no ontolex:writtenRep"));
        return List.of(written.toLowerCase(Locale.ROOT).split(" ", -1));
    }

    private WordClass wordClass(Resource subject) {
        String name = one(subject, PART_OF_SPEECH)
                .filter(IRI.class::isInstance)
                .map(value -> ((IRI) value).getLocalName())
                .orElseThrow(() -> broken(subject, "has no lexinfo:partOfSpeech"));
        return Arrays.stream(WordClass.values())
                .filter(known -> name(known).equals(name))
                .findFirst()
                .orElseThrow(() -> broken(
                        subject,
                        "has the part of speech %s: need one of %s"
                                .formatted(
                                        name,
                                        Arrays.stream(WordClass.values())
                                                .map(LexiconFile::name)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String name(WordClass wordClass) {
        return wordClass.name().toLowerCase(Locale.ROOT);
    }

    private Frame frame(Resource subject) {
        return one(subject, iri(Muf.FRAME_PROPERTY))
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .map(frame -> frames.computeIfAbsent(frame, this::readFrame))
                .orElse(Frame.NONE);
    }

    private Frame readFrame(Resource frame) {
        var roles = new HashMap<String, Set<Role>>();
        for (Value argument : model.filter(frame, iri(Muf.ARGUMENT), null).objects()) {
            String[] parts = argument.stringValue().split(" ", -1);
            Role role = parts.length == 2 ? Role.of(parts[1]).orElse(null) : null;
            if (role == null) {
                throw broken(
                        frame,
                        "has the argument \"%s\": need a relation and a role, as in \"obl:with counterpart\""
                                .formatted(argument.stringValue()));
            }
            roles.computeIfAbsent(parts[0], _ -> EnumSet.noneOf(Role.class)).add(role);
        }
        if (roles.isEmpty()) {
            throw broken(frame, "is used as a frame and has no muf:argument");
        }
        return new Frame(roles);
    }

    private Optional<Value> one(Resource subject, IRI predicate) {
        return model.filter(subject, predicate, null).objects().stream().findFirst();
    }

    private TurtleException broken(Resource subject, String what) {
        return new TurtleException("%s: <%s> %s".formatted(file, subject, what));
    }

    private static IRI iri(String term) {
        return Values.iri(term);
    }
}
