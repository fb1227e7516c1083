package org.mufakat.pipeline;

import java.util.List;
import org.mufakat.account.Account;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;

/// What was read in a file, where nothing is stored.
public sealed interface Reading {

    /// An article and what it says of acts.
    record Done(ArticleFile file, Article article, List<Account> accounts) implements Reading {

        public Done {
            accounts = List.copyOf(accounts);
        }
    }

    /// It could not be read.
    ///
    /// @param reason what is wrong and what would be right
    record Failed(ArticleFile file, String reason) implements Reading {}
}
