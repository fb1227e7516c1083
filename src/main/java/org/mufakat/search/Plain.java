package org.mufakat.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Makes words plain, so that spellings of one word are one: no case, no accents, no words such as “the”.
///
/// Each word stands beside its stem: “accused” is both `accused` and `accus`. So other endings are found, and a word
/// with a wild end is too.
final class Plain extends Analyzer {

    static final Analyzer ANALYZER = new Plain();

    private Plain() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        TokenStream told = new StopFilter(plain, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        TokenStream stems = new SnowballFilter(new KeywordRepeatFilter(told), new EnglishStemmer());
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
    }

    /// Words with a wild end are made plain too, as far as that can be done.
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
