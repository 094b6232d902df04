package tutela.fx;

/**
 * Every screen, part of a screen and sheet, with the path of its FXML as text, so that this package
 * knows no feature.
 */
public enum ScreenId {
  WELCOME("vault/ui/welcome"),
  CREATE("vault/ui/create"),
  UNLOCK("vault/ui/unlock"),
  RESTORE("backup/ui/restore"),
  OPENERS("vault/ui/openers"),
  PASSPHRASE("vault/ui/passphrase"),
  COLLEAGUE("vault/ui/colleague"),
  COLLEAGUE_OUT("vault/ui/colleague-out"),
  RECOVERY_KEY("vault/ui/recovery-key"),
  RECOVERY_TRY("vault/ui/recovery-try"),
  RENEWAL("vault/ui/renewal"),
  VERIFICATION("vault/ui/verification"),
  DESK("tracking/ui/desk"),
  CASES("tracking/ui/cases"),
  CASE("tracking/ui/case-overview"),
  CLOSE("tracking/ui/close"),
  REOPEN("tracking/ui/reopen"),
  KEEP("tracking/ui/keep"),
  ERASE("tracking/ui/erase"),
  INTERVIEW("interview/ui/interview"),
  SAFETY("interview/ui/safety"),
  MINOR("interview/ui/minor"),
  AGE("interview/ui/age"),
  PASSED_ON("interview/ui/passed-on"),
  INTERVIEW_VERSIONS("interview/ui/versions"),
  ITEMS("tracking/ui/items"),
  PASTE("tracking/ui/paste"),
  TABLE("tracking/ui/table"),
  ITEM("tracking/ui/item"),
  MANDATE("letters/ui/mandate"),
  LETTERS("letters/ui/letters"),
  LETTER("letters/ui/letter"),
  NOTICE("tracking/ui/notice"),
  REPLIES("tracking/ui/replies"),
  REPLY("tracking/ui/reply"),
  CHECK("tracking/ui/check"),
  JOURNAL("tracking/ui/journal"),
  DIRECTORY("packs/ui/directory"),
  ADDRESSEE("packs/ui/addressee"),
  CONFIRMATION("packs/ui/confirmation"),
  SOURCES("packs/ui/sources"),
  SETTINGS("settings/ui/settings"),
  BACKUPS("backup/ui/backups"),
  ABOUT("support/ui/about"),
  DIAGNOSTICS("support/ui/diagnostics");

  private final String path;

  ScreenId(String path) {
    this.path = path;
  }

  /** Class path name of the FXML. */
  public String fxml() {
    return "/tutela/" + path + ".fxml";
  }
}
