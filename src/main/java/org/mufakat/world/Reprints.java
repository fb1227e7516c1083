package org.mufakat.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.util.Values;
import org.mufakat.source.Shingles;

/// Which articles are one text printed several times.
///
/// Two articles are one text if at least half of the runs of eight words in the quotes of the shorter one stand in
/// those of the other too: the method of w-shingling (Broder 1997) with containment instead of likeness, as papers cut
/// what an agency sends. Only articles that share a run are compared.
record Reprints(Unions texts) {

    /// So many words in a row are seldom written twice.
    static final int WORDS = Shingles.WORDS;

    static final String EXACT = "http://www.w3.org/ns/oa#exact";

    static Reprints of(Statements statements, List<Claim> claims) {
        Map<String, Set<String>> runs = new TreeMap<>();
        for (Claim claim : claims) {
            Set<String> own = runs.computeIfAbsent(claim.article(), _ -> new HashSet<>());
            claim.evidence()
                    .forEach(quote ->
                            statements.all(Values.iri(quote), EXACT).forEach(words -> own.addAll(Shingles.of(words))));
        }
        Map<String, NavigableSet<String>> articles = new HashMap<>();
        runs.forEach((article, own) -> own.forEach(
                run -> articles.computeIfAbsent(run, _ -> new TreeSet<>()).add(article)));
        var texts = new Unions();
        Set<List<String>> pairs = new HashSet<>();
        articles.values()
                .forEach(sharing ->
                        sharing.forEach(one -> sharing.tailSet(one, false).forEach(other -> {
                            if (pairs.add(List.of(one, other))
                                    && areOne(runs.getOrDefault(one, Set.of()), runs.getOrDefault(other, Set.of()))) {
                                texts.join(one, other);
                            }
                        })));
        return new Reprints(texts);
    }

    /// Return the words of a quote in lower case, without what stands between them.
    static String plain(String quote) {
        return Shingles.plain(quote);
    }

    private static boolean areOne(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        return 2 * shared >= Math.min(some.size(), others.size());
    }

    /// Return how many sources of these accounts are independent: a publisher counts once, and so does a text.
    long independent(List<Claim> claims) {
        var sources = new Unions();
        claims.forEach(claim -> sources.join("text " + texts.of(claim.article()), "of " + claim.publisher()));
        return claims.stream()
                .map(claim -> sources.of("of " + claim.publisher()))
                .distinct()
                .count();
    }
}
