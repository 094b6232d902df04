package tutela.storage;

import java.util.Arrays;

/** What can be done to one page of a store by somebody who has the file and not its keys. */
public enum Damage {
  CUT_BEFORE("cut before the page"),
  CUT_INSIDE("cut within the page"),
  FLIPPED("one bit of the page flipped"),
  ZEROED("the page filled with zeros"),
  SWAPPED_WITH_NEXT("the page swapped with the next one"),
  OLDER_COPY("the page as it was before"),
  OLDER_COPY_AND_ALL_AFTER("the page and all after it as they were before"),
  FROM_SAME_KEY_OTHER_FILE("the page of another file with the same key"),
  FROM_OTHER_KEY_SAME_CONTENT("the page of a file with the same content under another key");

  private static final int HEAD = 4096;
  private static final int SLOT = 4132;

  private final String words;

  Damage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Files from which pages are taken. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Others(byte[] older, byte[] sameKey, byte[] otherKey) {}

  public static int pages(byte[] file) {
    return (file.length - HEAD) / SLOT;
  }

  /** The file with the damage; the one given stays as it is. */
  public byte[] of(byte[] whole, int page, Others others) {
    return switch (this) {
      case CUT_BEFORE -> Arrays.copyOf(whole, at(page));
      case CUT_INSIDE -> Arrays.copyOf(whole, at(page) + SLOT / 2);
      case FLIPPED -> flipped(whole, at(page) + 30 + page * 37 % 4000);
      case ZEROED -> with(whole, page, new byte[SLOT]);
      case SWAPPED_WITH_NEXT -> {
        int next = (page + 1) % pages(whole);
        yield with(with(whole, page, slot(whole, next)), next, slot(whole, page));
      }
      case OLDER_COPY -> with(whole, page, slot(others.older, page));
      case OLDER_COPY_AND_ALL_AFTER -> {
        byte[] mixed = whole.clone();
        int length = Math.min(others.older.length, whole.length) - at(page);
        if (length > 0) {
          System.arraycopy(others.older, at(page), mixed, at(page), length);
        }
        yield mixed;
      }
      case FROM_SAME_KEY_OTHER_FILE -> with(whole, page, slot(others.sameKey, page));
      case FROM_OTHER_KEY_SAME_CONTENT -> with(whole, page, slot(others.otherKey, page));
    };
  }

  private static int at(int page) {
    return HEAD + page * SLOT;
  }

  private static byte[] slot(byte[] file, int page) {
    return at(page) + SLOT <= file.length
        ? Arrays.copyOfRange(file, at(page), at(page) + SLOT)
        : new byte[SLOT];
  }

  private static byte[] with(byte[] file, int page, byte[] slot) {
    byte[] changed = file.clone();
    System.arraycopy(slot, 0, changed, at(page), SLOT);
    return changed;
  }

  /** With one bit of the byte at this place turned over. */
  public static byte[] flipped(byte[] file, int at) {
    byte[] changed = file.clone();
    changed[at] ^= 0x10;
    return changed;
  }
}
