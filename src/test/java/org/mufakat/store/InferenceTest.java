package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceTest {

    private static final String PROLOGUE = """
            @prefix : <http://example.org/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;

    private static Set<Triple> turtle(String text) {
        byte[] bytes = (PROLOGUE + text).getBytes(StandardCharsets.UTF_8);
        return TurtleReader.read("test", "http://example.org/", new ByteArrayInputStream(bytes));
    }

    private static Set<Triple> consequences(String schema, String facts) {
        var inference = new Inference(turtle(schema));
        var found = new LinkedHashSet<Triple>();
        Set<Triple> stated = turtle(facts);
        stated.forEach(triple -> inference.follow(triple, found::add));
        inference.close(found::add);
        found.removeAll(stated);
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :C rdfs:subClassOf :D . :D rdfs:subClassOf :E .           | :x a :C .         | :x a :D , :E .
            :p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r .     | :x :p 1 .         | :x :q 1 ; :r 1 .
            :p owl:inverseOf :q .                                     | :x :p :y .        | :y :q :x .
            :p owl:inverseOf :q .                                     | :y :q :x .        | :x :p :y .
            :p rdfs:subPropertyOf :q . :q owl:inverseOf :r .          | :x :p :y .        | :x :q :y . :y :r :x .
            :p a owl:TransitiveProperty .                             | :a :p :b . :b :p :c . :c :p :d . | :a :p :c , :d . :b :p :d .
            :p a owl:TransitiveProperty ; owl:inverseOf :q .          | :a :p :b . :c :q :b . | :b :q :a . :b :p :c . :a :p :c . :c :q :a .
            :p a owl:TransitiveProperty . :s rdfs:subPropertyOf :p .  | :a :s :b . :b :s :c . | :a :p :b , :c . :b :p :c .
            :p a owl:TransitiveProperty .                             | :a :p :b . :b :p :a . | :a :p :a . :b :p :b .
            :p rdfs:domain :C ; rdfs:range :D .                       | :x :p :y .        | ''
            :p owl:inverseOf :q .                                     | :x :p "words" .   | ''
            ''                                                        | :x skos:prefLabel "name" . | :x rdfs:label "name" .
            ''                                                        | :x skos:altLabel "name" .  | ''
            """)
    void saysWhatFollowsAndNothingElse(String schema, String facts, String expected) {
        assertEquals(turtle(expected), consequences(schema, facts));
    }

    @Test
    void classesOfClassesAreLinkedToo() {
        String schema = ":C rdfs:subClassOf :D . :D rdfs:subClassOf :E .";

        assertEquals(turtle(":C rdfs:subClassOf :E ."), consequences(schema, schema));
    }

    @Test
    void restrictionsWithoutANameAreLeftAlone() {
        String schema = ":C rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ] .";

        assertEquals(Set.of(), consequences(schema, ":x a :C ."));
    }
}
