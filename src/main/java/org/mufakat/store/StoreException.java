package org.mufakat.store;

/// Says why a store cannot be built or opened, in a sentence for the person who starts it.
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
