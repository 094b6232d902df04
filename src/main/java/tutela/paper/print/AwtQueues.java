package tutela.paper.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.ColorSupported;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import tutela.kernel.AppFailure;
import tutela.paper.print.PrintQueue.Rank;
import tutela.paper.print.PrintQueue.State;
import tutela.paper.print.QueueAbilities.Colour;
import tutela.paper.print.QueueAbilities.Duplex;
import tutela.paper.print.QueueAbilities.Tray;

/** Windows: the print services of Java. It draws the pages itself, at their own size. */
final class AwtQueues implements Queues {

  @Override
  public List<PrintQueue> list() {
    OffTheWindow.check();
    PrintService standard = PrintServiceLookup.lookupDefaultPrintService();
    List<PrintQueue> queues = new ArrayList<>();
    for (PrintService service : PrintServiceLookup.lookupPrintServices(null, null)) {
      boolean first = standard != null && standard.getName().equals(service.getName());
      boolean stopped =
          service.getAttribute(PrinterIsAcceptingJobs.class)
              == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS;
      queues.add(
          new PrintQueue(
              service.getName(),
              service.getName(),
              first ? Rank.DEFAULT : Rank.OTHER,
              stopped ? State.STOPPED : State.READY));
    }
    queues.sort(
        Comparator.comparing(PrintQueue::rank)
            .thenComparing(PrintQueue::name, String.CASE_INSENSITIVE_ORDER));
    return List.copyOf(queues);
  }

  @Override
  public QueueAbilities abilities(PrintQueue queue) {
    OffTheWindow.check();
    return service(queue).map(AwtQueues::abilities).orElse(QueueAbilities.UNKNOWN);
  }

  static QueueAbilities abilities(PrintService service) {
    List<Tray> trays = new ArrayList<>();
    if (service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] all) {
      for (Media media : all) {
        if (media instanceof MediaTray tray) {
          trays.add(new Tray(tray.toString(), tray.toString()));
        }
      }
    }
    boolean duplex = service.isAttributeValueSupported(Sides.TWO_SIDED_LONG_EDGE, null, null);
    return new QueueAbilities(
        service.getAttribute(ColorSupported.class) == ColorSupported.SUPPORTED
            ? Colour.YES
            : Colour.NO,
        duplex ? Duplex.YES : Duplex.NO,
        trays);
  }

  @Override
  public PrintJob print(PrintQueue queue, String title, byte[] pdf, PrintOptions options) {
    OffTheWindow.check();
    PrintService service = service(queue).orElseThrow(AppFailure.PrintFailed::new);
    print(service, title, pdf, options);
    return new PrintJob(queue, title);
  }

  static void print(PrintService service, String title, byte[] pdf, PrintOptions options) {
    byte[] pages = Pages.cut(pdf, options.pages());
    try (PDDocument document = Loader.loadPDF(pages)) {
      PrinterJob job = PrinterJob.getPrinterJob();
      job.setPrintService(service);
      job.setJobName(title);
      job.setPageable(new PDFPageable(document, Orientation.PORTRAIT));
      job.print(attributes(service, title, options));
    } catch (IOException | PrinterException | RuntimeException e) {
      throw new AppFailure.PrintFailed(e);
    }
  }

  private static PrintRequestAttributeSet attributes(
      PrintService service, String title, PrintOptions options) {
    PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
    attributes.add(new JobName(title, null));
    attributes.add(new Copies(options.copies()));
    attributes.add(
        switch (options.sides()) {
          case ONE -> Sides.ONE_SIDED;
          case TWO_LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
          case TWO_SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        });
    attributes.add(
        options.tray().flatMap(tray -> tray(service, tray)).orElse(MediaSizeName.ISO_A4));
    return attributes;
  }

  private static Optional<Media> tray(PrintService service, Tray wanted) {
    if (service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] all) {
      for (Media media : all) {
        if (media instanceof MediaTray && media.toString().equals(wanted.key())) {
          return Optional.of(media);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintService> service(PrintQueue queue) {
    for (PrintService service : PrintServiceLookup.lookupPrintServices(null, null)) {
      if (service.getName().equals(queue.name())) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }

  /** The system keeps the job; Java is not told of it again. */
  @Override
  public JobState state(PrintJob job) {
    return JobState.GONE;
  }

  /** Once handed over, a job can only be taken back in the system's own list. */
  @Override
  public void cancel(PrintJob job) {}
}
