package org.mufakat.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mufakat.vocabulary.Muf;

/// The words of labels and quotes, for `text:query`.
///
/// `?x text:query (oa:exact "denuclearization")` looks in one property, `?x text:query "singapore"` in all of them;
/// `(?x ?score ?text) text:query …` gives the text that matched.
final class FullText implements AutoCloseable {

    private static final String ANY = "text";

    /// Each property and the name of its Lucene field.
    private static final Map<Node, String> FIELDS = Map.of(
            SKOS.prefLabel.asNode(), "prefLabel",
            SKOS.altLabel.asNode(), "altLabel",
            RDFS.label.asNode(), "label",
            DCTerms.title.asNode(), "title",
            NodeFactory.createURI(Muf.ACRONYM), "acronym",
            NodeFactory.createURI("http://www.w3.org/ns/oa#exact"), "exact");

    private final EntityDefinition definition = new EntityDefinition("uri", ANY);
    private final TextIndexLucene index;

    private FullText(Directory directory) {
        FIELDS.forEach((property, field) -> definition.set(field, property));
        definition.setLangField("lang");
        var config = new TextIndexConfig(definition);
        config.setValueStored(true);
        index = new TextIndexLucene(directory, config);
    }

    static FullText inMemory() {
        return new FullText(new ByteBuffersDirectory());
    }

    static FullText onDisk(Path directory) throws IOException {
        return new FullText(FSDirectory.open(directory));
    }

    /// Take in the words of a triple, if its property is one of ours.
    void add(Triple triple) {
        Node value = triple.getObject();
        if (!FIELDS.containsKey(triple.getPredicate()) || !value.isLiteral()) {
            return;
        }
        Entity entity =
                TextQueryFuncs.entityFromQuad(definition, null, triple.getSubject(), triple.getPredicate(), value);
        entity.put(ANY, value.getLiteralLexicalForm());
        index.addEntity(entity);
    }

    /// Let queries see what has been added.
    void commit() {
        index.commit();
    }

    void attachTo(DatasetGraph dataset) {
        dataset.getContext().set(TextQuery.textIndex, index);
    }

    @Override
    public void close() {
        index.close();
    }
}
