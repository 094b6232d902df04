package tutela.tracking.domain;

/** A task with the reference of its case. */
public record DeskRow(String reference, Task task) {}
