package tutela.interview.domain;

/** The kinds of {@code what.kind}; its options bear these names in lower-kebab. */
public enum ImageKind {
  PHOTO,
  VIDEO,
  SOUND,
  MADE_UNKNOWN,
  RECORDED_CALL,
  /** Altered or generated: the age in the source picture and the age shown both count. */
  GENERATED,
  THREATENED,
  DEMANDED;

  /** Nothing is published as far as this kind goes. */
  public boolean isThreat() {
    return this == THREATENED || this == DEMANDED;
  }
}
