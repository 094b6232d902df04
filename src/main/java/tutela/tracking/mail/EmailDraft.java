package tutela.tracking.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.RawField;

/** An e-mail for the office's mail program to open, unsent and without addressee. */
public final class EmailDraft {
  /** A file that goes with it. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes go straight into the message
  public record File(String name, String mediaType, byte[] bytes) {}

  private EmailDraft() {}

  /**
   * @param from the office's address, if it is known
   * @return the bytes of an {@code .eml} file marked {@code X-Unsent}
   */
  public static byte[] of(Optional<String> from, String subject, String text, List<File> files) {
    try {
      MultipartBuilder parts =
          MultipartBuilder.create("mixed").addTextPart(text, StandardCharsets.UTF_8);
      for (File file : files) {
        BodyPart part =
            BodyPartBuilder.create()
                .setBody(file.bytes(), file.mediaType())
                .setContentTransferEncoding("base64")
                .setContentDisposition("attachment", file.name())
                .build();
        parts.addBodyPart(part);
      }
      Message.Builder message =
          Message.Builder.of()
              .setSubject(subject)
              .setBody(parts.build())
              .setField(new RawField("X-Unsent", "1"));
      if (from.isPresent() && !from.get().isBlank()) {
        message.setFrom(from.get());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message.build(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory only
    } catch (org.apache.james.mime4j.dom.field.ParseException e) {
      throw new tutela.kernel.AppFailure.Invalid("office.email-wrong");
    }
  }
}
