package tutela.letters.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text may need to know. Nothing else can be put into one. */
public enum Datum {
  /** How many items the letter is about. */
  COUNT(Type.NUMBER, Level.L0),
  /** How many of them are still online. */
  ONLINE(Type.NUMBER, Level.L0),
  /** How many the addressee says it removed. */
  REMOVED(Type.NUMBER, Level.L0),
  /** The period asked for. */
  HOURS(Type.NUMBER, Level.L0),
  /** The name of the office that submits. */
  OFFICE(Type.TEXT, Level.L0),
  EMAIL(Type.TEXT, Level.L0),
  /** What kinds of content the items are. */
  KIND(Type.KINDS, Level.L0),
  /** The platform's own rules. */
  RULES(Type.RULES, Level.L0),
  NOTICE_DATE(Type.DATE, Level.L0),
  NOTICE_REFERENCE(Type.TEXT, Level.L0),
  ANSWER_DATE(Type.DATE, Level.L0),
  CHECKED_AT(Type.INSTANT, Level.L0),
  /** The reference of the case. */
  REFERENCE(Type.TEXT, Level.L0),
  /** What the administrator wrote on data protection. */
  PRIVACY(Type.TEXT, Level.L0),
  TEXT_VERSION(Type.NUMBER, Level.L0),
  ACCOUNT(Type.TEXT, Level.L1),
  DEMAND(Type.TEXT, Level.L1),
  DEMAND_DEADLINE(Type.INSTANT, Level.L1),
  SAFE_CONTACT(Type.TEXT, Level.L1),
  /** When she signed the mandate. */
  SIGNED_ON(Type.DATE, Level.L2),
  /** When she took it back. */
  TAKEN_BACK_ON(Type.DATE, Level.L2),
  /** When the office looks how far its requests have come. */
  NEXT_LOOK(Type.DATE, Level.L2),
  /** When one speaks with her again. */
  NEXT_CONTACT(Type.INSTANT, Level.L2),
  WORD_COUNT(Type.NUMBER, Level.L0),
  PRINTED_ON(Type.DATE, Level.L0);

  /** How a datum is given and set. */
  public enum Type {
    NUMBER,
    TEXT,
    DATE,
    INSTANT,
    KINDS,
    RULES
  }

  private final Type type;
  private final Level level;

  Datum(Type type, Level level) {
    this.type = type;
    this.level = level;
  }

  public Type type() {
    return type;
  }

  /** What it tells of the person. */
  public Level level() {
    return level;
  }

  /** As in a text, between braces. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Datum> of(String argument) {
    return Arrays.stream(values()).filter(d -> d.argument().equals(argument)).findFirst();
  }
}
