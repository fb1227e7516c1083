package org.mufakat.service;

/// Says why the server cannot start, in a sentence for the person who starts it.
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
