package org.mufakat.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.mufakat.source.PartialDate;

/// E-mails: a release sent around, or an article that somebody forwarded.
final class MailFormat implements Format {

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(100_000)
            .setMaxHeaderCount(500)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(20_000_000)
            .build();
    private static final int DEEPEST = 10;

    @Override
    public List<Draft> read(Original original) {
        try (var bytes = new ByteArrayInputStream(original.bytes())) {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(LIMITS);
            return List.of(draft(builder.parseMessage(bytes)));
        } catch (IOException broken) {
            throw new Refusal("it is no readable e-mail: " + broken.getMessage(), "save the mail again as .eml");
        }
    }

    private static Draft draft(Message mail) throws IOException {
        Draft head = head(mail);
        Optional<String> html = body(mail, "text/html", 0);
        Optional<String> plain = body(mail, "text/plain", 0);
        List<String> paragraphs = html.filter(
                        _ -> plain.filter(text -> text.length() > 40).isEmpty())
                .map(page -> Blocks.of(Jsoup.parse(page).body()).stream()
                        .map(Blocks.Block::text)
                        .toList())
                .orElseGet(() -> Paragraphs.of(plain.orElse("")));
        return Agency.complete(Top.complete(head.withParagraphs(paragraphs)));
    }

    private static Draft head(Message mail) {
        Optional<Mailbox> sender = Optional.ofNullable(mail.getFrom()).stream()
                .flatMap(List::stream)
                .findFirst();
        Optional<PartialDate> sent = Optional.ofNullable(mail.getHeader().getField("Date"))
                .map(field -> field.getBody())
                .flatMap(Dates::in)
                .or(() -> Optional.ofNullable(mail.getDate())
                        .map(date -> PartialDate.of(
                                date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate())));
        String subject = Words.line(Optional.ofNullable(mail.getSubject()).orElse(""));
        return new Draft(
                Optional.empty(),
                subject.replaceFirst("(?i)^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+", ""),
                sender.map(box -> Optional.ofNullable(box.getName()).orElse(box.getDomain()))
                        .map(Words::line),
                sent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Return the first body of a type that is no attachment.
    private static Optional<String> body(Entity entity, String type, int depth) throws IOException {
        if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
            return Optional.empty();
        }
        return switch (entity.getBody()) {
            case Multipart parts -> {
                for (Entity part : parts.getBodyParts()) {
                    Optional<String> found = body(part, type, depth + 1);
                    if (found.isPresent()) {
                        yield found;
                    }
                }
                yield Optional.empty();
            }
            case Message inner -> body(inner, type, depth + 1);
            case TextBody text when type.equalsIgnoreCase(entity.getMimeType()) -> Optional.of(words(text));
            case null, default -> Optional.empty();
        };
    }

    private static String words(TextBody text) throws IOException {
        return Encoding.decode(
                bytes(text), Stream.ofNullable(text.getMimeCharset()).findFirst());
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readNBytes(HtmlFormat.MOST_BYTES);
        }
    }
}
