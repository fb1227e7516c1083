package org.mufakat.web;

import java.util.List;
import java.util.function.IntFunction;
import org.mufakat.web.DeskViews.Pager;

/// Which page of a list is shown.
///
/// @param page from 1
record Paging(int page) {

    /// Read a page number; the first page if it is none.
    static Paging of(String number) {
        return new Paging(number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1);
    }

    /// Return the same page, or the last that there is.
    Paging within(int all, int rows) {
        return new Paging(Math.min(page, pages(all, rows)));
    }

    int pages(int all, int rows) {
        return Math.max(1, Math.ceilDiv(all, rows));
    }

    <T> List<T> of(List<T> list, int rows) {
        int start = Math.min((page - 1) * rows, list.size());
        return list.subList(start, Math.min(start + rows, list.size()));
    }

    /// Return how many rows there are up to the end of the page.
    int upTo(int rows) {
        return page * rows;
    }

    /// Return which rows are shown of how many: `21 to 40 of 1,234`.
    String rows(int all, int rows) {
        int start = (page - 1) * rows;
        int end = Math.min(start + rows, all);
        return "%s to %s of %s".formatted(Narrowing.number(start + 1L), Narrowing.number(end), Narrowing.number(all));
    }

    /// Return the links to the pages beside this one.
    ///
    /// @param at the address of a page by its number
    Pager pager(int all, int rows, IntFunction<String> at) {
        int pages = pages(all, rows);
        return new Pager(
                page,
                pages,
                rows(all, rows),
                page == 1 ? "" : at.apply(page - 1),
                page >= pages ? "" : at.apply(page + 1));
    }
}
