package tutela.letters.domain;

/** The steps towards one addressee, in the order in which they are normally taken. */
public enum Rung {
  REQUEST,
  REMINDER,
  INTERNAL_COMPLAINT,
  FORMAL_NOTICE,
  REGULATOR,
  SUMMARY_PROCEEDINGS,
  CRIMINAL_COMPLAINT
}
