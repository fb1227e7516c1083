package org.mufakat.account;

import java.util.List;
import org.mufakat.language.Sentence;
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
        var words = new TriggerFinder(lexicon, mentions);
        var titles = new Titles(lexicon);
        var reading = new ArticleReading(
                article,
                mentions,
                words,
                linker,
                knowledge,
                titles,
                new Speakers(Quotations.of(article.text()), words, sentences),
                new Narrators(article, linker, knowledge, titles, new Offices(knowledge, article.published())).turns());
        sentences.forEach(reading::foresee);
        sentences.forEach(reading::read);
        return reading.accounts();
    }
}
