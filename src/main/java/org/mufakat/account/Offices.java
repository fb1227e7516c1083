package org.mufakat.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Holding;
import org.mufakat.linking.Knowledge;
import org.mufakat.source.PartialDate;

/// Says who held an office on the day of an article.
record Offices(Knowledge knowledge, Optional<PartialDate> day) {

    /// Return the one person who held the office on the day, or the thing itself where it is no office or nobody is
    /// known.
    Entity holder(Entity entity) {
        if (entity.kind() != Entity.Kind.OFFICE || day.isEmpty()) {
            return entity;
        }
        LocalDate on = day.get().first();
        List<String> holders = knowledge.holdings().stream()
                .filter(holding -> holding.office().equals(entity.iri()) && holding.covers(on))
                .filter(holding -> holding.begin().isPresent())
                .map(Holding::person)
                .distinct()
                .toList();
        return holders.size() == 1 ? knowledge.entity(holders.getFirst()).orElse(entity) : entity;
    }
}
