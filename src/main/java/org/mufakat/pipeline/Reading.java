package org.mufakat.pipeline;

import java.util.List;
import org.mufakat.account.Account;
import org.mufakat.source.Article;

/// What was read in an article, where nothing is stored.
public sealed interface Reading {

    /// An article and what it says of acts.
    ///
    /// @param name the file it is in, or its address
    record Done(String name, Article article, List<Account> accounts) implements Reading {

        public Done {
            accounts = List.copyOf(accounts);
        }
    }

    /// It could not be read.
    ///
    /// @param reason what is wrong and what would be right
    record Failed(String name, String reason) implements Reading {}
}
