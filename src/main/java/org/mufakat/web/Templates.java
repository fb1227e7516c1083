package org.mufakat.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// The templates of `src/main/jte`.
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.mufakat.web.templates");

    private Templates() {}

    /// Return the page that a template makes of a view.
    ///
    /// @param name what the template calls its parameter
    static String render(String template, String name, Object view) {
        var output = new StringOutput();
        ENGINE.render(template + ".jte", Map.of(name, view), output);
        return output.toString();
    }
}
