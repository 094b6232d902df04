package tutela.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure;
import tutela.paper.print.PrintQueue.Rank;
import tutela.paper.print.PrintQueue.State;
import tutela.paper.print.QueueAbilities.Colour;
import tutela.paper.print.QueueAbilities.Duplex;
import tutela.paper.print.QueueAbilities.Tray;

/** What the commands answer, in the form of CUPS 2.4. */
final class QueuesTest {
  private static final PrintQueue NONE = new PrintQueue("none", "none", Rank.OTHER, State.READY);

  @Test
  void theDefaultQueueComesFirst() {
    String names = "Zebra_Labels\nOffice_2\nfound-on-the-wire\n";
    String states =
        """
        printer Office_2 is idle.  enabled since Tue Nov 24 18:57:05 2026
        printer Zebra_Labels disabled since Tue Nov 24 18:57:05 2026 -
        \tPaused
        system default destination: Zebra_Labels
        """;
    assertThat(LpQueues.queues(names, states))
        .containsExactly(
            new PrintQueue("Zebra_Labels", "Zebra_Labels", Rank.DEFAULT, State.STOPPED),
            new PrintQueue("found-on-the-wire", "found-on-the-wire", Rank.OTHER, State.READY),
            new PrintQueue("Office_2", "Office_2", Rank.OTHER, State.READY));
  }

  @Test
  void abilitiesAreReadFromTypeAndChoices() {
    String general = "copies=1 printer-info='Brother HL' printer-type=8523868 sides=one-sided";
    String choices =
        """
        PageSize/Media Size: *A4 Letter Custom.WIDTHxHEIGHT
        InputSlot/Media Source: *Auto Tray1 LargeCapacity2 Manual
        Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble
        """;
    assertThat(LpQueues.abilities(general, choices))
        .isEqualTo(
            new QueueAbilities(
                Colour.YES,
                Duplex.YES,
                List.of(
                    new Tray("InputSlot=Auto", "Auto"),
                    new Tray("InputSlot=Tray1", "Tray 1"),
                    new Tray("InputSlot=LargeCapacity2", "Large Capacity 2"),
                    new Tray("InputSlot=Manual", "Manual"))));
    assertThat(LpQueues.abilities("", "")).isEqualTo(QueueAbilities.UNKNOWN);
  }

  @Test
  void withoutAPrintSystemThereAreNoQueuesAndNothingIsPrinted() {
    LpQueues queues = new LpQueues(Map.of("CUPS_SERVER", "/nonexistent/cups.sock"));
    assertThat(queues.list()).isEmpty();
    assertThat(queues.abilities(NONE)).isEqualTo(QueueAbilities.UNKNOWN);
    assertThatThrownBy(
            () -> queues.print(NONE, "2026-0001/L4", PdfFiles.threePages(), PrintOptions.PLAIN))
        .isInstanceOf(AppFailure.PrintFailed.class);
  }

  @Test
  void theThreadOfTheWindowIsRefused() throws Exception {
    Thread window =
        Thread.ofPlatform()
            .name("JavaFX Application Thread")
            .unstarted(
                () ->
                    assertThatThrownBy(() -> new LpQueues(Map.of()).list())
                        .isInstanceOf(IllegalStateException.class));
    var failures = new java.util.concurrent.atomic.AtomicReference<Throwable>();
    window.setUncaughtExceptionHandler((thread, failure) -> failures.set(failure));
    window.start();
    window.join();
    assertThat(failures.get()).isNull();
  }
}
