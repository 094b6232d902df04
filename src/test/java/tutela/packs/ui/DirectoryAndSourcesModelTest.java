package tutela.packs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.fx.Texts;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.packs.Packs;
import tutela.packs.domain.DirectoryEntries;
import tutela.packs.domain.Platform;
import tutela.packs.domain.Provision;
import tutela.packs.domain.Status;
import tutela.packs.store.YamlPacks;

/** What the screens of directory and sources show, without a screen. */
final class DirectoryAndSourcesModelTest {
  private static final Packs PACKS = new Packs(new YamlPacks());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Texts texts(Language language) {
    return new Texts(List.of("/tutela/fx/common", "/tutela/packs/ui/packs"), language);
  }

  private static DirectoryModel model() {
    DirectoryModel model = new DirectoryModel();
    model.load(
        PACKS.directory().platforms().stream()
            .map(
                p ->
                    new Listed(
                        DirectoryEntries.of(p, Optional.empty()), p.hostNames(), Listed.Kept.PACK))
            .toList());
    return model;
  }

  private static List<String> names(List<DirectoryModel.Row> rows) {
    return rows.stream()
        .flatMap(
            row ->
                row instanceof DirectoryModel.Row.Entry e
                    ? java.util.stream.Stream.of(e.listed().addressee().name())
                    : java.util.stream.Stream.empty())
        .toList();
  }

  @Test
  void groupsEveryEntryOnceUnderAHeadingWithItsCount() {
    List<DirectoryModel.Row> rows = model().rows("");
    assertThat(names(rows)).hasSize(PACKS.directory().platforms().size()).doesNotHaveDuplicates();
    int left = 0;
    for (DirectoryModel.Row row : rows) {
      switch (row) {
        case DirectoryModel.Row.Head head -> {
          assertThat(left).isZero();
          left = head.count();
        }
        case DirectoryModel.Row.Entry entry -> left--;
      }
    }
    assertThat(left).isZero();
  }

  @Test
  void findsByNameCompanyHostAndPastedAddress() {
    assertThat(names(model().rows("FACEB"))).containsExactly("Facebook");
    assertThat(names(model().rows("bucherforum"))).containsExactly("Bücherforum");
    assertThat(names(model().rows("meta platforms"))).contains("Facebook", "Instagram");
    assertThat(names(model().rows("https://mobile.twitter.com/a/status/1?s=2")))
        .containsExactly("X (Twitter)");
    assertThat(model().rows("no such thing")).isEmpty();
  }

  @Test
  void choosesTheWantedEntryElseTheFirst() {
    List<DirectoryModel.Row> rows = model().rows("");
    int index = DirectoryModel.indexOf(rows, Optional.of(new AddresseeId("tiktok")));
    assertThat(names(rows.subList(index, index + 1))).containsExactly("TikTok");
    assertThat(DirectoryModel.indexOf(rows, Optional.empty())).isEqualTo(1);
    assertThat(DirectoryModel.indexOf(List.of(), Optional.empty())).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void everyCellOfEveryEntryIsShownWithItsSource(Language language) {
    DirectoryFacts facts = new DirectoryFacts(texts(language));
    for (Platform p : PACKS.directory().platforms()) {
      var details =
          new Details(
              DirectoryEntries.of(p, Optional.empty()),
              Optional.of(p),
              Optional.empty(),
              PACKS.directory().allRules(p.id()));
      List<Fact> shown = facts.of(details);
      long cells =
          java.util.stream.Stream.of(
                  p.entity(),
                  p.address(),
                  p.hosts(),
                  p.ncii(),
                  p.dsa(),
                  p.asks(),
                  p.promise(),
                  p.languages(),
                  p.note(),
                  p.joined())
              .filter(Optional::isPresent)
              .count();
      assertThat(shown)
          .as(p.name())
          .hasSize((int) cells + (p.tracking().isEmpty() ? 0 : 1) + details.rules().size());
      assertThat(shown)
          .as(p.name())
          .filteredOn(f -> f.mark().isPresent())
          .allSatisfy(f -> assertThat(f.source()).isNotBlank());
      assertThat(shown).allSatisfy(f -> assertThat(f.values()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void everyTextOfThePacksIsAmongTheSources(Language language) {
    List<Source> all = new PackSources(PACKS, texts(language), TODAY).all(List.of());
    Set<String> ids = all.stream().map(Source::id).collect(Collectors.toSet());
    assertThat(ids).containsAll(PACKS.law().ids());
    assertThat(all)
        .hasSize(
            PACKS.law().provisions().size()
                + PACKS.law().bundles().size()
                + PACKS.clocks().rules().size()
                + PACKS.holidays().all().size()
                + PACKS.helplines().all().size());
    assertThat(all)
        .allSatisfy(
            source -> {
              assertThat(source.title()).as(source.id()).isNotBlank();
              assertThat(source.facts().getLast().source()).as(source.id()).isNotBlank();
            });
  }

  @Test
  void whatIsUncertainAndUnverifiedIsMarkedAndFound() {
    List<Source> all =
        new PackSources(PACKS, texts(Language.FR), TODAY)
            .all(
                List.of(
                    new OtherSource(
                        OtherSource.Kind.LETTER,
                        "letter-x",
                        "Lettre X",
                        List.of(),
                        Status.UNCERTAIN,
                        Optional.empty())));
    SourcesModel model = new SourcesModel();
    model.load(all);
    List<Source> open = model.rows(Optional.empty(), SourcesModel.Filter.TO_VERIFY, "");
    Set<String> wanted =
        PACKS.law().provisions().stream()
            .filter(p -> p.status() == Status.UNCERTAIN)
            .map(Provision::id)
            .collect(Collectors.toSet());
    assertThat(open).extracting(Source::id).containsAll(wanted).contains("letter-x");
    assertThat(model.toVerify()).isEqualTo(open.size());
    assertThat(model.rows(Optional.of(Source.Kind.HOLIDAY), SourcesModel.Filter.ALL, "paques"))
        .extracting(Source::valid)
        .containsExactly("6/4/2026");
  }

  @Test
  void longTextsAreKnownByTheirFirstWords() {
    assertThat(PackSources.brief("Une phrase. Une autre.")).isEqualTo("Une phrase");
    assertThat(PackSources.brief("mot ".repeat(40))).hasSizeLessThan(95).endsWith("mot…");
  }

  @Test
  void countriesAreReachedByTheirFirstLetter() {
    var locale = Language.NL.locale();
    List<String> all = Countries.all(locale);
    assertThat(all.getFirst()).isEmpty();
    assertThat(all).doesNotContain("BE").contains("US", "RU");
    assertThat(Countries.next(all, "", "z", locale)).isNotEmpty();
    String first = Countries.next(all, "", "f", locale);
    assertThat(Countries.next(all, first, "f", locale)).isNotEqualTo(first);
    assertThat(Countries.next(all, "US", "?", locale)).isEqualTo("US");
  }
}
