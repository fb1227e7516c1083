package org.mufakat.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mufakat.source.ArticleFile;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Archives, read part by part. Names inside are names and no paths: nothing is ever written under them.
final class Archives {

    private static final long MOST_UNPACKED = 4_000_000_000L;
    private static final int MOST_ENTRIES = 100_000;
    private static final int HTTP_OK = 200;
    private static final Set<String> HOLDING = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/pdf",
            "application/rss+xml",
            "application/atom+xml",
            "application/xml",
            "text/xml",
            "application/ld+json",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text");

    private Archives() {}

    static boolean isOpenedInParts(Kind kind) {
        return kind == Kind.ZIP || kind == Kind.WARC || kind == Kind.GZIP;
    }

    /// Hand on each part of an archive that lies on the disk.
    static void each(Kind kind, Given.File file, Consumer<Original> sink) throws IOException {
        if (kind == Kind.ZIP && Files.size(file.path()) <= Intake.MOST_BYTES) {
            byte[] bytes = Files.readAllBytes(file.path());
            Original whole = Original.of(file.name(), file.stem(), bytes);
            if (Detector.kind(bytes) != Kind.ZIP) {
                sink.accept(whole);
                return;
            }
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            each(kind, file.name(), file.stem(), in, Files.size(file.path()), sink);
        }
    }

    /// Hand on each part of an archive.
    static void each(Kind kind, Original archive, Consumer<Original> sink) {
        byte[] bytes = archive.bytes();
        try (var in = new ByteArrayInputStream(bytes)) {
            each(kind, archive.name(), archive.stem(), in, bytes.length, sink);
        } catch (IOException impossible) {
            throw new Refusal("it cannot be read: " + impossible.getMessage(), "give its parts");
        }
    }

    private static void each(
            Kind kind, String name, String stem, InputStream in, long packed, Consumer<Original> sink) {
        var unpacking = new Unpacking(MOST_UNPACKED, MOST_ENTRIES, packed);
        try {
            switch (kind) {
                case WARC -> warc(in, unpacking, sink);
                case GZIP -> gzip(name, stem, in, packed, sink);
                default -> zip(name, in, unpacking, sink);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal(Words.line("the archive ends early or is broken " + Words.of(broken)), "make it again");
        }
    }

    private static void zip(String name, InputStream in, Unpacking unpacking, Consumer<Original> sink)
            throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            unpacking.entry();
            String inside = Words.line(entry.getName());
            byte[] bytes = unpacking.read(zip);
            if (!entry.isDirectory() && FolderRules.mayHoldArticles(inside, () -> Optional.of(bytes))) {
                String last = inside.substring(Math.max(inside.lastIndexOf('/'), inside.lastIndexOf('\\')) + 1);
                sink.accept(Original.of(name + "!" + inside, ArticleFile.stemOf(last), bytes));
            }
        }
    }

    /// A packed WARC is read as such, any other packed file as what is inside.
    private static void gzip(String name, String stem, InputStream in, long packed, Consumer<Original> sink)
            throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(1 << 16);
        byte[] head = new GZIPInputStream(buffered).readNBytes(5);
        buffered.reset();
        if (new String(head, java.nio.charset.StandardCharsets.US_ASCII).equals("WARC/")) {
            warc(buffered, new Unpacking(MOST_UNPACKED, MOST_ENTRIES, packed), sink);
            return;
        }
        var unpacking = new Unpacking(Intake.MOST_BYTES, 1, packed);
        sink.accept(Original.of(name, stem, unpacking.read(new GZIPInputStream(buffered))));
    }

    private static void warc(InputStream in, Unpacking unpacking, Consumer<Original> sink) throws IOException {
        var reader = new WarcReader(in);
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            unpacking.entry();
            switch (record.get()) {
                case WarcResponse response
                when isAnswer(response) ->
                    sink.accept(original(
                            response,
                            response.http().contentType(),
                            unpacking.read(response.http().bodyDecoded().stream())));
                case WarcResource resource
                when HOLDING.contains(base(resource.contentType())) ->
                    sink.accept(original(resource, resource.contentType(), unpacking.read(resource.body().stream())));
                default -> {}
            }
        }
    }

    private static boolean isAnswer(WarcResponse response) throws IOException {
        return response.contentType().base().equals(MediaType.HTTP)
                && response.http().status() == HTTP_OK
                && HOLDING.contains(base(response.http().contentType()));
    }

    private static String base(MediaType type) {
        return type.base().toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static Original original(WarcTargetRecord record, MediaType type, byte[] bytes) {
        String address = record.target();
        Original original = Original.of(address, Stems.ofAddress(address).orElse("article"), bytes)
                .encodedIn(Optional.ofNullable(type.parameters().get("charset")));
        return PageFacts.isAddress(address) ? original.at(address) : original;
    }
}
