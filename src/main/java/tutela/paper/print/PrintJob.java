package tutela.paper.print;

/** What was handed to a queue; the number is the system's own. */
public record PrintJob(PrintQueue queue, String number) {}
