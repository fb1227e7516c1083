package org.mufakat.vocabulary;

/// How IRIs are made. The base is the same in every file; HTTP maps `/id/…` of whatever host to it.
public final class Iris {

    /// The canonical base.
    public static final String BASE = "https://w3id.org/mufakat/";

    /// Namespace of the concepts that say how firmly an act is told; prefix `status:`.
    public static final String STATUS = BASE + "status#";

    /// Namespace of the concepts that say how an event stands after all accounts; prefix `standing:`.
    public static final String STANDING = BASE + "standing#";

    /// Namespace of the statuses of instruments; prefix `istatus:`.
    public static final String INSTRUMENT_STATUS = BASE + "instrument-status#";

    /// Namespace of the layers of the model; prefix `layer:`.
    public static final String LAYER = BASE + "layers#";

    /// Namespace of the topics; prefix `topic:`.
    public static final String TOPIC = BASE + "topics#";

    /// Namespace of the words the reader knows; prefix `lex:`.
    public static final String LEXICON = BASE + "lexicon#";

    /// The graph of all joined events.
    public static final String WORLD_GRAPH = BASE + "graph/world";

    /// The graph of what follows by the rules of the ontology.
    public static final String INFERRED_GRAPH = BASE + "graph/inferred";

    private Iris() {}

    /// Return the IRI of a thing, such as `{base}id/meeting/amcc-3`.
    public static String thing(String kind, String slug) {
        return BASE + "id/" + kind + "/" + slug;
    }

    /// Return the IRI of an article.
    public static String article(String id) {
        return thing("article", id);
    }

    /// Return the graph of an article's file.
    public static String articleGraph(String id) {
        return BASE + "graph/article/" + id;
    }

    /// Return the graph of a file of `ontology/`, named without its ending. The ontology itself has the shortest name.
    public static String ontologyGraph(String file) {
        return BASE + (file.equals("mufakat") ? "graph/ontology" : "graph/ontology/" + file);
    }

    /// Return the graph of a file of `data/reference/`, named without its ending.
    public static String referenceGraph(String file) {
        return BASE + "graph/reference/" + file;
    }
}
