package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    private static final List<Integer> INPUTS = IntStream.range(0, 20).boxed().toList();

    /// One piece of work lasts until all others are done: they neither wait for it nor come before it.
    @Test
    @Timeout(60)
    void aPieceThatTakesLongHoldsUpNobodyAndKeepsItsPlace() {
        var others = new CountDownLatch(INPUTS.size() - 1);
        List<Integer> results = new Crew(2)
                .each(INPUTS.stream(), input -> {
                    if (input == 0) {
                        awaitAll(others);
                    } else {
                        others.countDown();
                    }
                    return input;
                })
                .toList();

        assertEquals(INPUTS, results);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    @Timeout(60)
    void asMuchIsWorkedOnAtOnceAsThereAreJobs(int jobs) {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CountDownLatch(jobs);
        List<Integer> results = new Crew(jobs)
                .each(INPUTS.stream(), input -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    together.countDown();
                    awaitAll(together);
                    working.decrementAndGet();
                    return input;
                })
                .toList();

        assertEquals(INPUTS, results);
        assertEquals(jobs, most.get());
    }

    @Test
    void aCrewOfNoneIsRefused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Crew(0));

        assertEquals("A crew of 0 does no work: need at least one", refusal.getMessage());
        assertEquals(List.of(), new Crew(1).each(Stream.empty(), input -> input).toList());
    }
}
