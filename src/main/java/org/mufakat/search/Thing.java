package org.mufakat.search;

import java.util.List;
import java.util.Optional;
import org.mufakat.vocabulary.Iris;

/// Something with names that is no event: a state, a person, a text, an article.
///
/// @param kind as in its IRI, such as `state`
/// @param names every other spelling: aliases, acronyms, demonyms, capitals that stand for a government
public record Thing(String iri, String kind, String label, List<String> names) {

    public Thing {
        names = List.copyOf(names);
    }

    /// Return what it is called as the value of a facet: `japan`; `group/asean-leaders` where the kind is not the
    /// facet's own.
    public String key() {
        String slug = iri.substring(iri.lastIndexOf('/') + 1);
        return facet().map(Facet::parameter).orElse(kind).equals(kind) ? slug : kind + "/" + slug;
    }

    /// Return the facet of which it is a value.
    public Optional<Facet> facet() {
        return Facet.ofKind(kind);
    }

    /// Return the kind in the IRI of a thing.
    static String kindOf(String iri) {
        String path = iri.substring(Math.min(iri.length(), (Iris.BASE + "id/").length()));
        return path.contains("#") ? "name" : path.replaceFirst("/.*", "");
    }
}
