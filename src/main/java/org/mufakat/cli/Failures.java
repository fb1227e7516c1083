package org.mufakat.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one sentence why a command failed. `MUFAKAT_DEBUG=1` in the environment shows where in the code.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String message = failure.getMessage();
        command.getErr().println("mufakat: " + (message == null ? failure.toString() : message));
        if (System.getenv("MUFAKAT_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
