package tutela.interview.domain;

/** Her age in the images, as far as the route asks. */
public enum AgeInImages {
  /** Not asked yet. */
  OPEN,
  ALL_ADULT,
  ALL_UNDER_18,
  SOME_UNDER_18,
  /** She does not know, or does not say. */
  UNSURE,
  /** Threatened with images that nobody has seen, or that may not exist. */
  NO_IMAGE_KNOWN
}
