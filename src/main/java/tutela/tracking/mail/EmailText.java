package tutela.tracking.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A saved e-mail as plain text. Its text part is read, or where there is none the words of its HTML
 * part: nothing in it is run, no picture loaded, no link followed.
 *
 * @param from as the sender wrote it
 * @param date of the message's head
 */
public record EmailText(String from, String subject, Optional<Instant> date, String text) {
  private static final Pattern MAILBOX = Pattern.compile("@([^@\\s>\\])]+)[>\\]]*\\s*$");

  /**
   * @return empty if the bytes are no e-mail
   */
  public static Optional<EmailText> read(byte[] bytes) {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(-1).build());
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      if (message.getFrom() == null && message.getSubject() == null) {
        return Optional.empty();
      }
      String plain = text(message, "text/plain");
      String text = plain.isBlank() ? HtmlText.of(text(message, "text/html")) : plain;
      return Optional.of(
          new EmailText(
              message.getFrom() == null ? "" : message.getFrom().toString(),
              message.getSubject() == null ? "" : message.getSubject(),
              Optional.ofNullable(message.getDate()).map(java.util.Date::toInstant),
              text.replace("\r\n", "\n").strip()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The site on which the sender has its mailbox, in small letters; empty if it is not told. */
  public String senderHost() {
    Matcher mailbox = MAILBOX.matcher(from);
    return mailbox.find() ? mailbox.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String text(Entity entity, String type) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        String text = text(part, type);
        if (!text.isBlank()) {
          return text;
        }
      }
      return "";
    }
    if (body instanceof TextBody plain && type.equals(entity.getMimeType())) {
      Charset charset;
      try {
        charset = Charset.forName(plain.getMimeCharset());
      } catch (IllegalArgumentException e) {
        charset = StandardCharsets.ISO_8859_1;
      }
      try (Reader reader = new InputStreamReader(plain.getInputStream(), charset)) {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
      }
    }
    return "";
  }
}
