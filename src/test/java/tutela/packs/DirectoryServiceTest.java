package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Channel;
import tutela.packs.domain.ContactDraft;
import tutela.packs.domain.Platform;
import tutela.packs.store.JdbiDirectoryStore;
import tutela.packs.store.YamlPacks;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** The office's own addressees beside those of the packs, in a real case file. */
final class DirectoryServiceTest {
  private static final AddresseeId FACEBOOK = new AddresseeId("facebook");
  private static final ContactDraft FORUM =
      new ContactDraft(
          "Forum Ltd",
          "forum.example.org",
          "FR",
          Language.EN,
          "1 rue X\n75001 Paris",
          "a@forum.example.org",
          "https://forum.example.org/report",
          "");

  private final Packs packs = new Packs(new YamlPacks());
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private OpenVault vault;
  private DirectoryService directory;

  @BeforeEach
  void open(@TempDir Path folder) {
    vault =
        Vaults.service()
            .prepare("six quiet words of a test".toCharArray(), Language.FR, Progress.none())
            .createIn(folder.resolve("case-file"), List.of("tutela/packs/store"));
    directory = service();
  }

  private DirectoryService service() {
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new DirectoryService(
        packs, new JdbiDirectoryStore(vault.database()), () -> "A. Lejeune", clock);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void anAddedHostIsFoundByItsPages() {
    AddresseeId id = directory.add(FORUM);
    assertThat(id).isEqualTo(new AddresseeId("forum.example.org"));
    assertThat(service().platformOf("pics.forum.example.org")).contains(id);
    assertThat(directory.nameOf(id)).isEqualTo("Forum Ltd");
    assertThat(directory.named("forum ltd")).isEqualTo(id);
    Addressee entry = directory.get(id);
    assertThat(entry.lines(Language.FR))
        .containsExactly("Forum Ltd", "1 rue X", "75001 Paris", "FRANCE");
    assertThat(entry.letterLanguage()).isEqualTo(Language.EN);
    assertThat(entry.channels())
        .extracting(Channel::by)
        .containsExactly(Channel.By.FORM, Channel.By.MAIL);
    assertThat(directory.all(Platform.Origin.REAL)).extracting(Addressee::id).contains(id);
  }

  @Test
  void countriesStandOnTheEnvelopeInTheLanguageOfTheLetter() {
    AddresseeId id = directory.add(FORUM);
    assertThat(directory.get(id).lines(Language.NL)).endsWith("FRANKRIJK");
    assertThat(directory.get(id).lines(Language.DE)).endsWith("FRANKREICH");
  }

  @Test
  void nothingIsAddedTwiceNorAHostTakenAway() {
    directory.add(FORUM);
    assertThatThrownBy(() -> directory.add(FORUM))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class, f -> assertThat(f.key()).isEqualTo("directory.name-known"));
    assertThatThrownBy(
            () ->
                directory.add(
                    new ContactDraft("Other", "m.facebook.com", "", Language.FR, "", "", "", "")))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class,
            f ->
                assertThat(f.arguments())
                    .containsExactly("host", "m.facebook.com", "name", "Facebook"));
  }

  @Test
  void aCorrectionGoesBeforeThePackAndKeepsTheRest() {
    Addressee before = directory.get(FACEBOOK);
    directory.correct(
        FACEBOOK,
        new ContactDraft(
            "Meta", "", "IE", Language.EN, "New Road 1\nDublin", "x@meta.example", "", ""));
    Addressee after = directory.get(FACEBOOK);
    assertThat(after.name()).isEqualTo("Facebook");
    assertThat(after.kind()).isEqualTo(before.kind());
    assertThat(after.lines(Language.EN)).containsExactly("Meta", "New Road 1", "Dublin", "IRELAND");
    assertThat(after.channels().getFirst().at()).contains("x@meta.example");
    assertThat(after.channels()).containsAll(before.channels());
    assertThat(directory.all(Platform.Origin.REAL))
        .filteredOn(a -> a.id().equals(FACEBOOK))
        .singleElement()
        .isEqualTo(after);
  }

  @Test
  void whatIsToBeCorrectedIsFilledInAsItStandsOnTheEnvelope() {
    ContactDraft draft = ContactDraft.of(directory.get(FACEBOOK));
    assertThat(draft.name()).isEqualTo("Meta Platforms Ireland Limited");
    assertThat(draft.country()).isEqualTo("IE");
    assertThat(draft.filledLines()).containsExactly("Merrion Road", "DUBLIN 4", "D04 X2K5");
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void everyEntryOfThePacksCanBeCorrectedWithoutTouchingAnything() {
    for (Addressee entry : directory.all(Platform.Origin.INVENTED)) {
      assertThat(ContactDraft.of(entry).problems()).as(entry.name()).isEmpty();
    }
  }

  @Test
  void aConfirmationSaysWhoAndWhenAndEndsWithTheNextChange() {
    AddresseeId id = directory.add(FORUM);
    now = now.plus(Duration.ofHours(1));
    directory.confirm(id, "site, page Contact");
    Addressee.Confirmation confirmed = service().get(id).confirmed().orElseThrow();
    assertThat(confirmed.by()).isEqualTo("A. Lejeune");
    assertThat(confirmed.at()).isEqualTo(now);
    now = now.plus(Duration.ofHours(1));
    directory.correct(id, FORUM);
    assertThat(directory.get(id).confirmed()).isEmpty();
    assertThatThrownBy(() -> directory.confirm(id, " "))
        .isInstanceOf(AppFailure.Invalid.class)
        .hasMessage("directory.how-missing");
  }

  @Test
  void anItemNotedBeforeItsHostWasAddedFindsTheEntry() {
    AddresseeId id =
        directory.add(
            new ContactDraft("Two", "one.example two.example", "", Language.FR, "", "", "", ""));
    directory.confirm(id, "site");
    assertThat(directory.get(new AddresseeId("two.example")).id()).isEqualTo(id);
    assertThat(directory.get(new AddresseeId("two.example")).confirmed()).isPresent();
  }

  @Test
  void whatOnlyTracksIsNotedForASiteOfTheOfficeAndForOneOfThePacks() {
    AddresseeId id =
        directory.add(
            new ContactDraft("Two", "two.example", "", Language.FR, "", "", "", "ref, S\nref"));
    assertThat(service().trackingOf("img.two.example")).containsExactlyInAnyOrder("ref", "S");
    assertThat(service().trackingOf("three.example")).isEmpty();
    assertThat(ContactDraft.of(directory.own(id).orElseThrow()).tracking()).isEqualTo("S ref");
    directory.correct(
        new AddresseeId("tubeone"),
        new ContactDraft("TubeOne", "", "", Language.NL, "", "", "", "from"));
    assertThat(directory.trackingOf("tubeone.example")).containsExactlyInAnyOrder("ref", "from");
  }

  @Test
  void anUnknownHostIsItsNameAlone() {
    Addressee unknown = directory.get(new AddresseeId("nobody.example"));
    assertThat(unknown.name()).isEqualTo("nobody.example");
    assertThat(unknown.channels()).isEmpty();
    assertThat(ContactDraft.of(unknown).name()).isEqualTo("nobody.example");
  }
}
