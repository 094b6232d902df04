package tutela.packs.domain;

/** What an addressee is; says nothing about which articles of law bind it. */
public enum PlatformKind {
  SOCIAL,
  MESSAGING,
  VIDEO,
  SEARCH,
  FILEHOST,
  ADULT,
  DATING,
  INFRASTRUCTURE,
  DOMAIN,
  ARCHIVE
}
