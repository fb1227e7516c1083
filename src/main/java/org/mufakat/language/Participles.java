package org.mufakat.language;

import static org.mufakat.language.Tree.hang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Mends slips that parsers make with clauses that hang on a noun: "the pact, signed in May, is", "the deal struck
/// between", "slated to open", "who is due to meet".
final class Participles {

    private static final Set<String> OF_PARTIES = Set.of("between", "by");

    private Participles() {}

    static List<Token> mended(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        opening(mended);
        for (int i = 1; i < tokens.size(); i++) {
            afterComma(mended, i);
            struckBetween(mended, i);
            slatedTo(mended, i);
            whoIsDue(mended, i);
            sayingThat(mended, i);
        }
        return List.copyOf(mended);
    }

    /// "Recalling that the treaty binds, the ministers agreed": a clause beside the main one.
    private static void opening(List<Token> tokens) {
        boolean isLoose = !tokens.isEmpty()
                && tokens.getFirst().is("dep")
                && tokens.getFirst().tag().equals("VBG")
                && tokens.getFirst().head() >= 0;
        if (isLoose && tokens.get(tokens.getFirst().head()).isVerb()) {
            hang(tokens, 0, tokens.getFirst().head(), "advcl");
        }
    }

    /// ", signed in 2006," hangs on the noun before the comma.
    private static void afterComma(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        if (at > 1
                && verb.is("dep")
                && verb.tag().equals("VBN")
                && tokens.get(at - 1).text().equals(",")
                && tokens.get(at - 2).isNoun()
                && isBare(tokens, verb)) {
            hang(tokens, at, named(tokens, at - 2), "acl");
        }
    }

    /// In "welcomed the deal struck between A and B" nothing says that the deal struck.
    private static void struckBetween(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        if (verb.tag().equals("VBD")
                && verb.is("ccomp")
                && at + 1 < tokens.size()
                && OF_PARTIES.contains(tokens.get(at + 1).lemma())) {
            tokens.stream()
                    .filter(noun -> noun.is("nsubj") && noun.head() == at && noun.index() == at - 1)
                    .findFirst()
                    .ifPresent(noun -> {
                        hang(tokens, noun.index(), verb.head(), "obj");
                        tokens.set(
                                at, new Token(at, verb.span(), verb.text(), verb.lemma(), "VBN", noun.index(), "acl"));
                    });
        }
    }

    /// "The centre, slated to open in June": the participle hangs on the noun, the infinitive on the participle.
    private static void slatedTo(List<Token> tokens, int at) {
        Token participle = tokens.get(at);
        boolean before = participle.head() == at + 2
                && at + 2 < tokens.size()
                && tokens.get(at + 1).tag().equals("TO")
                && participle.tag().equals("VBN")
                && tokens.get(at + 2).is("acl");
        if (before) {
            hang(tokens, at, tokens.get(at + 2).head(), "acl");
            hang(tokens, at + 2, at, "xcomp");
        }
    }

    /// "X, who is due to meet the leaders, condemned": the relative clause hangs on X, and X is who condemned.
    private static void whoIsDue(List<Token> tokens, int at) {
        Token who = tokens.get(at);
        boolean relative = who.tag().startsWith("W") && who.is("dep") && at + 2 < tokens.size();
        if (!relative
                || !tokens.get(at + 1).lemma().equals("be")
                || tokens.get(at + 1).head() != at) {
            return;
        }
        Token noun = tokens.get(Math.max(0, who.head()));
        Token due = tokens.get(at + 2);
        hang(tokens, at, due.index(), "nsubj");
        hang(tokens, at + 1, due.index(), due.tag().startsWith("VB") ? "aux:pass" : "cop");
        hang(tokens, due.index(), noun.index(), "acl:relcl");
        for (Token token : List.copyOf(tokens)) {
            boolean first = token.head() == due.index()
                    && token.is("dep")
                    && token.tag().equals("VB");
            if (first) {
                hang(tokens, token.index(), due.index(), "xcomp");
                mainVerb(tokens, noun, token);
            }
        }
    }

    private static void mainVerb(List<Token> tokens, Token noun, Token infinitive) {
        tokens.stream()
                .filter(token -> token.head() == infinitive.index() && token.is("dep"))
                .filter(token -> token.tag().equals("VBD")
                        || token.tag().equals("VBZ")
                        || token.tag().equals("VBP"))
                .filter(token -> noun.head() < 0)
                .findFirst()
                .ifPresent(verb -> {
                    hang(tokens, verb.index(), -1, "root");
                    hang(tokens, noun.index(), verb.index(), "nsubj");
                    List.copyOf(tokens).stream()
                            .filter(token -> token.head() == noun.index() && token.index() > verb.index())
                            .forEach(token -> hang(tokens, token.index(), verb.index(), token.relation()));
                });
    }

    /// ", saying that it would" is a clause beside the main one.
    private static void sayingThat(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        if (verb.is("dep")
                && verb.tag().equals("VBG")
                && tokens.get(at - 1).text().equals(",")
                && verb.head() >= 0
                && tokens.get(verb.head()).isVerb()) {
            hang(tokens, at, verb.head(), "advcl");
        }
    }

    private static boolean isBare(List<Token> tokens, Token verb) {
        return tokens.stream()
                .filter(token -> token.head() == verb.index())
                .noneMatch(token -> token.is("aux") || token.is("nsubj") || token.is("cop"));
    }

    /// Return the head of the name that ends at a word.
    private static int named(List<Token> tokens, int last) {
        Token token = tokens.get(last);
        return token.is("compound") && token.head() >= 0 ? token.head() : last;
    }
}
