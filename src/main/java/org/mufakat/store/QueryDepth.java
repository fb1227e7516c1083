package org.mufakat.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts brackets within brackets in a query's text, before a parser that calls itself for each of them sees it.
final class QueryDepth {

    /// What may hold a bracket that is none: comments, IRIs, texts. Possessive, so that no text can make it slow.
    private static final Pattern TOKEN = Pattern.compile(
            "#[^\\r\\n]*+|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>" + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
                    + "|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
                    + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"|'(?:[^'\\\\\\r\\n]|\\\\.)*+'"
                    + "|[({\\[]|[)}\\]]",
            Pattern.DOTALL);

    private QueryDepth() {}

    static int of(String text) {
        int depth = 0;
        int deepest = 0;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            switch (text.charAt(tokens.start())) {
                case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
                case ')', '}', ']' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}
