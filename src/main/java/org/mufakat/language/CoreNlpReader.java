package org.mufakat.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.mufakat.source.Span;

/// Stanford CoreNLP with tokens, parts of speech, lemmas and neural dependencies: the best measured on our articles.
///
/// Making one loads about 50 MB of models and takes seconds; one is enough, and it may be used from several threads.
public final class CoreNlpReader implements LanguageReader {

    /// Longer sentences (lists without full stops) are cut: the parser's time grows with length.
    private static final int MOST_WORDS = 120;

    private final StanfordCoreNLP annotators;

    public CoreNlpReader() {
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,depparse");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("tokenize.options", "invertible=true,untokenizable=noneKeep");
        settings.setProperty("pos.maxlen", String.valueOf(MOST_WORDS));
        settings.setProperty("depparse.nthreads", "1");
        this.annotators = new StanfordCoreNLP(settings);
    }

    @Override
    public List<Sentence> read(String text) {
        var document = new Annotation(plain(text));
        annotators.annotate(document);
        var sentences = new ArrayList<Sentence>();
        int paragraph = 0;
        int last = 0;
        for (CoreMap parsed : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<Token> tokens = tokens(parsed);
            int start = tokens.getFirst().span().start();
            paragraph += holdsEmptyLine(text, last, start) ? 1 : 0;
            last = start;
            sentences.add(new Sentence(sentences.size(), paragraph, tokens));
        }
        return List.copyOf(sentences);
    }

    /// Replace typographic spaces and quotes, one for one, by those that the models were trained on.
    private static String plain(String text) {
        return text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2011', '-')
                .replace('\u2060', ' ')
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
    }

    private static boolean holdsEmptyLine(String text, int start, int end) {
        String between = text.substring(start, end);
        int line = between.lastIndexOf('\n');
        return line >= 0 && between.lastIndexOf('\n', line - 1) >= 0;
    }

    private static List<Token> tokens(CoreMap parsed) {
        SemanticGraph graph = parsed.get(BasicDependenciesAnnotation.class);
        var tokens = new ArrayList<Token>();
        for (CoreLabel word : parsed.get(CoreAnnotations.TokensAnnotation.class)) {
            tokens.add(token(tokens.size(), word, graph));
        }
        return SpeechClauses.mended(Participles.mended(RelativeClauses.mended(tokens)));
    }

    private static Token token(int index, CoreLabel word, SemanticGraph graph) {
        IndexedWord node = graph.getNodeByIndexSafe(index + 1);
        IndexedWord head = node == null ? null : graph.getParent(node);
        String relation =
                node == null || head == null ? "root" : graph.reln(head, node).toString();
        return new Token(
                index,
                new Span(word.beginPosition(), word.endPosition()),
                word.word(),
                word.lemma(),
                word.tag(),
                head == null ? -1 : head.index() - 1,
                relation);
    }
}
