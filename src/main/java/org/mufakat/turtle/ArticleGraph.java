package org.mufakat.turtle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.mufakat.account.Account;
import org.mufakat.account.Party;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Linker;
import org.mufakat.source.Article;
import org.mufakat.source.CodePoints;
import org.mufakat.source.Origin;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;

/// Says an article and its accounts in RDF.
///
/// ```turtle
/// <…/article/a17#account-1> a muf:Account ;
///     muf:eventType muf:Meeting ;
///     muf:agent <…/body/amcc> ;
///     muf:status status:happened ;
///     muf:evidence <…/article/a17#evidence-1> .
/// ```
///
/// The same article, rules and reference graph always give the same statements: nothing here reads a clock.
public final class ArticleGraph {

    private static final String SCHEMA = "https://schema.org/";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final List<Namespace> PREFIXES = List.of(
            Values.namespace("dcterms", DCTERMS.NAMESPACE),
            Values.namespace("lex", Iris.LEXICON),
            Values.namespace("muf", Muf.NAMESPACE),
            Values.namespace("oa", OA),
            Values.namespace("rdfs", RDFS.NAMESPACE),
            Values.namespace("schema", SCHEMA),
            Values.namespace("status", Iris.STATUS),
            Values.namespace("topic", Iris.TOPIC),
            Values.namespace("xsd", XSD.NAMESPACE));

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

    private final Article article;
    private final Linker linker;
    private final CodePoints points;
    private final IRI self;
    private final Model model = new LinkedHashModel();
    private final Map<String, IRI> candidates = new LinkedHashMap<>();
    private final Map<Span, IRI> evidence = new LinkedHashMap<>();

    private ArticleGraph(Article article, Linker linker) {
        this.article = article;
        this.linker = linker;
        this.points = new CodePoints(article.text());
        this.self = Values.iri(Iris.article(article.id()));
        PREFIXES.forEach(model::setNamespace);
    }

    /// Return the statements of an article.
    ///
    /// @param linker says which known body a publisher's name means
    public static Model of(Article article, List<Account> accounts, Linker linker) {
        var graph = new ArticleGraph(article, linker);
        graph.describeArticle();
        accounts.forEach(graph::describe);
        graph.describeEvidence();
        graph.describeCandidates();
        return graph.model;
    }

    /// Add another address of an article, and return whether it is new.
    static boolean addAddress(Model statements, String id, String address) {
        return ADDRESS.matcher(address).matches()
                && statements.add(Values.iri(Iris.article(id)), iri(SCHEMA + "url"), iri(address));
    }

    /// Say by which version of the rules an article was read.
    static void addRules(Model statements, String id, String version) {
        statements.add(Values.iri(Iris.article(id)), iri(Muf.RULES_VERSION), Values.literal(version));
    }

    /// Return all addresses of an article.
    static List<String> addresses(Model statements, String id) {
        return statements.filter(Values.iri(Iris.article(id)), iri(SCHEMA + "url"), null).objects().stream()
                .map(Value::stringValue)
                .toList();
    }

    private void describeArticle() {
        model.add(self, RDF.TYPE, iri(Muf.ARTICLE));
        model.add(self, DCTERMS.TITLE, Values.literal(article.title()));
        article.publisher().ifPresent(name -> model.add(self, iri(Muf.PUBLISHER), publisher(name)));
        article.published().ifPresent(date -> model.add(self, iri(Muf.PUBLISHED_ON), dateLiteral(date)));
        model.add(self, DCTERMS.LANGUAGE, Values.literal("en"));
        model.add(self, iri(Muf.RIGHTS), Values.literal(article.rights().code()));
        article.address().ifPresent(address -> addIri(SCHEMA + "url", address));
        article.sources().forEach(source -> addIri(DCTERMS.SOURCE.stringValue(), source));
        model.add(self, iri(Muf.TEXT_SHA256), Values.literal(article.sha256()));
        describeOrigin(article.origin());
    }

    /// A text that is its own original has nothing more to say: its hash is that of the text.
    private void describeOrigin(Origin origin) {
        origin.author().ifPresent(name -> model.add(self, iri(SCHEMA + "author"), Values.literal(name)));
        origin.agency().ifPresent(name -> model.add(self, iri(Muf.AGENCY), publisher(name)));
        origin.changed().ifPresent(date -> model.add(self, DCTERMS.MODIFIED, dateLiteral(date)));
        origin.original().ifPresent(file -> {
            model.add(self, iri(SCHEMA + "encodingFormat"), Values.literal(file.type()));
            model.add(self, iri(Muf.ORIGINAL_SHA256), Values.literal(file.sha256()));
        });
    }

    /// Add an address if it can stand in a file as an IRI.
    private void addIri(String property, String address) {
        if (ADDRESS.matcher(address).matches()) {
            model.add(self, iri(property), iri(address));
        }
    }

    private Value publisher(String name) {
        return linker.named(name)
                .filter(entity -> entity.kind() == Entity.Kind.BODY)
                .map(entity -> iri(entity.iri()))
                .orElseGet(() -> candidate(name));
    }

    private void describe(Account account) {
        IRI subject = fragment("account-" + account.number());
        model.add(subject, RDF.TYPE, iri(Muf.ACCOUNT));
        model.add(subject, iri(Muf.EVENT_TYPE), iri(account.type().iri()));
        for (Role role : Role.values()) {
            for (Party party : account.of(role)) {
                model.add(subject, iri(role.iri()), value(party));
            }
        }
        account.of(Role.PLACE).stream()
                .filter(place -> !place.words().equals(place.label()))
                .forEach(place -> model.add(subject, iri(Muf.PLACE_WORDS), Values.literal(place.words())));
        account.topic().ifPresent(words -> model.add(subject, iri(Muf.TOPIC_WORDS), Values.literal(words)));
        account.when().ifPresent(when -> date(subject, when));
        model.add(subject, iri(Muf.STATUS), iri(account.status().iri()));
        account.outcome().ifPresent(how -> model.add(subject, iri(Muf.OUTCOME), Values.literal(how)));
        account.stance().ifPresent(how -> model.add(subject, iri(Muf.STANCE), Values.literal(how)));
        account.recordsAffected()
                .ifPresent(number -> model.add(
                        subject, iri(Muf.RECORDS_AFFECTED), Values.literal(String.valueOf(number), XSD.INTEGER)));
        account.recordsWords().ifPresent(words -> model.add(subject, iri(Muf.RECORDS_WORDS), Values.literal(words)));
        model.add(
                subject,
                iri(Muf.ASSERTED_BY),
                account.claimant().map(this::value).orElse(self));
        model.add(subject, iri(Muf.REPORTED_IN), self);
        var places = new ArrayList<Span>(List.of(account.sentence()));
        places.addAll(account.alsoIn());
        places.forEach(span -> model.add(subject, iri(Muf.EVIDENCE_PROPERTY), evidence(span)));
        model.add(subject, iri(Muf.TRIGGER), Values.literal(account.trigger().in(article.text())));
        model.add(subject, iri(Muf.LEXICAL_ENTRY), iri(account.entry()));
        model.add(subject, iri(Muf.REASON), Values.literal(account.reason()));
    }

    private void date(IRI subject, Account.When when) {
        PartialDate begin = when.begin();
        model.add(subject, iri(Muf.BEGIN), Values.literal(begin.first().toString(), XSD.DATE));
        model.add(subject, iri(Muf.END), Values.literal(when.end().last().toString(), XSD.DATE));
        String precision = begin.precision().name().toLowerCase(java.util.Locale.ROOT);
        model.add(subject, iri(Muf.DATE_PRECISION), Values.literal(precision));
        model.add(subject, iri(Muf.DATE_BASIS), Values.literal(when.basis().code()));
        when.words().ifPresent(words -> model.add(subject, iri(Muf.DATE_WORDS), Values.literal(words)));
    }

    private IRI value(Party party) {
        return party.entity().map(entity -> iri(entity.iri())).orElseGet(() -> candidate(party.words()));
    }

    private IRI candidate(String words) {
        return candidates.computeIfAbsent(words, _ -> fragment("name-" + (candidates.size() + 1)));
    }

    private IRI evidence(Span span) {
        return evidence.computeIfAbsent(span, _ -> fragment("evidence-" + (evidence.size() + 1)));
    }

    private void describeEvidence() {
        evidence.forEach((span, subject) -> {
            model.add(subject, RDF.TYPE, iri(Muf.EVIDENCE));
            model.add(subject, iri(OA + "hasSource"), self);
            model.add(subject, iri(OA + "exact"), Values.literal(span.in(article.text())));
            model.add(subject, iri(OA + "start"), position(span.start()));
            model.add(subject, iri(OA + "end"), position(span.end()));
        });
    }

    private Value position(int offset) {
        return Values.literal(String.valueOf(points.at(offset)), XSD.NON_NEGATIVE_INTEGER);
    }

    private void describeCandidates() {
        candidates.forEach((words, subject) -> {
            model.add(subject, RDF.TYPE, iri(Muf.CANDIDATE));
            model.add(subject, RDFS.LABEL, Values.literal(words));
            linker.kindOf(words)
                    .ifPresent(kind -> model.add(
                            subject,
                            iri(Muf.CANDIDATE_KIND),
                            Values.literal(kind.name().toLowerCase(java.util.Locale.ROOT))));
            model.add(subject, iri(Muf.REPORTED_IN), self);
        });
    }

    private IRI fragment(String name) {
        return iri(self + "#" + name);
    }

    private static Value dateLiteral(PartialDate date) {
        return Values.literal(
                date.toString(),
                switch (date.precision()) {
                    case YEAR -> XSD.GYEAR;
                    case MONTH -> XSD.GYEARMONTH;
                    case DAY -> XSD.DATE;
                });
    }

    private static IRI iri(String text) {
        return Values.iri(text);
    }
}
