package org.mufakat.intake;

/// An original that gives no article.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String help;

    /// @param reason what is wrong
    /// @param help what would be right
    public Refusal(String reason, String help) {
        super(reason);
        this.help = help;
    }

    /// Return what is wrong.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// Return what would be right.
    public String help() {
        return help;
    }
}
