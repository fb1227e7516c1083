package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;

/// What tests of islands have in common: a server, a browser with scripts, and a page that may not complain.
abstract class IslandTest {

    private static MufakatServer server;
    private static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /// What pages said on the console, threw or could not load; a test takes out what it expects.
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        assertTrue(
                Islands.licences().isPresent(),
                "This build has no islands: Node 20.19 or later has to be on the path, see src/main/web/README.md");
        server = MufakatServer.start(SharedPages.QUERIES, ServerSettings.onLoopback(0), List.of(SharedPages.PAGES));
        chromium = Chromium.start();
        setDefaultAssertionTimeout(Chromium.PATIENCE / 4);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nothingComplained() {
        contexts.forEach(BrowserContext::close);
        assertEquals(List.of(), complaints);
    }

    /// Return the address of a path without its first slash.
    static String address(String path) {
        return server.url() + path;
    }

    Page visit(String path) {
        return visit(path, ColorScheme.LIGHT);
    }

    /// Open a page on a screen of its own.
    Page visit(String path, ColorScheme colours) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setColorScheme(colours));
        context.setDefaultTimeout(Chromium.PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address(path));
        return page;
    }
}
