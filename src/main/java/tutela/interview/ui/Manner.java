package tutela.interview.ui;

import tutela.interview.domain.Voice;

/**
 * How one talks at this moment of a call.
 *
 * @param closed she can only say yes or no where she is
 * @param turned the screen is turned so that she reads along
 * @param voice who is speaking
 */
record Manner(boolean closed, boolean turned, Voice voice) {
  static final Manner PLAIN = new Manner(false, false, Voice.PERSON);

  Manner closed(boolean on) {
    return new Manner(on, turned, voice);
  }

  Manner turned(boolean on) {
    return new Manner(closed, on, voice);
  }

  Manner of(Voice speaker) {
    return new Manner(closed, turned, speaker);
  }

  /** The answers are hers: they count, and settle questions. */
  boolean isHers() {
    return voice == Voice.PERSON;
  }
}
