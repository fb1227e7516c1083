package org.mufakat.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.mufakat.store.QueryProblem.Kind;

/// Turns the parser's words into a sentence and a place.
final class QueryFault {

    private static final Pattern UNEXPECTED =
            Pattern.compile("Encountered \"\\s*(.*?)\\s*\"+\\s+at line (\\d+), column (\\d+)\\..*");
    /// The code of the character that fits nothing, and what was read before it.
    private static final Pattern LEXICAL = Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\.\\s+"
            + "Encountered: .*\\((\\d+)\\),? *after(?: prefix)? ?:? *\"(.*)\"");

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column:? ?(\\d+)", Pattern.CASE_INSENSITIVE);

    private QueryFault() {}

    static QueryProblem in(QueryException fault) {
        String message = sentence(fault);
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            int line = Integer.parseInt(unexpected.group(2));
            int column = Integer.parseInt(unexpected.group(3));
            return problem(unexpectedToken(unexpected.group(1)), line, column);
        }
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.matches()) {
            String character = Character.toString(Integer.parseInt(lexical.group(3)));
            String after = lexical.group(4).isEmpty() ? "" : " after '%s'".formatted(lexical.group(4));
            int line = Integer.parseInt(lexical.group(1));
            return problem(
                    "'%s' is not expected%s".formatted(character, after), line, Integer.parseInt(lexical.group(2)));
        }
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            String what = message.replaceFirst("(?i)^Line \\d+, column \\d+:\\s*", "");
            return problem(what, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
        }
        return problem(message, 0, 0);
    }

    /// Return the first line of what an exception says: further lines list every token of the grammar.
    static String sentence(Exception fault) {
        String message = String.valueOf(fault.getMessage());
        return message.lines().findFirst().orElse("The query cannot be read.").strip();
    }

    private static QueryProblem problem(String what, int line, int column) {
        String place = line > 0 && !PLACE.matcher(what).find() ? " at line %d, column %d".formatted(line, column) : "";
        String sentence = what.replaceFirst("\\.$", "") + place + ".";
        return new QueryProblem(Kind.SYNTAX, sentence, line, column);
    }

    private static String unexpectedToken(String token) {
        // The grammar writes a token as its kind and its text: "where" "where
        String text = token.replaceFirst("^\"?[^\"]*\"\\s+\"", "");
        return text.contains("<EOF>") ? "The query ends too early" : "'%s' is not expected".formatted(text);
    }
}
