package org.mufakat.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DependencyParseAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import org.mufakat.source.Span;

/// Stanford CoreNLP with tokens, parts of speech, lemmas and neural dependencies: the best measured on our articles.
///
/// Making one loads about 50 MB of models and takes seconds; one is enough, and it may be used from several threads.
public final class CoreNlpReader implements LanguageReader {

    /// Longer sentences (lists without full stops) are cut: the parser's time grows with length.
    private static final int MOST_WORDS = 120;

    private final StanfordCoreNLP words;
    private final Annotator grammar;
    private final Predicate<String> tells;

    /// Return a reader that parses every sentence.
    public CoreNlpReader() {
        this(_ -> true);
    }

    /// Return a reader that parses the sentences that can tell of something: those with a verb, or with a word of which
    /// that is known. Parsing takes most of the time. In other sentences (headings, names below a picture) no word
    /// governs another.
    ///
    /// @param tells whether a word tells of something without a verb, by its dictionary form in lower case
    public CoreNlpReader(Predicate<String> tells) {
        this.tells = tells;
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("tokenize.options", "invertible=true,untokenizable=noneKeep");
        settings.setProperty("pos.maxlen", String.valueOf(MOST_WORDS));
        this.words = new StanfordCoreNLP(settings);
        var parser = new Properties();
        parser.setProperty("nthreads", "1");
        this.grammar = new DependencyParseAnnotator(parser);
    }

    @Override
    public List<Sentence> read(String text) {
        var document = new Annotation(plain(text));
        words.annotate(document);
        parse(document);
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

    private void parse(Annotation document) {
        var telling = new Annotation(document);
        telling.set(
                CoreAnnotations.SentencesAnnotation.class,
                document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                        .filter(this::canTell)
                        .toList());
        grammar.annotate(telling);
    }

    private boolean canTell(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                .anyMatch(word ->
                        word.tag().startsWith("VB") || tells.test(word.lemma().toLowerCase(Locale.ROOT)));
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
        SemanticGraph graph = parsed.containsKey(BasicDependenciesAnnotation.class)
                ? parsed.get(BasicDependenciesAnnotation.class)
                : new SemanticGraph();
        var tokens = new ArrayList<Token>();
        for (CoreLabel word : parsed.get(CoreAnnotations.TokensAnnotation.class)) {
            tokens.add(token(tokens.size(), word, graph));
        }
        return mended(tokens);
    }

    /// Return the tree with what the parser is known to get wrong put right.
    static List<Token> mended(List<Token> tokens) {
        List<Token> clauses = FrontedTime.mended(FrontedPurpose.mended(RelativeClauses.mended(tokens)));
        return Coordination.mended(SpeechClauses.mended(Participles.mended(clauses)));
    }

    /// "MOUs" are several MOU.
    private static String lemma(CoreLabel word) {
        String text = word.word();
        return text.matches("\\p{Lu}{2,}s") ? text.substring(0, text.length() - 1) : word.lemma();
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
                lemma(word),
                word.tag(),
                head == null ? -1 : head.index() - 1,
                relation);
    }
}
