package tutela.vault.domain;

/** Why a folder is a bad place for a case file. */
public enum FolderConcern {
  /** It lies on another computer. */
  NETWORK_DRIVE,
  /** A program copies it to a service on the internet. */
  SYNCHRONISED_FOLDER
}
