package tutela.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells before a case file is made whether its folder is one from which copies travel. Goes by what
 * can be seen without asking a network: the type of the file system, the names on the way to the
 * folder, the files with which a synchronising program marks its folders, and the variables it
 * sets. A network drive that Windows shows under a letter looks like a local one and is not
 * noticed.
 */
public final class FolderAdvice {
  /** Why a folder is a bad place. */
  public enum Concern {
    NETWORK_DRIVE,
    ONEDRIVE,
    DROPBOX,
    GOOGLE_DRIVE,
    NEXTCLOUD,
    ICLOUD,
    OTHER_SYNCHRONISATION
  }

  private static final List<String> NETWORK_TYPES =
      List.of(
          "nfs",
          "cifs",
          "smb",
          "afp",
          "webdav",
          "davfs",
          "sshfs",
          "rclone",
          "gvfs",
          "9p",
          "ncp",
          "ceph",
          "gluster",
          "afs",
          "vboxsf",
          "virtiofs",
          "fuse.s3");

  private static final Map<String, Concern> NAMES =
      Map.ofEntries(
          Map.entry("onedrive", Concern.ONEDRIVE),
          Map.entry("dropbox", Concern.DROPBOX),
          Map.entry("google drive", Concern.GOOGLE_DRIVE),
          Map.entry("googledrive", Concern.GOOGLE_DRIVE),
          Map.entry("my drive", Concern.GOOGLE_DRIVE),
          Map.entry("mon drive", Concern.GOOGLE_DRIVE),
          Map.entry("mijn drive", Concern.GOOGLE_DRIVE),
          Map.entry("meine ablage", Concern.GOOGLE_DRIVE),
          Map.entry("nextcloud", Concern.NEXTCLOUD),
          Map.entry("owncloud", Concern.NEXTCLOUD),
          Map.entry("icloud", Concern.ICLOUD),
          Map.entry("iclouddrive", Concern.ICLOUD),
          Map.entry("mobile documents", Concern.ICLOUD),
          Map.entry("cloudstorage", Concern.OTHER_SYNCHRONISATION),
          Map.entry("pcloud", Concern.OTHER_SYNCHRONISATION),
          Map.entry("pclouddrive", Concern.OTHER_SYNCHRONISATION),
          Map.entry("megasync", Concern.OTHER_SYNCHRONISATION),
          Map.entry("syncthing", Concern.OTHER_SYNCHRONISATION),
          Map.entry("seafile", Concern.OTHER_SYNCHRONISATION),
          Map.entry("kdrive", Concern.OTHER_SYNCHRONISATION),
          Map.entry("proton drive", Concern.OTHER_SYNCHRONISATION),
          Map.entry("box sync", Concern.OTHER_SYNCHRONISATION));

  private static final Map<String, Concern> MARKERS =
      Map.ofEntries(
          Map.entry(".dropbox", Concern.DROPBOX),
          Map.entry(".dropbox.cache", Concern.DROPBOX),
          Map.entry(".tmp.drivedownload", Concern.GOOGLE_DRIVE),
          Map.entry(".tmp.driveupload", Concern.GOOGLE_DRIVE),
          Map.entry(".nextcloudsync.log", Concern.NEXTCLOUD),
          Map.entry(".owncloudsync.log", Concern.NEXTCLOUD),
          Map.entry(".stfolder", Concern.OTHER_SYNCHRONISATION),
          Map.entry(".stversions", Concern.OTHER_SYNCHRONISATION));

  private static final Map<String, Concern> VARIABLES =
      Map.of(
          "OneDrive", Concern.ONEDRIVE,
          "OneDriveCommercial", Concern.ONEDRIVE,
          "OneDriveConsumer", Concern.ONEDRIVE);

  private final Map<String, String> environment;

  /**
   * @param environment variables of the process
   */
  public FolderAdvice(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * @param folder may not exist yet; then the nearest one above it that does is looked at
   * @return empty if nothing speaks against it
   */
  public Set<Concern> about(Path folder) {
    Set<Concern> found = EnumSet.noneOf(Concern.class);
    Path absolute = folder.toAbsolutePath().normalize();
    names(absolute, found);
    Path there = absolute;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null) {
      try {
        Path real = there.toRealPath();
        names(real, found);
        if (isNetwork(real, Files.getFileStore(real).type())) {
          found.add(Concern.NETWORK_DRIVE);
        }
        for (Path above = real; above != null; above = above.getParent()) {
          markers(above, found);
        }
      } catch (IOException e) {
        // what cannot be looked at cannot be advised about; creating the case file tells more
      }
    }
    VARIABLES.forEach(
        (variable, concern) -> {
          String value = environment.get(variable);
          if (value != null && !value.isBlank() && absolute.startsWith(Path.of(value))) {
            found.add(concern);
          }
        });
    return found;
  }

  static boolean isNetwork(Path folder, String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return folder.toString().startsWith("\\\\")
        || NETWORK_TYPES.stream().anyMatch(t -> lower.equals(t) || lower.contains(t));
  }

  private static void names(Path path, Set<Concern> found) {
    for (Path part : path) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      NAMES.forEach(
          (known, concern) -> {
            // "OneDrive - Name of the office", "GoogleDrive-address"
            if (name.equals(known)
                || name.startsWith(known + " ")
                || name.startsWith(known + "-")
                || name.startsWith(known + "~")) {
              found.add(concern);
            }
          });
    }
  }

  private static void markers(Path folder, Set<Concern> found) {
    MARKERS.forEach(
        (name, concern) -> {
          Path marker = folder.resolve(name);
          // a folder .dropbox stands in each home; in the synchronised folder it is a file
          if (name.equals(".dropbox") ? Files.isRegularFile(marker) : Files.exists(marker)) {
            found.add(concern);
          }
        });
    // the journal of the ownCloud and Nextcloud clients
    try (DirectoryStream<Path> journals =
        Files.newDirectoryStream(folder, "{._sync_,.sync_}*.db")) {
      if (journals.iterator().hasNext()) {
        found.add(Concern.NEXTCLOUD);
      }
    } catch (IOException e) {
      // not readable: no marker seen
    }
  }
}
