package org.mufakat.export;

/// A relation between two nodes.
///
/// @param number from 0, in the order in which edges are written
/// @param source where it starts
/// @param target where it ends
/// @param relation its IRI: a property or class of the ontology, or a projection
/// @param weight how many rows of the query it stands for: for two states, the events they share
/// @param days the first and the last day on which it is known to hold
public record GraphEdge(int number, GraphNode source, GraphNode target, String relation, long weight, Period days) {

    /// Return the last part of the relation's IRI, as people read it.
    public String name() {
        return relation.substring(Math.max(relation.lastIndexOf('#'), relation.lastIndexOf('/')) + 1);
    }
}
