package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Which class is in which layer, as `muf:layer` says it.
final class Layers {

    private final Described files;

    /// Each class that is in a layer, by its label.
    private final Map<Node, Node> layers = new LinkedHashMap<>();

    Layers(Described files) {
        this.files = files;
        files.graph().find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode()).toList().stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(comparing(files::label))
                .forEach(type -> stated(type).ifPresent(layer -> layers.put(type, layer)));
    }

    /// Return the layer that a class says it is in, or else that of the class above it.
    private Optional<Node> stated(Node type) {
        return files.first(type, Muf.LAYER)
                .or(() -> files.objects(type, RDFS.subClassOf.getURI()).stream()
                        .flatMap(above -> stated(above).stream())
                        .findFirst());
    }

    /// A property that leads from one layer into another.
    record Crossing(Node from, Node property, Node to) {}

    /// Return the layers from the ground up.
    List<Node> fromTheGround() {
        return files.graph().find(Node.ANY, SKOS.memberList.asNode(), Node.ANY).toList().stream()
                .filter(triple -> triple.getSubject().toString().startsWith(Iris.LAYER))
                .flatMap(triple -> files.list(triple.getObject()).stream())
                .toList();
    }

    /// Return the layer of a class.
    Optional<Node> of(Node type) {
        return Optional.ofNullable(layers.get(type));
    }

    /// Return the classes in a layer, by their labels.
    List<Node> classesIn(Node layer) {
        return layers.keySet().stream()
                .filter(type -> of(type).filter(layer::equals).isPresent())
                .toList();
    }

    /// Return the class of the same layer that stands above a class.
    Optional<Node> parent(Node type) {
        return files.objects(type, RDFS.subClassOf.getURI()).stream()
                .filter(above -> of(above).isPresent() && of(above).equals(of(type)))
                .findFirst();
    }

    /// Return the properties that lead from a layer into another, by their labels.
    List<Crossing> crossings() {
        return files.graph().find(Node.ANY, RDF.type.asNode(), OWL2.ObjectProperty.asNode()).toList().stream()
                .map(Triple::getSubject)
                .sorted(comparing(files::label))
                .flatMap(property -> layersAt(property, RDFS.domain.getURI()).stream()
                        .flatMap(from -> layersAt(property, RDFS.range.getURI()).stream()
                                .filter(to -> !to.equals(from))
                                .map(to -> new Crossing(from, property, to))))
                .toList();
    }

    private List<Node> layersAt(Node property, String end) {
        return files.objects(property, end).stream()
                .flatMap(range -> files.alternatives(range).stream())
                .flatMap(type -> of(type).stream())
                .distinct()
                .toList();
    }
}
