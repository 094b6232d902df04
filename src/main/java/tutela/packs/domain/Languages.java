package tutela.packs.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tutela.kernel.Language;

/** Which languages a text of a pack must be written in. */
public final class Languages {
  /** Of the screen, and of the papers a person takes home. */
  public static final Set<Language> SCREEN =
      Collections.unmodifiableSet(EnumSet.of(Language.FR, Language.NL, Language.DE));

  /** Of letters to addressees. */
  public static final Set<Language> LETTERS =
      Collections.unmodifiableSet(EnumSet.allOf(Language.class));

  private Languages() {}
}
