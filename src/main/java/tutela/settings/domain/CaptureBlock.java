package tutela.settings.domain;

/** Whether a system keeps windows out of screenshots and shared screens where a program asks it. */
public enum CaptureBlock {
  WHOLLY,
  BY_VERSION,
  NEVER
}
