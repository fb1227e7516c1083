package org.mufakat.evaluation;

/// A difference between what was read and what people found.
public sealed interface Mistake {

    /// The article, by the name of its file without ending.
    String article();

    /// The event with the sentence in question.
    JudgedEvent event();

    /// Return what went wrong, in words that mistakes of one kind share.
    String kind();

    /// An event that was not found.
    record Missed(String article, JudgedEvent event) implements Mistake {
        @Override
        public String kind() {
            return "missed " + event.type();
        }
    }

    /// A prediction that is no event.
    record Extra(String article, JudgedEvent event) implements Mistake {
        @Override
        public String kind() {
            return "extra " + event.type();
        }
    }

    /// An event that was found and taken for another type.
    ///
    /// @param taken the prediction
    record WrongType(String article, JudgedEvent event, JudgedEvent taken) implements Mistake {
        @Override
        public String kind() {
            return "wrong type: %s for %s".formatted(taken.type(), event.type());
        }
    }
}
