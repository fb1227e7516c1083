package org.mufakat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes files that are made to break who reads them: nested, packed, looping, in the wrong encoding, or asking for
/// files and addresses that are none of theirs.
final class Hostile {

    private static final String NEWS =
            "The ministers met in Ha Noi on Monday and agreed, after four hours, on a plan for the harbours of the coast, "
                    + "which each of them praised before the press in words that were longer than the plan itself.";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String canary;
    private final String secret;

    private Hostile(String canary, String secret) {
        this.canary = canary;
        this.secret = secret;
    }

    /// Return the files by name.
    ///
    /// @param canary an address that nobody may ask for
    /// @param secret the address of a file that nobody may read
    static Map<String, byte[]> files(String canary, String secret) {
        var all = new Hostile(canary, secret);
        all.pages();
        all.encodings();
        all.pdfs();
        all.feeds();
        all.documents();
        all.archives();
        all.warcs();
        all.mails();
        all.texts();
        all.json();
        all.damaged();
        return all.files;
    }

    private void add(String name, byte[] bytes) {
        files.put("%03d-%s".formatted(files.size(), name), bytes);
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head><title>Harbours</title>" + head + "</head><body>" + body + "</body></html>";
    }

    private static String nested(String open, String inside, String close, int times) {
        return open.repeat(times) + inside + close.repeat(times);
    }

    private void pages() {
        String news = "<p>" + NEWS + "</p>";
        for (String tag :
                List.of("div", "span", "table", "b", "a", "blockquote", "ul", "font", "form", "svg", "select")) {
            add("deep-" + tag, page("", nested("<" + tag + ">", news, "</" + tag + ">", 30_000)));
            add("open-" + tag, page("", ("<" + tag + ">").repeat(20_000) + news));
        }
        add("formatting", page("", "<b><i><u><a><font>".repeat(3_000) + news));
        add("misnested", page("", "<b><p></b><i><div></i>".repeat(5_000) + news));
        add("large", page("", news.repeat(30_000)));
        add("one-line", page("", "<p>" + "word ".repeat(900_000)));
        add("attributes", page("", "<p " + numbered("a%d='x' ", 50_000) + ">" + NEWS));
        add("long-attribute", page("", "<p class='" + "share ".repeat(200_000) + "'>" + NEWS));
        add("comment", page("", "<!--" + "-".repeat(500_000) + news));
        add("entities", page("", "<p>&#x110000;&#0;&#xD800;&#99999999999;&bogus;&amp" + NEWS + "&#1;".repeat(50_000)));
        for (String asked : List.of(
                "<meta http-equiv='refresh' content='0;url=%s'>",
                "<base href='%s/'><link rel='canonical' href='x'>",
                "<link rel='stylesheet' href='%s'><script src='%s'></script>",
                "<iframe src='%s'></iframe><object data='%s'></object><embed src='%s'>",
                "<meta property='og:url' content='%s'><img src='%s' srcset='%s 2x'>",
                "<script type='application/ld+json'>{\"@context\":\"%s\",\"@type\":\"NewsArticle\",\"url\":\"%s\"}</script>")) {
            add("asks-the-web", page(asked.replace("%s", canary), news));
            add("asks-the-disk", page(asked.replace("%s", secret), news));
        }
        add("title-of-bars", page("<meta property='og:title' content='" + "a | ".repeat(100_000) + "'>", news));
        add("title-of-spaces", page("<title>" + " ".repeat(300_000) + "</title>", news));
        add("date-of-digits", page("<meta name='date' content='" + "1".repeat(300_000) + "'>", news));
        add("byline-of-names", page("", "<p>By " + "Aa ".repeat(100_000) + "</p>" + news));
        add("paragraphs", page("", "<p>a, b, c and so on, as one says".repeat(30_000)));
        add("cells", page("", "<table>" + "<tr>".repeat(10_000) + "<td>x".repeat(20_000)));
        add("dangerous-canonical", page("<link rel='canonical' href='javascript:alert(1)'>", news));
        add("script-in-title", page("<meta property='og:title' content='</script><script>alert(1)</script>'>", news));
        for (int depth : new int[] {100, 10_000, 200_000}) {
            add(
                    "json-of-depth-" + depth,
                    page("<script type='application/ld+json'>" + "[".repeat(depth) + "</script>", news));
        }
    }

    private static String numbered(String pattern, int times) {
        return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private void encodings() {
        String page = page("<meta charset='%s'>", "<p>" + NEWS + " Zoë naïve “first” – 東京</p>");
        for (String said : List.of("utf-16", "utf-7", "x-none", "iso-2022-jp", "ebcdic-cp-us", "utf-8' ", "")) {
            add("says-" + said.replace("'", "").strip(), page.formatted(said));
            add(
                    "says-in-latin-" + said.replace("'", "").strip(),
                    page.formatted(said).getBytes(StandardCharsets.ISO_8859_1));
        }
        add("utf-16", page.formatted("utf-8").getBytes(StandardCharsets.UTF_16));
        add("utf-16-odd", Arrays.copyOf(page.formatted("utf-8").getBytes(StandardCharsets.UTF_16), 301));
        add("nuls", page.formatted("utf-8").replace("the ", "\0the "));
        add("surrogates", page.formatted("utf-8").replace("the ", "\\uD800the ").replace("\\uD800", "\uD800"));
        add("directions", page.formatted("utf-8").replace("the ", "\u202E\u2066the\u0007\u001B[31m "));
    }

    private void pdfs() {
        Story story = Story.all().get(1);
        byte[] pdf = Printers.pdf(story, 1);
        for (int part = 1; part <= 12; part++) {
            add("cut.pdf", Arrays.copyOf(pdf, pdf.length * part / 13));
        }
        for (int seed = 0; seed < 30; seed++) {
            add("flipped.pdf", flipped(pdf, seed, 1 + seed * 3));
        }
        add("pages-loop.pdf", pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
        add(
                "pages-two-loop.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
        add("pages-lie.pdf", pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>"));
        add(
                "asks-the-web.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + canary + ")>>>>",
                        "<</Type/Pages/Kids[]/Count 0>>"));
        add(
                "script.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('" + canary
                                + "'\\))>>>>",
                        "<</Type/Pages/Kids[]/Count 0>>"));
        add(
                "xfa.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 3 0 R>>>>",
                        "<</Type/Pages/Kids[]/Count 0>>",
                        stream("", external(canary, "&x;").getBytes(StandardCharsets.UTF_8))));
        add("bomb.pdf", pageWith("/Filter/FlateDecode", deflated(100_000_000, 1)));
        add("bomb-in-bomb.pdf", pageWith("/Filter[/FlateDecode/FlateDecode]", deflated(100_000_000, 2)));
        add(
                "filters.pdf",
                pageWith(
                        "/Filter[" + "/ASCIIHexDecode".repeat(2_000) + "]",
                        "00".repeat(1000).getBytes(StandardCharsets.US_ASCII)));
        add("operators.pdf", pageWith("", "q ".repeat(50_000).getBytes(StandardCharsets.US_ASCII)));
        add("form-loop.pdf", pageWith("", "/F Do".getBytes(StandardCharsets.US_ASCII)));
        add(
                "objects.pdf",
                pdf(IntStream.range(0, 60_000)
                        .mapToObj(i -> "<</A " + (i + 2) + " 0 R>>")
                        .toArray(String[]::new)));
        add(
                "deep-array.pdf",
                pdf("<</Type/Catalog/Pages 2 0 R/A " + "[".repeat(100_000) + ">>", "<</Type/Pages/Kids[]/Count 0>>"));
        add("head-only.pdf", "%PDF-1.7\n");
        add(
                "previous-loop.pdf",
                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF");
    }

    private static String pdf(String... objects) {
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.length; i++) {
            places.add(out.length());
            out.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
        }
        int table = out.length();
        out.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        places.forEach(place -> out.append("%010d 00000 n \n".formatted(place)));
        return out + "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF".formatted(objects.length + 1, table);
    }

    private static String stream(String dictionary, byte[] bytes) {
        return "<<%s/Length %d>>\nstream\n%s\nendstream"
                .formatted(dictionary, bytes.length, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static byte[] pageWith(String filter, byte[] content) {
        return pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                        stream(filter, content),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
                                "/F Do".getBytes(StandardCharsets.US_ASCII)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Return zeros, packed several times.
    private static byte[] deflated(int zeros, int times) {
        byte[] packed = packed(out -> {
            byte[] block = new byte[100_000];
            for (int i = 0; i < zeros / block.length; i++) {
                out.write(block);
            }
        });
        for (int i = 1; i < times; i++) {
            byte[] inner = packed;
            packed = packed(out -> out.write(inner));
        }
        return packed;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            try (var packing = new java.util.zip.DeflaterOutputStream(out)) {
                writing.to(packing);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzipped(byte[] bytes) {
        try (var out = new ByteArrayOutputStream()) {
            try (var packing = new GZIPOutputStream(out)) {
                packing.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] flipped(byte[] bytes, int seed, int times) {
        var random = new Random(seed);
        byte[] copy = bytes.clone();
        for (int i = 0; i < times; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /// Return XML with an entity from elsewhere.
    private static String external(String where, String inside) {
        return "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"%s\">]><r>%s</r>".formatted(where, inside);
    }

    private static final String LAUGHS = "<!DOCTYPE rss [<!ENTITY a0 \"haha\">"
            + IntStream.range(1, 12)
                    .mapToObj(i -> "<!ENTITY a%d \"%s\">"
                            .formatted(i, "&a%d;".formatted(i - 1).repeat(10)))
                    .collect(Collectors.joining())
            + "]>";

    private void feeds() {
        String item =
                "<item><title>Harbours</title><link>https://harbour.example/%s</link><pubDate>%s</pubDate><description>"
                        + NEWS + NEWS + "</description></item>";
        String feed = "<rss version='2.0'><channel><title>Coast</title>%s</channel></rss>";
        for (String where :
                List.of(canary, secret, "jar:" + secret + "!/x", "netdoc:/etc/passwd", "gopher://127.0.0.1/")) {
            String doctype =
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + where + "\"><!ENTITY % y SYSTEM \"" + where + "\"> %y;]>";
            add(
                    "outside-entity.rss",
                    doctype + feed.formatted(item.formatted("1", "").replace("Harbours", "&x;")));
            add(
                    "outside-doctype.rss",
                    "<!DOCTYPE rss SYSTEM \"" + where + "\">" + feed.formatted(item.formatted("1", "")));
            add(
                    "include.rss",
                    feed.formatted("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + where
                            + "'/>" + item.formatted("1", "")));
            add("stylesheet.rss", "<?xml-stylesheet href='" + where + "'?>" + feed.formatted(item.formatted("1", "")));
        }
        add("laughs.rss", LAUGHS + feed.formatted(item.formatted("1", "").replace("Harbours", "&a11;")));
        add("many.rss", feed.formatted("<item/>".repeat(300_000)));
        add("deep.rss", feed.formatted(nested("<item>", NEWS, "</item>", 20_000)));
        add("unended.rss", feed.formatted("<item><title><![CDATA[" + NEWS));
        for (String date :
                List.of("9999-12-31", "-0001-01-01", "0000-00-00", "Mon, 32 Foo 2020", "1".repeat(100_000))) {
            add("date.rss", feed.formatted(item.formatted("1", date)));
        }
        add("itself.rss", feed.formatted(item.formatted("1", "").replace("https://harbour.example/1", canary)));
        add(
                "deep.atom",
                "<feed xmlns='http://www.w3.org/2005/Atom'>" + nested("<entry>", NEWS, "</entry>", 20_000) + "</feed>");
    }

    private void documents() {
        String word =
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s</w:body></w:document>";
        String open = "<office:document-content xmlns:office='o' xmlns:text='t'>%s</office:document-content>";
        var insides = new LinkedHashMap<String, String>();
        insides.put("outside-web", external(canary, "&x;"));
        insides.put("outside-disk", external(secret, "&x;"));
        insides.put("laughs", LAUGHS + "<rss>&a11;</rss>");
        insides.put("deep", word.formatted(nested("<w:p>", NEWS, "</w:p>", 100_000)));
        insides.put("deep-open", open.formatted(nested("<text:p>", NEWS, "</text:p>", 100_000)));
        insides.put("rows", word.formatted("<w:tbl><w:tr>".repeat(50_000)));
        insides.put("unended", word.substring(0, 60));
        insides.put("empty", "");
        insides.put("zeros", "\0".repeat(30_000_000));
        insides.put("ends", open.formatted("</text:p>".repeat(3)));
        insides.forEach((name, inside) -> {
            add(name + ".docx", zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", inside)));
            add(name + ".odt", stored("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", inside));
        });
        add("without-text.docx", zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml.rels", "")));
    }

    private static byte[] zip(Map<String, String> parts) {
        return Printers.zip(parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> Printers.utf8(part.getValue()))));
    }

    private static byte[] stored(String... namesAndTexts) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(namesAndTexts.length > 2 ? 9 : 0);
                for (int i = 0; i < namesAndTexts.length; i += 2) {
                    byte[] bytes = Printers.utf8(namesAndTexts[i + 1]);
                    var entry = new ZipEntry(namesAndTexts[i]);
                    if (i == 0) {
                        var crc = new java.util.zip.CRC32();
                        crc.update(bytes);
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(bytes.length);
                        entry.setCrc(crc.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(bytes);
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void archives() {
        String text = "Ships sail\nCoast - 2020-01-01\n\n" + NEWS + "\n";
        for (String name : List.of(
                "../../outside.txt",
                "/etc/outside.txt",
                "C:\\outside.txt",
                "..\\outside.txt",
                "a/\0/b.txt",
                "CON",
                " ",
                "a".repeat(60_000),
                "//////x.txt",
                "\u202Etxt.exe")) {
            add("name.zip", zip(Map.of(name, text)));
        }
        byte[] bomb = Printers.zip(Map.of("zeros.txt", new byte[100_000_000]));
        add("bomb.zip", bomb);
        byte[] nest = zip(Map.of("a.txt", text));
        for (int depth = 0; depth < 8; depth++) {
            nest = Printers.zip(Map.of("inner.zip", nest));
            add("nest.zip", nest);
        }
        byte[] inner = bomb;
        add(
                "bombs.zip",
                Printers.zip(IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> i + ".zip", _ -> inner))));
        add(
                "entries.zip",
                Printers.zip(IntStream.range(0, 101_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> i + ".css", _ -> new byte[0]))));
        add("cut.zip", Arrays.copyOf(bomb, bomb.length / 2));
        add(
                "many.zip",
                zip(IntStream.range(0, 30)
                        .boxed()
                        .collect(Collectors.toMap(i -> "d/" + i + ".html", i -> page("", "<div>".repeat(10 * i))))));
        add("bomb.gz", gzipped(new byte[100_000_000]));
        byte[] layers = gzipped(Printers.utf8(text));
        for (int i = 0; i < 6; i++) {
            layers = gzipped(layers);
            add("layers.gz", layers);
        }
        add("cut.gz", Arrays.copyOf(layers, 20));
    }

    private void warcs() {
        byte[] warc = Writings.warc(Story.all().get(1), Printers.utf8(page("", "<p>" + NEWS)));
        for (int part = 1; part <= 8; part++) {
            add("cut.warc", Arrays.copyOf(warc, warc.length * part / 9));
        }
        for (int seed = 0; seed < 12; seed++) {
            add("flipped.warc", flipped(warc, seed, 4));
        }
        String head =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:x>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %s\r\n\r\n";
        for (String length : List.of("-1", "99999999999999999999", "2147483647", "", "0")) {
            add(
                    "length.warc",
                    head.formatted(canary, length) + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + NEWS);
        }
        byte[] packed = gzipped(new byte[100_000_000]);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                + packed.length + "\r\n\r\n";
        add("bomb.warc", joined(Printers.utf8(head.formatted(secret, http.length() + packed.length) + http), packed));
        add(
                "bomb.warc.gz",
                gzipped(joined(Printers.utf8(head.formatted(canary, http.length() + packed.length) + http), packed)));
        add("headers.warc", "WARC/1.0\r\n" + "X: y\r\n".repeat(200_000));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void mails() {
        String head =
                "From: a@harbour.example\r\nTo: b@harbour.example\r\nSubject: Harbours\r\nDate: Mon, 1 Jan 2020 00:00:00 +0000\r\nMIME-Version: 1.0\r\n";
        add(
                "deep.eml",
                head + numbered("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n", 5_000) + "\r\n"
                        + NEWS);
        add("inner.eml", head + "Content-Type: message/rfc822\r\n\r\n".repeat(5_000) + head + "\r\n" + NEWS);
        add("headers.eml", head + numbered("X-%d: y\r\n", 100_000) + "\r\n" + NEWS);
        add("long-header.eml", head + "X-A: " + "y".repeat(2_000_000) + "\r\n\r\n" + NEWS);
        add(
                "boundary.eml",
                head + "Content-Type: multipart/mixed; boundary=\"" + "-".repeat(10_000) + "\"\r\n\r\n" + NEWS);
        add(
                "outside.eml",
                head + "Content-Type: message/external-body; access-type=URL; URL=\"" + canary + "\"\r\n\r\n" + NEWS);
        add("base64.eml", head + "Content-Transfer-Encoding: base64\r\n\r\n" + "!?=".repeat(100_000));
        add("charset.eml", head + "Content-Type: text/plain; charset=x-none\r\n\r\n" + NEWS);
        add("words.eml", head.replace("Harbours", "=?utf-8?Q?" + "=41".repeat(100_000) + "?=") + "\r\n" + NEWS);
        add("page.eml", head + "Content-Type: text/html\r\n\r\n" + nested("<div>", NEWS, "</div>", 50_000));
        add("quoted.eml", head + "\r\n" + ("> ".repeat(2_000) + "x\r\n").repeat(100));
    }

    private void texts() {
        for (String text : List.of(
                "",
                " \n\t\n",
                "\0",
                "Title alone\n",
                "....,,,,;;;;\n\n????",
                "\uFEFF\uFEFF\uFEFF",
                "Title\n\n" + "\u0300".repeat(10_000))) {
            add("text.txt", text);
        }
        add("long-line.txt", "Title\n\n" + "a".repeat(8_000_000));
        add("not-utf-8.txt", new byte[] {'T', '\n', '\n', (byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        add("random.bin", random(1, 100_000));
        add("lists.md", "# Harbours\n\n" + "- ".repeat(20_000) + NEWS);
        add("quotes.md", "# Harbours\n\n" + ">".repeat(50_000) + NEWS);
        add("brackets.md", "# Harbours\n\n" + "[".repeat(50_000) + NEWS);
        add("stars.md", "# Harbours\n\n" + "*a **b _c ".repeat(20_000) + NEWS);
        add(
                "ticks.md",
                "# Harbours\n\n" + IntStream.range(1, 600).mapToObj("`"::repeat).collect(Collectors.joining("a"))
                        + NEWS);
        add(
                "table.md",
                "# Harbours\n\n" + "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n" + "|b|\n".repeat(100));
        add("front.md", "---\n" + "a: &a [*a, *a]\n".repeat(300) + "title: " + "[".repeat(10_000) + "\n---\n\n" + NEWS);
        add("links.md", "# Harbours\n\n![a](" + canary + ") [b](" + secret + ") " + NEWS);
        add("addresses.urls", canary + "\n" + canary + "/2\n");
    }

    private static byte[] random(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void json() {
        String article =
                "{\"@context\":\"%s\",\"@type\":\"NewsArticle\",\"headline\":\"Harbours\",\"articleBody\":\"%s\"}";
        add("context.json-ld", article.formatted(canary, NEWS));
        add("context-file.json-ld", article.formatted(secret, NEWS));
        add(
                "context-list.json-ld",
                article.formatted(canary, NEWS)
                        .replace("\"@context\":\"" + canary + "\"", "\"@context\":[{\"@import\":\"" + canary + "\"}]"));
        add("deep.json-ld", "{\"@type\":" + "[".repeat(500_000));
        add("deep-objects.json-ld", "{\"@type\":\"NewsArticle\",\"a\":".repeat(100_000));
        add("long.json-ld", article.formatted("https://schema.org", "a".repeat(3_000_000)));
        add("many.json-ld", "[" + (article.formatted("x", "y") + ",").repeat(30_000) + "{}]");
        add(
                "numbers.json-ld",
                "{\"@type\":\"NewsArticle\",\"headline\":" + "9".repeat(100_000) + ",\"articleBody\":1e999999999}");
        add("markup.json-ld", article.formatted("x", "<p>".repeat(100_000) + NEWS));
    }

    /// Files of each form with some bytes changed.
    private void damaged() {
        Story story = Story.all().get(1);
        var whole = new LinkedHashMap<String, byte[]>();
        whole.put("docx", Printers.docx(story));
        whole.put("odt", Printers.odt(story));
        whole.put("eml", Printers.utf8(Writings.mail(story, true)));
        whole.put("rss", Printers.utf8(Writings.rss(story)));
        whole.put("html", story.page("wordpress"));
        whole.put("zip", Printers.zip(Map.of("a.html", story.page("wire"))));
        whole.forEach((ending, bytes) -> {
            for (int seed = 0; seed < 8; seed++) {
                add("flipped." + ending, flipped(bytes, seed, 1 + 5 * seed));
            }
        });
    }
}
