package org.mufakat.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.mufakat.turtle.TurtleException;

/// Reads the order of the rules from `data/rules.ttl`.
final class StandingRules {

    private static final String POSITION = "https://schema.org/position";

    private StandingRules() {}

    /// Return the rules in their order; all of them in the order of the enum where none is stated.
    ///
    /// @throws TurtleException if a rule is named that is none
    static List<StandingRule> of(Model rules) {
        Map<Integer, StandingRule> byPosition = new TreeMap<>();
        for (Statement stated : rules.filter(null, Values.iri(POSITION), null)) {
            String code = new Statements(rules)
                    .one(stated.getSubject(), SKOS.NOTATION.stringValue())
                    .orElse("");
            StandingRule rule = StandingRule.of(code)
                    .orElseThrow(() ->
                            new TurtleException("data/rules.ttl names the rule '%s', but there is none: use one of %s"
                                    .formatted(
                                            code,
                                            List.of(StandingRule.values()).stream()
                                                    .map(StandingRule::code)
                                                    .toList())));
            byPosition.put(Integer.parseInt(stated.getObject().stringValue()), rule);
        }
        return byPosition.isEmpty() ? List.of(StandingRule.values()) : List.copyOf(byPosition.values());
    }
}
