package org.apache.jena.sparql.expr;

import org.jspecify.annotations.NullMarked;

/// Lends the second SHACL engine a method that Jena has since moved: TopBraid 1.4.4 looks for it here, for
/// `sh:pattern`.
@NullMarked
public final class RegexJava {

    private RegexJava() {}

    public static int makeMask(String flags) {
        return RegexEngine.makeMask(flags);
    }
}
