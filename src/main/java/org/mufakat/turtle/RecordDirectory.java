package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.mufakat.intake.Original;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.PlainText;
import org.mufakat.source.Shingles;
import org.mufakat.source.SourceException;

/// The record of a running instance: one Turtle file an article, with its text beside it.
///
/// ```
/// articles/2018/09/amcc.ttl    what the article says; depends on the article, the rules and the reference graph alone
/// articles/2018/09/amcc.txt    its text, so that quotes can be checked
/// originals/3f/3f….html        what articles were taken out of, as it came, where that is wanted; by its hash
/// manifest/3f.tsv              id, file, hashes; spread by the hash of the id, so that adding one reads little
/// refused/3f.tsv               what was given and is no article of the record, with the reason ([Refused])
/// prints/3f2.tsv               by which an article that comes again is found ([Prints])
/// log.tsv                      what was read, replaced and taken back, and when; which events went; only appended to
/// events.tsv                   the events of the last world, so that it is seen which ones go ([EventLog])
/// ```
///
/// Files are written whole or not at all. One process writes at a time.
public final class RecordDirectory implements AutoCloseable {

    /// The likeness of two texts from which on they are one, printed twice.
    private static final double PRINT = 0.8;

    /// The likeness of two texts at one address from which on the later is the earlier changed.
    private static final double CHANGED = 0.3;

    private final Path directory;
    private final Manifest manifest;

    /// Names given since the record was opened: their articles may be still unwritten.
    private final Map<String, Article> given = new HashMap<>();

    /// Other addresses of articles that are still unwritten.
    private final Map<String, Set<String>> addresses = new HashMap<>();

    private final Prints prints;
    private final Refused refused;

    private final Clock clock;
    private final FileChannel lockFile;
    private final FileLock lock;

    private RecordDirectory(Path directory, Clock clock, FileChannel lockFile, FileLock lock) {
        this.directory = directory;
        this.manifest = new Manifest(directory.resolve("manifest"));
        this.prints = new Prints(directory.resolve("prints"));
        this.refused = new Refused(directory.resolve("refused"));
        this.clock = clock;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Open a record for writing; it is made where there is none.
    ///
    /// @param clock gives the times of the log
    /// @throws TurtleException if another process writes to it, or it cannot be made
    public static RecordDirectory open(Path directory, Clock clock) {
        return openIfFree(directory, clock)
                .orElseThrow(() -> new TurtleException(
                        "The record %s is being written by another process: wait until it ends".formatted(directory)));
    }

    /// Open a record for writing, as [#open] does; empty if another process writes to it.
    ///
    /// @throws TurtleException if it cannot be made
    public static Optional<RecordDirectory> openIfFree(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory.resolve("articles"));
            FileChannel lockFile =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                return Optional.empty();
            }
            return Optional.of(new RecordDirectory(directory, clock, lockFile, lock));
        } catch (IOException failure) {
            throw new TurtleException("The record %s cannot be opened: %s".formatted(directory, failure.getMessage()));
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    /// Return whether a directory holds a record with at least one article.
    public static boolean hasArticles(Path directory) {
        return !files(directory).isEmpty();
    }

    /// Return the Turtle files of a record, sorted.
    public static List<Path> files(Path directory) {
        Path articles = directory.resolve("articles");
        if (!Files.isDirectory(articles)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(articles)) {
            return walk.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// An article as the manifest lists it.
    ///
    /// @param turtle its Turtle file
    /// @param text the file of its text, beside it
    public record Listed(String id, Path turtle, String turtleSha256, Path text, String textSha256) {}

    /// Return what the manifest of a record lists.
    ///
    /// @throws TurtleException if a line of the manifest is broken
    public static List<Listed> listed(Path directory) {
        return new Manifest(directory.resolve("manifest"))
                .all().stream()
                        .map(entry -> new Listed(
                                entry.id(),
                                directory.resolve(entry.path()),
                                entry.turtle(),
                                directory.resolve(text(entry.path())),
                                entry.text()))
                        .toList();
    }

    /// Return the file of an article's text, which lies beside its Turtle file.
    public static Path textOf(Path turtle) {
        return turtle.resolveSibling(text(String.valueOf(turtle.getFileName())));
    }

    /// Return the article under the id it has in the record, or is to get.
    ///
    /// An article is the same as one read before if it has its name and either its text or its title, publisher
    /// and date. Another article of that name gets the first characters of its text's hash added.
    public synchronized Article named(Article article) {
        Article named = atSameAddress(article).map(article::withId).orElseGet(() -> apart(article));
        if (given.putIfAbsent(named.id(), named) == null) {
            prints.give(named);
        }
        return named;
    }

    private Article apart(Article article) {
        return entry(article.id())
                .filter(entry -> !entry.isSameArticle(article))
                .map(_ -> article.withId(article.id() + "-" + article.sha256().substring(0, 8)))
                .orElse(article);
    }

    private Optional<Manifest.Entry> entry(String id) {
        return manifest.entry(id)
                .or(() -> Optional.ofNullable(given.get(id)).map(each -> Manifest.Entry.of(each, "", "", "")));
    }

    /// Return the article of which this one is another print, with all its words or nearly: as papers print what an
    /// agency sends. Its address becomes one of that article.
    ///
    /// An article that comes again is none, be it changed or not.
    public synchronized Optional<String> firstPrint(Article article) {
        boolean isItself = entry(apart(article).id())
                        .filter(entry -> entry.isSameArticle(article))
                        .isPresent()
                || atSameAddress(article).isPresent();
        Optional<String> first = isItself
                ? Optional.empty()
                : prints.withTextOf(article).stream()
                        .filter(id -> likeness(article, id) >= PRINT)
                        .findFirst();
        first.ifPresent(id -> article.address().ifPresent(address -> addAddress(id, address)));
        return first;
    }

    /// Pages may show one article today and another tomorrow: it has to be told from its title or its words.
    private Optional<String> atSameAddress(Article article) {
        return prints.atAddressOf(article).stream()
                .filter(id -> known(id)
                                .filter(each -> each.title().equals(article.title()))
                                .isPresent()
                        || likeness(article, id) >= CHANGED)
                .findFirst();
    }

    private double likeness(Article article, String id) {
        String body = Prints.body(article);
        return known(id)
                .map(Prints::body)
                .map(other -> Shingles.plain(other).equals(Shingles.plain(body))
                        ? 1.0
                        : Shingles.likeness(Shingles.of(other), Shingles.of(body)))
                .orElse(0.0);
    }

    /// Return an article that was given or is written, as it is known from its text.
    private Optional<Article> known(String id) {
        return Optional.ofNullable(given.get(id))
                .or(() -> manifest.entry(id).flatMap(entry -> {
                    try {
                        Path text = directory.resolve(text(entry.path()));
                        return Optional.of(new PlainText(id, Files.readAllBytes(text)).article(id, Optional.empty()));
                    } catch (IOException | SourceException lost) {
                        return Optional.empty();
                    }
                }));
    }

    private void addAddress(String id, String address) {
        Optional<Manifest.Entry> written = manifest.entry(id);
        if (written.isEmpty()) {
            addresses.computeIfAbsent(id, _ -> new TreeSet<>()).add(address);
            return;
        }
        Path file = directory.resolve(written.get().path());
        Model statements = TurtleFile.read(file);
        if (ArticleGraph.addAddress(statements, id, address)) {
            String turtle = TurtleFile.write(statements);
            TurtleFile.writeAtomically(file, turtle);
            manifest.put(written.get().withTurtle(Article.sha256(turtle)));
            log("printed too at " + address, id);
        }
    }

    /// Return whether an article was read before, as it is and by these rules.
    public synchronized boolean isRead(Article article, String rules) {
        return manifest.entry(article.id())
                .filter(entry -> entry.made().equals(made(article, rules)))
                .filter(entry -> Files.exists(directory.resolve(entry.path())))
                .isPresent();
    }

    private static String made(Article article, String rules) {
        return Article.sha256(rules + article);
    }

    /// Remember that something given is no article of the record.
    ///
    /// @param name of the file or the address
    /// @param what became of it: `set aside` or `failed`
    public synchronized void refuse(String name, String what, String reason, String help) {
        refused.put(name, what, reason, help, now());
    }

    /// Forget that something was no article of the record: it is one now, or leads to one.
    public synchronized void settle(String name) {
        refused.remove(name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Keep an original as it came, under its hash. It is there once, however often it comes.
    public void keep(Original original) {
        String hash = original.sha256();
        Path file = directory.resolve("originals/%s/%s.%s".formatted(hash.substring(0, 2), hash, original.ending()));
        if (!Files.exists(file)) {
            AtomicFile.write(file, original.bytes());
        }
    }

    /// Write an article's statements and text, in the place of what was known of it before.
    public void put(Article article, Model statements) {
        put(article, statements, "");
    }

    /// Write an article's statements and text, in the place of what was known of it before, but for its addresses.
    ///
    /// @param rules what it was read by, as [#isRead] is asked for it
    public synchronized void put(Article article, Model statements, String rules) {
        otherAddresses(article.id()).forEach(address -> ArticleGraph.addAddress(statements, article.id(), address));
        if (!rules.isEmpty()) {
            ArticleGraph.addRules(statements, article.id(), rules);
        }
        String turtle = TurtleFile.write(statements);
        String path = shard(article) + "/" + article.id() + ".ttl";
        Optional<Manifest.Entry> before = manifest.entry(article.id());
        TurtleFile.writeAtomically(directory.resolve(text(path)), article.text());
        TurtleFile.writeAtomically(directory.resolve(path), turtle);
        manifest.put(Manifest.Entry.of(article, path, Article.sha256(turtle), made(article, rules)));
        prints.write(article);
        given.remove(article.id());
        before.map(Manifest.Entry::path).filter(old -> !old.equals(path)).ifPresent(this::remove);
        log(before.isPresent() ? "replaced" : "read", article.id());
    }

    private Set<String> otherAddresses(String id) {
        Set<String> known = new TreeSet<>(addresses.getOrDefault(id, Set.of()));
        addresses.remove(id);
        manifest.entry(id)
                .map(entry -> directory.resolve(entry.path()))
                .filter(Files::exists)
                .ifPresent(file -> known.addAll(ArticleGraph.addresses(TurtleFile.read(file), id)));
        return known;
    }

    /// Take an article back: its files go, and all that follows from them. The log remembers.
    ///
    /// @throws TurtleException if the record holds no such article
    public synchronized void retract(String id) {
        Manifest.Entry entry = manifest.entry(id)
                .orElseThrow(() -> new TurtleException("The record %s holds no article '%s'".formatted(directory, id)));
        prints.remove(id);
        manifest.remove(id);
        given.remove(id);
        remove(entry.path());
        removeEmpty(directory.resolve(entry.path()).getParent());
        log("taken back", id);
    }

    /// Remember the events of a new world, and in the log which of the one before are gone.
    ///
    /// @param world its events, each with what it is told in
    /// @param gone the events that are gone, each with those that its accounts tell of now
    public synchronized void remember(
            Map<String, NavigableSet<String>> world, SortedMap<String, NavigableSet<String>> gone) {
        gone.forEach((event, successors) -> append(EventLog.line(event, successors)));
        new EventLog(directory).put(world);
    }

    /// Remove a folder that holds nothing any more, and those above it, up to that of all articles.
    private void removeEmpty(@org.jspecify.annotations.Nullable Path folder) {
        Path top = directory.resolve("articles");
        try {
            for (Path empty = folder;
                    empty != null && !empty.equals(top) && isEmpty(empty);
                    empty = empty.getParent()) {
                Files.delete(empty);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String shard(Article article) {
        return "articles/"
                + article.published()
                        .map(date -> date.precision() == PartialDate.Precision.YEAR
                                ? "%04d/undated".formatted(date.year())
                                : "%04d/%02d".formatted(date.year(), date.month()))
                        .orElse("undated");
    }

    private static String text(String turtle) {
        return turtle.substring(0, turtle.length() - ".ttl".length()) + ".txt";
    }

    private void remove(String path) {
        try {
            Files.deleteIfExists(directory.resolve(path));
            Files.deleteIfExists(directory.resolve(text(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void log(String what, String id) {
        append(what + "\t" + id);
    }

    private void append(String what) {
        String line = "%s\t%s%n".formatted(now(), what);
        try {
            Files.writeString(directory.resolve("log.tsv"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Let other processes write.
    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
