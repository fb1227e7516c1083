package org.mufakat.cli;

import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far a long work is, where people watch.
final class Progress {

    private Progress() {}

    /// Do a work of some steps. It is given what to run after each step, from whatever thread.
    static <T> T during(String task, int steps, Function<Runnable, T> work) {
        if (!Terminal.isInteractive()) {
            return work.apply(() -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return work.apply(bar::step);
        }
    }
}
