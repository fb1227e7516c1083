package org.mufakat.world;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;

/// Asks a graph for values in an order that does not depend on how it was filled.
record Statements(Model model) {

    /// Return the values of a property as text, sorted.
    NavigableSet<String> all(Resource subject, String property) {
        var values = new TreeSet<String>();
        for (Value value : model.filter(subject, Values.iri(property), null).objects()) {
            values.add(value.stringValue());
        }
        return values;
    }

    /// Return the value of a property, the first by sorting where there are several.
    Optional<String> one(Resource subject, String property) {
        return all(subject, property).stream().findFirst();
    }
}
