package org.mufakat.account;

import java.util.List;
import java.util.Optional;
import org.mufakat.language.Sentence;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mentions;
import org.mufakat.source.Article;

/// Reads what an article says of acts: one account an act.
public final class AccountReader {

    private final Lexicon lexicon;
    private final Knowledge knowledge;
    private final Linker linker;

    public AccountReader(Lexicon lexicon, Knowledge knowledge, Linker linker) {
        this.lexicon = lexicon;
        this.knowledge = knowledge;
        this.linker = linker;
    }

    /// Return the accounts in the order of the text. The same article always gives the same accounts.
    public List<Account> read(Article article, List<Sentence> sentences, Mentions mentions) {
        var discourse = new Discourse(narrator(article));
        var reading = new ArticleReading(article, mentions, new TriggerFinder(lexicon), linker, knowledge, discourse);
        sentences.forEach(reading::read);
        return reading.accounts();
    }

    /// Return who speaks where the article says *we*: the state or body that its publisher's name tells.
    private Optional<Party> narrator(Article article) {
        return article.publisher().map(publisher -> {
            List<Entity> named = linker.entitiesIn(publisher);
            return named.stream()
                    .filter(entity -> entity.kind() == Entity.Kind.STATE)
                    .findFirst()
                    .or(() -> named.stream().findFirst())
                    .map(Party::of)
                    .orElse(Party.unknown(publisher));
        });
    }
}
