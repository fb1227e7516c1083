package org.mufakat.pipeline;

import java.util.List;
import java.util.Map;
import org.mufakat.account.AccountReader;
import org.mufakat.account.Lexicon;
import org.mufakat.language.EnglishCheck;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;

/// A reader that finds nothing, at once: for tests of what goes on around the reading.
final class WatchedReader {

    private WatchedReader() {}

    static Reader reader() {
        var knowledge = new Knowledge(Map.of(), List.of(), List.of(), List.of(), Map.of());
        var linker = new Linker(knowledge);
        return new Reader(
                new EnglishCheck(),
                _ -> List.of(),
                linker,
                new AccountReader(new Lexicon(Map.of(), Map.of()), knowledge, linker));
    }
}
