package tutela.tracking.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is read of a saved message; every one here is invented. */
final class EmailTextTest {
  private static final String HEAD =
      "From: Safety <safety@chirp.example>\r\nSubject: Your report\r\nMIME-Version: 1.0\r\n";

  private static String text(String message) {
    return EmailText.read(message.getBytes(StandardCharsets.UTF_8)).orElseThrow().text();
  }

  @Test
  void aMessageInHtmlAloneIsReadAsItShows() {
    String html =
        """
        <html><head><title>no</title><style>p{color:red}</style></head><body>
        <p>Hello,</p><p>We reviewed <b>your</b>
        report&nbsp;4471 &amp; removed&#58;</p>
        <ul><li>https://chirp.example/a?x=1&amp;y=2</li><li>the second</li></ul>
        <script>document.write("never")</script>
        <img src="https://track.example/p.gif" alt="">
        Please send<br>your identity card.
        <table><tr><td>Case</td></tr><tr><td>No</td></tr></table></body></html>
        """;
    assertThat(
            text(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html)
                .replace('\u00a0', ' '))
        .isEqualTo(
            "Hello,\n\nWe reviewed your report 4471 & removed:\n\n"
                + "- https://chirp.example/a?x=1&y=2\n- the second\n\n"
                + "Please send\nyour identity card.\nCase\nNo");
  }

  @Test
  void whereThereIsTextTheHtmlIsNotRead() {
    assertThat(
            text(
                HEAD
                    + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                    + "Content-Type: text/html\r\n\r\n<p>pretty</p>\r\n--b\r\n"
                    + "Content-Type: text/plain\r\n\r\nplain\r\n--b--\r\n"))
        .isEqualTo("plain");
  }

  @Test
  void anotherCharsetIsUnderstood() {
    byte[] head =
        (HEAD + "Content-Type: text/html; charset=windows-1252\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] body =
        "<div>refusé – « non »</div>".getBytes(java.nio.charset.Charset.forName("windows-1252"));
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    assertThat(EmailText.read(all).orElseThrow().text()).isEqualTo("refusé – « non »");
  }
}
