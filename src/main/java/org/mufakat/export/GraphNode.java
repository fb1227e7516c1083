package org.mufakat.export;

/// A thing of the graph that is taken away.
///
/// @param number from 0, in the order in which nodes are written
/// @param iri what it is
/// @param label its name
/// @param type the type of an event, such as `Meeting`; else the kind of thing, such as `state`
/// @param days when an event was; without bounds for other things
public record GraphNode(int number, String iri, String label, String type, Period days) {}
