package org.mufakat.pipeline;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Work shared between processors. Results come in the order of what they are made of, whoever is ready first.
///
/// @param jobs how much is worked on at once; the work is computing, so more than the processors gains nothing
public record Crew(int jobs) {

    /// Finished work that may wait, for each job, for an earlier piece that takes longer: else all would wait for it.
    private static final int AHEAD = 16;

    public Crew {
        if (jobs < 1) {
            throw new IllegalArgumentException("A crew of %d does no work: need at least one".formatted(jobs));
        }
    }

    /// Return a crew of all processors.
    public static Crew ofAll() {
        return new Crew(Runtime.getRuntime().availableProcessors());
    }

    /// Do a piece of work on each input. The work has to be safe for several threads.
    public <T, R> Stream<R> each(Stream<T> inputs, Function<? super T, ? extends R> work) {
        var free = new Semaphore(jobs, true);
        return inputs.gather(Gatherers.mapConcurrent(jobs * AHEAD, input -> {
            free.acquireUninterruptibly();
            try {
                return work.apply(input);
            } finally {
                free.release();
            }
        }));
    }
}
