package org.mufakat.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mufakat.language.Sentence;
import org.mufakat.linking.Mention.Known;
import org.mufakat.source.Article;

/// The acronyms that an article defines: after "Harbour Safety Board (HSB)" its "HSB" is that board, whatever else the
/// letters mean elsewhere.
///
/// A name in full that the graph does not know makes both candidates. Where it shares a word with the thing that the
/// graph knows by these letters it is another spelling of its name, and the letters keep their meaning.
final class Acronyms {

    private static final Pattern FORM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Ll}\\d]{0,8}\\p{Lu}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "on", "in", "to", "&", "by", "at", "with");

    private final Article article;
    private final NameIndex index;
    private final NameForms forms;
    private final Map<String, Mention.Link> defined = new HashMap<>();

    Acronyms(Article article, NameIndex index, NameForms forms) {
        this.article = article;
        this.index = index;
        this.forms = forms;
    }

    /// Return what the article has said that the letters mean.
    Optional<Mention.Link> meaning(String acronym) {
        return Optional.ofNullable(defined.get(acronym));
    }

    /// Take in the definitions of a sentence.
    void define(Words words, List<Mention> names) {
        Sentence sentence = words.sentence();
        for (int at = 1; at + 2 < sentence.tokens().size(); at++) {
            if (!isDefinition(sentence, at)) {
                continue;
            }
            String acronym = sentence.token(at + 1).text();
            int open = at;
            Optional<Mention> spelt = full(words, acronym, open);
            Optional<Mention> full = names.stream()
                    .filter(name -> spelt.map(name::isAt).orElse(name.end() == open && isAlike(name, acronym)))
                    .findFirst()
                    .or(() -> spelt)
                    .filter(name -> !isSpellingOfKnown(name.text(), acronym));
            full.ifPresent(name -> defined.put(acronym, asAcronym(name.link())));
        }
    }

    private boolean isDefinition(Sentence sentence, int at) {
        return written(sentence, at).equals("(")
                && written(sentence, at + 2).equals(")")
                && FORM.matcher(sentence.token(at + 1).text()).matches();
    }

    private String written(Sentence sentence, int token) {
        return sentence.token(token).span().in(article.text());
    }

    private static Mention.Link asAcronym(Mention.Link link) {
        return switch (link) {
            case Known(Entity entity, Name.Use _) -> new Known(entity, Name.Use.ACRONYM);
            case Mention.Candidate candidate -> candidate;
        };
    }

    private static boolean isAlike(Mention name, String acronym) {
        return Character.toUpperCase(name.text().codePointAt(0)) == acronym.codePointAt(0);
    }

    /// Return the words before the bracket whose initials are the letters.
    private Optional<Mention> full(Words words, String acronym, int open) {
        String wanted = acronym.replaceAll("[^\\p{Lu}]", "");
        for (int first = open - 1; first >= 0 && open - first <= wanted.length() + 4; first--) {
            String text = words.text(article, first, open);
            if (Character.isUpperCase(text.codePointAt(0)) && initials(text).equals(wanted)) {
                return Optional.of(words.tokens(article, first, open, new Mention.Candidate(forms.kindOf(text))));
            }
        }
        return Optional.empty();
    }

    private static String initials(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private boolean isSpellingOfKnown(String name, String acronym) {
        Set<String> own = new HashSet<>(Atoms.of(name));
        own.removeAll(SMALL);
        return index.longest(List.of(acronym), 0).stream()
                .flatMap(match -> match.names().stream())
                .flatMap(known -> Atoms.of(known.entity().label()).stream())
                .anyMatch(own::contains);
    }
}
