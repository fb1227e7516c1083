package org.mufakat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.vocabulary.Muf;

/// The words of accounts as sets of stems, made by Lucene's English analyser, which leaves out words such as "the".
final class Wording {

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Map<String, Set<String>> sentences = new HashMap<>();
    private final Map<String, Set<String>> acts = new HashMap<>();
    private final Statements articles;
    private final ReferenceEvents reference;

    Wording(Statements articles, ReferenceEvents reference) {
        this.articles = articles;
        this.reference = reference;
    }

    /// Return how alike two sets are: twice what they share, of what both have together (Dice 1945). It is 0 where they
    /// share nothing, 1 where they are the same.
    static double likeness(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        return shared == 0 ? 0 : 2.0 * shared / (some.size() + others.size());
    }

    /// Return the stems of the quotes of an account.
    Set<String> sentence(Claim claim) {
        return sentences.computeIfAbsent(
                claim.iri(),
                _ -> stems(claim.evidence().stream()
                        .flatMap(quote -> articles.all(Values.iri(quote), Reprints.EXACT).stream())));
    }

    /// Return the stems of the words that tell the act, what it is about and the names of its texts.
    Set<String> act(Claim claim) {
        return acts.computeIfAbsent(
                claim.iri(),
                iri -> stems(Stream.concat(
                        Stream.concat(
                                articles.all(Values.iri(iri), Muf.TRIGGER).stream(),
                                articles.all(Values.iri(iri), Muf.TOPIC_WORDS).stream()),
                        articles.all(Values.iri(iri), Muf.INSTRUMENT_PROPERTY).stream()
                                .map(this::name))));
    }

    /// Return the name that the graph or an article gives; else the IRI.
    String name(String iri) {
        return reference
                .label(iri)
                .or(() -> articles.one(Values.iri(iri), RDFS.LABEL.stringValue()))
                .orElse(iri);
    }

    private Set<String> stems(Stream<String> texts) {
        Set<String> stems = new HashSet<>();
        try (var tokens = analyzer.tokenStream("", texts.collect(Collectors.joining(" ")))) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(stem.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }
}
