package org.mufakat.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/// Apache Jena's rule engine with the rules of `rules/owl2-rl.rules`: a reasoner that shares nothing with ours.
final class RuleEngine {

    private static final List<Rule> RULES = Rule.rulesFromURL("src/test/resources/rules/owl2-rl.rules");

    private RuleEngine() {}

    /// Return what follows and is not stated.
    static Set<Triple> consequences(Iterable<Triple> stated) {
        Graph facts = GraphFactory.createDefaultGraph();
        stated.forEach(facts::add);
        var reasoner = new GenericRuleReasoner(RULES);
        reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
        InfGraph graph = reasoner.bind(facts);
        graph.prepare();
        var derived = new HashSet<Triple>();
        graph.getDeductionsGraph().find().forEachRemaining(derived::add);
        stated.forEach(derived::remove);
        return derived;
    }
}
