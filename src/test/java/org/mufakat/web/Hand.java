package org.mufakat.web;

import com.microsoft.playwright.Locator;

/// How somebody works with a page: with a pointer, or with the keyboard alone.
enum Hand {
    POINTER {
        @Override
        void choose(Locator link) {
            link.first().click();
        }

        @Override
        void write(Locator field, String text) {
            field.fill(text);
        }
    },

    KEYBOARD {
        @Override
        void choose(Locator link) {
            reach(link.first());
            link.page().keyboard().press("Enter");
        }

        @Override
        void write(Locator field, String text) {
            reach(field);
            field.page().keyboard().press("Control+a");
            field.page().keyboard().type(text);
        }
    };

    /// Presses of Tab after which something cannot be reached by people either.
    private static final int FAR = 700;

    /// Follow a link or press a button.
    abstract void choose(Locator link);

    /// Fill a field, whatever it held.
    abstract void write(Locator field, String text);

    /// Fill a field and send its form.
    void send(Locator field, String text) {
        write(field, text);
        field.press("Enter");
    }

    private static void reach(Locator target) {
        target.waitFor();
        for (int press = 0; press < FAR; press++) {
            if (Boolean.TRUE.equals(target.evaluate("one => one === document.activeElement"))) {
                return;
            }
            target.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + target);
    }
}
