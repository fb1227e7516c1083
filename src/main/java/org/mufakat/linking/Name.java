package org.mufakat.linking;

/// A name by which texts call an entity.
///
/// @param text the name as written
public record Name(String text, Entity entity, Use use) {

    /// How the name is used, which decides how far it can be trusted.
    public enum Use {
        /// A proper name.
        LABEL,
        /// Capital letters: matched in that case only.
        ACRONYM,
        /// An adjective or a people: stands for the state.
        DEMONYM,
        /// A capital that stands for its government, unless the text says that something is there.
        METONYM,
        /// A name that means the entity only where it has been spoken of before ("the bloc", a surname).
        CONTEXTUAL
    }
}
