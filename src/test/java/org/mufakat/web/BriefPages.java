package org.mufakat.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mufakat.SharedGraph;
import org.mufakat.SharedRecord;
import org.mufakat.export.Projection;
import org.mufakat.export.ReadingLog;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.service.Takeaway;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;

/// The briefs as they are read, with everything that is served of them.
final class BriefPages {

    private BriefPages() {}

    static Pages pages() {
        return new Pages(
                queries(),
                QueryLibrary.read(Path.of("data/queries")),
                TakenBack.none(),
                Texts.of(SharedRecord.ofBriefs()),
                History.of(SharedRecord.ofBriefs()),
                Projection.read(Path.of("data/graphs")));
    }

    private static Queries queries() {
        return new Queries(SharedGraph.briefs(), QueryLimits.standard());
    }

    /// @param files where dumps are made
    static MufakatServer serve(Path files) {
        var takeaway = Takeaway.of(
                queries(),
                Projection.read(Path.of("data/graphs")),
                ReadingLog.of(SharedRecord.ofBriefs()),
                files,
                new DumpsPage());
        return MufakatServer.start(queries(), ServerSettings.onLoopback(0), List.of(pages()), Optional.of(takeaway));
    }
}
