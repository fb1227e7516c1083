package org.mufakat.store;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A store in a directory: TDB2 and Lucene, built beside the old one and switched to when whole.
///
/// ```
/// lock                  held while a process uses the directory
/// current               the name of the sub-directory in use
/// build-…/tdb2  lucene  statistics.json  fingerprint
/// ```
final class DiskStore {

    private static final Logger LOG = LoggerFactory.getLogger(DiskStore.class);

    /// Changes when what is built from the same sources changes.
    private static final String FORMAT = "3";

    private final Path directory;

    private DiskStore(Path directory) {
        this.directory = directory;
    }

    static GraphStore open(Path directory, Sources sources, LoadListener listener) {
        FileChannel lock = lock(directory);
        try {
            return new DiskStore(directory).openOrBuild(sources, listener, lock);
        } catch (IOException failure) {
            release(lock);
            throw new StoreException(
                    "The store in '%s' cannot be used: %s".formatted(directory, failure.getMessage()), failure);
        } catch (RuntimeException | Error failure) {
            release(lock);
            throw failure;
        }
    }

    private GraphStore openOrBuild(Sources sources, LoadListener listener, FileChannel lock) throws IOException {
        String fingerprint = FORMAT + "-" + sources.fingerprint();
        Optional<GraphStore> opened = openCurrent(fingerprint, lock);
        if (opened.isPresent()) {
            return opened.get();
        }
        Path fresh = directory.resolve("build-" + UUID.randomUUID());
        try {
            GraphStore store = build(fresh, fingerprint, sources, listener, lock);
            switchTo(fresh);
            return store;
        } catch (IOException | RuntimeException | Error failure) {
            delete(fresh);
            throw failure;
        }
    }

    private Optional<GraphStore> openCurrent(String fingerprint, FileChannel lock) throws IOException {
        Path pointer = directory.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        Path build = directory.resolve(Files.readString(pointer).strip());
        Path stamp = build.resolve("fingerprint");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint)) {
            return Optional.empty();
        }
        try {
            String json = Files.readString(build.resolve("statistics.json"));
            return Optional.of(openBuild(build, new Gson().fromJson(json, Statistics.class), lock));
        } catch (IOException | RuntimeException failure) {
            // The libraries have no common type for "this is not a database": whatever they throw, the cure is one.
            LOG.warn("The store in '{}' cannot be opened and is built again: {}", directory, failure.toString());
            return Optional.empty();
        }
    }

    private static GraphStore openBuild(Path build, Statistics statistics, FileChannel lock) throws IOException {
        DatasetGraph dataset = connect(build);
        try {
            FullText words = FullText.onDisk(build.resolve("lucene"));
            words.attachTo(dataset);
            Txn.executeRead(dataset, () -> dataset.getDefaultGraph().find().nextOptional());
            return new GraphStore(dataset, statistics, () -> close(dataset, words, lock));
        } catch (IOException | RuntimeException | Error failure) {
            TDBInternal.expel(dataset, true);
            throw failure;
        }
    }

    private static GraphStore build(
            Path build, String fingerprint, Sources sources, LoadListener listener, FileChannel lock)
            throws IOException {
        Files.createDirectories(build.resolve("tdb2"));
        DatasetGraph dataset = connect(build);
        FullText words = FullText.onDisk(build.resolve("lucene"));
        try {
            Statistics statistics =
                    Txn.calculateWrite(dataset, () -> GraphStore.fill(dataset, words, sources, listener));
            Files.writeString(build.resolve("statistics.json"), new Gson().toJson(statistics));
            Files.writeString(build.resolve("fingerprint"), fingerprint);
            return new GraphStore(dataset, statistics, () -> close(dataset, words, lock));
        } catch (IOException | RuntimeException | Error failure) {
            words.close();
            TDBInternal.expel(dataset, true);
            throw failure;
        }
    }

    private static DatasetGraph connect(Path build) {
        return DatabaseMgr.connectDatasetGraph(build.resolve("tdb2").toString());
    }

    private void switchTo(Path build) throws IOException {
        Path next = directory.resolve("current.new");
        Files.writeString(next, build.getFileName().toString());
        Files.move(next, directory.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> old = entries.filter(
                            entry -> entry.getFileName().toString().startsWith("build-") && !entry.equals(build))
                    .toList();
            old.forEach(DiskStore::delete);
        }
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                release(channel);
                throw inUse(directory);
            }
            return channel;
        } catch (OverlappingFileLockException held) {
            throw inUse(directory);
        } catch (IOException failure) {
            throw new StoreException(
                    "The store in '%s' cannot be used: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    private static StoreException inUse(Path directory) {
        return new StoreException("The store in '%s' is in use by another process".formatted(directory));
    }

    private static void close(DatasetGraph dataset, FullText words, FileChannel lock) {
        words.close();
        TDBInternal.expel(dataset, true);
        release(lock);
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("The lock of a store cannot be given back: {}", failure.getMessage());
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            LOG.warn("'{}' cannot be deleted: {}", directory, failure.getMessage());
        }
    }
}
