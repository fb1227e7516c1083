package org.mufakat.web;

import org.mufakat.vocabulary.Iris;

/// The data set as a whole, as documents name it.
final class DataSet {

    /// Leads to its description at `/.well-known/void`.
    static final String IRI = Iris.BASE + "dataset";

    private DataSet() {}
}
