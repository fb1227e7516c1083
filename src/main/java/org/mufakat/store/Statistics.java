package org.mufakat.store;

import java.util.List;
import java.util.Map;

/// What a store holds, counted while it was built and never again.
///
/// @param articles articles of the record
/// @param accounts what articles say, each with status and quote
/// @param events events of the world, by standing such as `established`
/// @param publishers who published the articles
/// @param triples triples of the default graph: all that is stated or follows, each once
/// @param triplesByGraph triples of each named graph
/// @param subjects distinct subjects of the default graph
/// @param classes how many things each class has, by IRI, in the default graph
/// @param properties how many triples each property has, by IRI, in the default graph
/// @param propertiesByClass how many triples of each property the things of each class have, by IRIs
/// @param content a hash of all files that were loaded, and of the world: the same data, the same hash, anywhere
/// @param changed when the newest of the files was changed, in seconds since 1970
/// @param skipped the files left out, each with its fault
/// @param inferenceSeconds what the rules took of the loading
/// @param loadSeconds the loading as a whole
public record Statistics(
        long articles,
        long accounts,
        Map<String, Long> events,
        long publishers,
        long triples,
        Map<String, Long> triplesByGraph,
        long subjects,
        Map<String, Long> classes,
        Map<String, Long> properties,
        Map<String, Map<String, Long>> propertiesByClass,
        String content,
        long changed,
        List<String> skipped,
        double inferenceSeconds,
        double loadSeconds) {

    /// Return the number of events of whatever standing.
    public long allEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
