package org.mufakat.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Debian's Chromium, driven by Playwright.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /// Milliseconds; a busy machine may need many.
    static final double PATIENCE = 120_000;

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(List.of("--no-sandbox"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No chromium on the PATH: apt-get install chromium"));
    }

    /// Return where a page, as it is now, breaks a rule of WCAG 2.2 AA or another serious one that axe-core can judge.
    static Object barriers(Page page) {
        page.evaluate(axe());
        return page.evaluate("""
                () => axe.run({ rules: { 'target-size': { enabled: true } } }).then(found => found.violations
                    .filter(one => one.tags.some(tag => /^wcag2\\d?aa?$/.test(tag))
                        || ['serious', 'critical'].includes(one.impact))
                    .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' ')))
                """);
    }

    /// Return where the colours of a page, in which axe-core is loaded, are too near each other.
    static Object barriersOfColour(Page page) {
        return page.evaluate("""
                () => axe.run({ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })
                    .then(found => found.violations
                        .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' ')))
                """);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
