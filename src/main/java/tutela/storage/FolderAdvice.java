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
import tutela.kernel.FolderConcern;

/**
 * Tells before a case file is made whether its folder is one from which copies travel. Goes by what
 * can be seen without asking a network: the type of the file system, the names on the way to the
 * folder, the files with which a synchronising program marks its folders, and the variables it
 * sets. A network drive that Windows shows under a letter looks like a local one and is not
 * noticed.
 */
public final class FolderAdvice {
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

  private static final Map<String, FolderConcern> NAMES =
      Map.ofEntries(
          Map.entry("onedrive", FolderConcern.ONEDRIVE),
          Map.entry("dropbox", FolderConcern.DROPBOX),
          Map.entry("google drive", FolderConcern.GOOGLE_DRIVE),
          Map.entry("googledrive", FolderConcern.GOOGLE_DRIVE),
          Map.entry("my drive", FolderConcern.GOOGLE_DRIVE),
          Map.entry("mon drive", FolderConcern.GOOGLE_DRIVE),
          Map.entry("mijn drive", FolderConcern.GOOGLE_DRIVE),
          Map.entry("meine ablage", FolderConcern.GOOGLE_DRIVE),
          Map.entry("nextcloud", FolderConcern.NEXTCLOUD),
          Map.entry("owncloud", FolderConcern.NEXTCLOUD),
          Map.entry("icloud", FolderConcern.ICLOUD),
          Map.entry("iclouddrive", FolderConcern.ICLOUD),
          Map.entry("mobile documents", FolderConcern.ICLOUD),
          Map.entry("cloudstorage", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("pcloud", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("pclouddrive", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("megasync", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("syncthing", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("seafile", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("kdrive", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("proton drive", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry("box sync", FolderConcern.OTHER_SYNCHRONISATION));

  private static final Map<String, FolderConcern> MARKERS =
      Map.ofEntries(
          Map.entry(".dropbox", FolderConcern.DROPBOX),
          Map.entry(".dropbox.cache", FolderConcern.DROPBOX),
          Map.entry(".tmp.drivedownload", FolderConcern.GOOGLE_DRIVE),
          Map.entry(".tmp.driveupload", FolderConcern.GOOGLE_DRIVE),
          Map.entry(".nextcloudsync.log", FolderConcern.NEXTCLOUD),
          Map.entry(".owncloudsync.log", FolderConcern.NEXTCLOUD),
          Map.entry(".stfolder", FolderConcern.OTHER_SYNCHRONISATION),
          Map.entry(".stversions", FolderConcern.OTHER_SYNCHRONISATION));

  private static final Map<String, FolderConcern> VARIABLES =
      Map.of(
          "OneDrive", FolderConcern.ONEDRIVE,
          "OneDriveCommercial", FolderConcern.ONEDRIVE,
          "OneDriveConsumer", FolderConcern.ONEDRIVE);

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
  public Set<FolderConcern> about(Path folder) {
    Set<FolderConcern> found = EnumSet.noneOf(FolderConcern.class);
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
          found.add(FolderConcern.NETWORK_DRIVE);
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

  private static void names(Path path, Set<FolderConcern> found) {
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

  private static void markers(Path folder, Set<FolderConcern> found) {
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
        found.add(FolderConcern.NEXTCLOUD);
      }
    } catch (IOException e) {
      // not readable: no marker seen
    }
  }
}
