package org.mufakat.web;

/// Writes descriptions in their forms.
final class DocumentForms {

    private final ThingPage pages;
    private final Context context;

    DocumentForms(ThingPage pages, Context context) {
        this.pages = pages;
        this.context = context;
    }

    String write(Description description, Syntax form) {
        return switch (form) {
            case HTML -> pages.html(description);
            case JSON_LD -> new PlainJson(description, context).write();
            case TURTLE, N_TRIPLES, RDF_XML -> form.write(description.graph());
        };
    }
}
