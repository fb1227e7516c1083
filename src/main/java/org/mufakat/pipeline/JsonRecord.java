package org.mufakat.pipeline;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mufakat.account.Account;
import org.mufakat.account.Party;
import org.mufakat.source.Article;
import org.mufakat.source.CodePoints;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Role;

/// The accounts of an article as one line of JSON, in the schema of the development set.
///
/// `start` and `end` are offsets of the sentence in the text, in Unicode code points, end exclusive.
public final class JsonRecord {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private JsonRecord() {}

    /// Return the line, without an end of line.
    public static String line(Article article, List<Account> accounts) {
        var points = new CodePoints(article.text());
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("article", article.id());
        record.put("published", article.published().map(PartialDate::toString).orElse(null));
        var events = new ArrayList<Map<String, @Nullable Object>>();
        accounts.forEach(account -> events.add(event(article, points, account)));
        record.put("events", events);
        return GSON.toJson(record);
    }

    private static Map<String, @Nullable Object> event(Article article, CodePoints points, Account account) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("id", "e" + account.number());
        event.put("type", account.type().className());
        event.put("trigger", account.trigger().in(article.text()));
        event.put("sentence", account.sentence().in(article.text()));
        event.put("start", points.at(account.sentence().start()));
        event.put("end", points.at(account.sentence().end()));
        event.put("agents", labels(account, Role.AGENT));
        event.put("counterparts", labels(account, Role.COUNTERPART));
        event.put("instrument", joined(account, Role.INSTRUMENT));
        event.put("topic", account.topic().orElse(null));
        event.put("date", account.when().map(when -> when.begin().toString()).orElse(null));
        event.put("date_basis", account.when().map(when -> when.basis().code()).orElse("none"));
        event.put("place", joined(account, Role.PLACE));
        event.put("status", account.status().code());
        event.put("attributed_to", account.claimant().map(Party::words).orElse(null));
        event.put("victim", joined(account, Role.VICTIM));
        event.put("perpetrator", joined(account, Role.PERPETRATOR));
        event.put("records_affected", account.recordsWords().orElse(null));
        event.put("chair", joined(account, Role.CHAIR));
        event.put("host", joined(account, Role.HOST));
        event.put("supporter", joined(account, Role.SUPPORTER));
        event.put("part_of", joined(account, Role.PART_OF));
        event.put("outcome", account.outcome().orElse(null));
        event.put("stance", account.stance().orElse(null));
        event.put("reason", account.reason());
        return event;
    }

    private static List<String> labels(Account account, Role role) {
        return account.of(role).stream().map(Party::label).toList();
    }

    private static @Nullable String joined(Account account, Role role) {
        return Optional.of(labels(account, role))
                .filter(labels -> !labels.isEmpty())
                .map(labels -> String.join("; ", labels))
                .orElse(null);
    }
}
