package org.mufakat.linking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mufakat.language.Token;
import org.mufakat.source.Article;

/// Finds a group behind its body: "the foreign ministers of the ten-member ASEAN" are the ASEAN foreign ministers.
///
/// @param shortName the shortest name of a thing
/// @param named the thing of a name
record GroupsOfBodies(Article article, Function<Entity, String> shortName, Function<String, Optional<Entity>> named)
        implements Finder {

    private static final int MOST_BETWEEN = 6;

    @Override
    public List<Mention> in(Words words, List<Mention> names) {
        return names.stream()
                .filter(name -> name.entity()
                        .filter(entity -> entity.kind() == Entity.Kind.BODY)
                        .isPresent())
                .flatMap(name -> before(words, name).stream())
                .toList();
    }

    private Optional<Mention> before(Words words, Mention body) {
        for (int of = body.first() - 1; of > 0 && of >= body.first() - 1 - MOST_BETWEEN; of--) {
            Token token = words.sentence().token(of);
            if (token.text().equals("of")) {
                int end = of;
                return Stream.of(2, 1)
                        .filter(length -> length <= end)
                        .flatMap(length -> group(words, body, end - length, end).stream())
                        .findFirst();
            }
            if (token.isVerb()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> group(Words words, Mention body, int first, int end) {
        String noun = words.text(article, first, end);
        return body.entity()
                .flatMap(entity -> named.apply(shortName.apply(entity) + " " + noun))
                .filter(entity -> entity.kind() == Entity.Kind.GROUP)
                .map(entity -> words.tokens(article, first, end, new Mention.Known(entity, Name.Use.CONTEXTUAL)));
    }
}
