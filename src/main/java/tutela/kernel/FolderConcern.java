package tutela.kernel;

/** Why a folder is a bad place for a case file: copies of what is in it travel. */
public enum FolderConcern {
  NETWORK_DRIVE,
  ONEDRIVE,
  DROPBOX,
  GOOGLE_DRIVE,
  NEXTCLOUD,
  ICLOUD,
  OTHER_SYNCHRONISATION
}
