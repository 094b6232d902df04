package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tutela.packs.domain.PlatformRule.Covers.MANIPULATED;
import static tutela.packs.domain.PlatformRule.Covers.NUDITY;
import static tutela.packs.domain.PlatformRule.Covers.REAL;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Language;
import tutela.packs.domain.Cell;
import tutela.packs.domain.Channel;
import tutela.packs.domain.Directory;
import tutela.packs.domain.Platform;
import tutela.packs.domain.PlatformKind;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.PostalAddress;
import tutela.packs.domain.Status;
import tutela.packs.store.YamlPacks;

/** The directory of addressees: what arrived from the papers and how hosts find their entry. */
final class DirectoryPackTest {
  private static final Directory DIRECTORY = new Packs(new YamlPacks()).directory();

  private static List<Platform> real() {
    return DIRECTORY.platforms().stream().filter(p -> !p.isInvented()).toList();
  }

  private static Platform platform(String id) {
    return DIRECTORY.platform(new AddresseeId(id));
  }

  @Test
  void holdsEveryRowThatWasGathered() {
    assertThat(real()).hasSize(74);
    Map<PlatformKind, Long> kinds = new TreeMap<>();
    real().forEach(p -> kinds.merge(p.kind(), 1L, Long::sum));
    assertThat(kinds)
        .isEqualTo(
            Map.of(
                PlatformKind.FILEHOST, 15L,
                PlatformKind.SOCIAL, 14L,
                PlatformKind.ADULT, 13L,
                PlatformKind.DATING, 7L,
                PlatformKind.VIDEO, 6L,
                PlatformKind.INFRASTRUCTURE, 6L,
                PlatformKind.MESSAGING, 5L,
                PlatformKind.SEARCH, 4L,
                PlatformKind.DOMAIN, 2L,
                PlatformKind.ARCHIVE, 2L));
  }

  /** 349 cells of the gathered table are filled; every one of them is here with its own source. */
  @Test
  void holdsEveryCellThatWasGathered() {
    assertThat(count(Platform::hosts)).isEqualTo(73);
    assertThat(count(Platform::entity)).isEqualTo(57);
    assertThat(count(Platform::note)).isEqualTo(50);
    assertThat(count(Platform::address)).isEqualTo(48);
    assertThat(count(Platform::ncii)).isEqualTo(38);
    assertThat(count(Platform::dsa)).isEqualTo(26);
    assertThat(count(Platform::asks)).isEqualTo(26);
    assertThat(count(Platform::promise)).isEqualTo(18);
    assertThat(count(Platform::languages)).isEqualTo(13);
    Map<Status, Long> statuses = new TreeMap<>();
    real().stream()
        .flatMap(DirectoryPackTest::cells)
        .forEach(cell -> statuses.merge(cell.status(), 1L, Long::sum));
    assertThat(statuses)
        .isEqualTo(Map.of(Status.PAGE, 284L, Status.LIKELY, 50L, Status.UNCERTAIN, 15L));
    assertThat(real().stream().flatMap(DirectoryPackTest::cells))
        .allSatisfy(
            cell -> {
              assertThat(cell.source()).isNotBlank();
              assertThat(cell.provenance().isVerified()).isFalse();
            });
  }

  private static <T> long count(Function<Platform, Optional<Cell<T>>> cell) {
    return real().stream().filter(p -> cell.apply(p).isPresent()).count();
  }

  private static Stream<Cell<?>> cells(Platform p) {
    return Stream.<Optional<? extends Cell<?>>>of(
            p.entity(),
            p.address(),
            p.hosts(),
            p.ncii(),
            p.dsa(),
            p.asks(),
            p.promise(),
            p.languages(),
            p.note())
        .flatMap(cell -> cell.map(c -> Stream.<Cell<?>>of(c)).orElse(Stream.of()));
  }

  @Test
  void keepsTheWordsOfTheCellsAndWhatNarrowsThem() {
    Platform dropbox = platform("dropbox");
    assertThat(dropbox.note().orElseThrow().value()).startsWith("shared links carry an access key");
    assertThat(dropbox.note().orElseThrow().provenance().remark()).contains("one user’s report");
    assertThat(dropbox.dsa().orElseThrow().status()).isEqualTo(Status.UNCERTAIN);
    Cell<?> hosts = platform("facebook").hosts().orElseThrow();
    assertThat(hosts.status()).as("the weakest host counts").isEqualTo(Status.LIKELY);
    assertThat(hosts.provenance().remark()).contains("page; only fb.watch is likely");
    assertThat(platform("x").ncii().orElseThrow().source())
        .isEqualTo(
            "help.x.com us-tida; OpenTermsArchive/pga-versions, Aug 2026 Community Guidelines");
    assertThat(platform("vimeo").note().orElseThrow().value()).startsWith("WARNING");
    assertThat(platform("pornhub").promise().orElseThrow().value()).contains("expeditiously");
    assertThat(platform("erome").entity()).isEmpty();
    assertThat(platform("leak-boards").hosts()).isEmpty();
    assertThat(platform("leak-boards").note().orElseThrow().status()).isEqualTo(Status.UNCERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "x.com, x",
    "mobile.twitter.com, x",
    "T.CO, x",
    "facebook.com., facebook",
    "m.facebook.com, facebook",
    "google.com, google-search",
    "www.google.be, google-search",
    "drive.google.com, google-drive",
    "images.google.com, google-search",
    "foo.drive.google.com, google-drive",
    "somebody.blogspot.com, blogger",
    "web.archive.org, internet-archive",
    "archive.org, internet-archive",
    "onedrive.live.com, onedrive",
    "pic.chirp.example, chirp",
    "px.chirp.example, chirp",
    "forum.xn--bcher-kva.example, forum-example",
    "www.tubeone.example, tubeone",
    "cdn7.filehost.example, cdn7-filehost",
    "i.imgur.com, imgur",
    "a.b.c.ibb.co, imgbb"
  })
  void findsThePlatformOfAHostByTheLongestName(String host, String id) {
    assertThat(DIRECTORY.byHost(host)).map(p -> p.id().value()).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "live.com",
    "notx.com",
    "x.com.evil.example",
    "com",
    "be",
    "anything.be",
    "example",
    "filehost.example",
    "xn--bcher-kva.example",
    "localhost"
  })
  void findsNothingForHostsThatBelongToNobody(String host) {
    assertThat(DIRECTORY.byHost(host)).isEmpty();
  }

  @Test
  void dropsOnlyTheParametersAnEntryNames() {
    assertThat(DIRECTORY.tracking("pic.chirp.example")).containsExactlyInAnyOrder("s", "t");
    for (String tube :
        List.of(
            "www.tubeone.example",
            "mirrorx.example",
            "clipbox.example",
            "vids.example.org",
            "cdn7.filehost.example",
            "boards.example.net")) {
      assertThat(DIRECTORY.tracking(tube)).as(tube).containsExactly("ref");
    }
    assertThat(DIRECTORY.tracking("search.example")).isEmpty();
    assertThat(DIRECTORY.tracking("nobody.example")).isEmpty();
    assertThat(real()).allSatisfy(p -> assertThat(p.tracking()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "mobile.twitter.com, x.com",
    "TWITTER.com, x.com",
    "m.facebook.com, facebook.com",
    "m.youtube.com, youtube.com",
    "old.reddit.com, reddit.com",
    "youtu.be, youtu.be",
    "m.tiktok.com, m.tiktok.com",
    "other.example, other.example"
  })
  void joinsHostFormsOnlyWhereThatIsSure(String host, String form) {
    assertThat(DIRECTORY.joinedHost(host)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x            | EN | X Internet Unlimited Company/One Cumberland Place/Fenian Street/DUBLIN 2/D02 AX07/IRELAND
          x            | FR | X Internet Unlimited Company/One Cumberland Place/Fenian Street/DUBLIN 2/D02 AX07/IRLANDE
          snapchat     | NL | Snap Group Limited/50 Cowcross Street/Floor 2/LONDON/EC1M 6AL/VERENIGD KONINKRIJK
          reddit       | DE | Reddit Netherlands B.V./Looiersgracht 43/1016 VR  AMSTERDAM/NIEDERLANDE
          viber        | EN | Viber Media S.à r.l./2, rue du Fossé/L-1536 LUXEMBOURG/LUXEMBOURG
          bereal       | FR | BeReal SAS/59 rue Jean-Jacques Rousseau/75001 PARIS/FRANCE
          pornhub      | NL | Aylo Freesites Ltd/Block 1/195-197 Old Nicosia-Limassol Road/Dali Industrial Zone/2540 NICOSIA/CYPRUS
          xvideos      | DE | WebGroup Czech Republic, a.s./Krakovská 1366÷25/110 00 PRAGUE 1/TSCHECHIEN
          tumblr       | EN | Tumblr, Inc./Attn: Legal Department/60 29th Street #343/SAN FRANCISCO, CA 94110/UNITED STATES
          kick         | EN | Kick Streaming Pty Ltd/2÷287 Collins Street/MELBOURNE VIC 3000/AUSTRALIA
          mega         | EN | Mega Ltd./Private Bag 92/533 Victoria Street West/AUCKLAND 1142/NEW ZEALAND
          ovh          | FR | OVH SAS/OVHcloud/Équipe Trust & Safety/2 rue Kellermann/59100 ROUBAIX/FRANCE
          linkedin     | EN | LinkedIn Ireland Unlimited Company/Wilton Place/DUBLIN 2/IRELAND
          chirp        | EN | Chirp International Ltd/Trust and Safety/1 Example Quay/DUBLIN/D02 XX00/IRELAND
          forum-example| DE | Bücherforum Beispiel/Musterweg 1/4700 EUPEN
          """)
  void setsTheLinesOfAWindowEnvelope(String id, Language language, String lines) {
    List<String> expected = Arrays.stream(lines.split("/")).map(l -> l.replace('÷', '/')).toList();
    assertThat(platform(id).letterAddress().orElseThrow().lines(language)).isEqualTo(expected);
  }

  @Test
  void sendsNoLetterToARepresentativeWhoDoesNotAnswerUs() {
    assertThat(platform("telegram").letterAddress()).isEmpty();
    assertThat(platform("bluesky").letterAddress()).isEmpty();
    assertThat(platform("gofile").letterAddress()).isEmpty();
    assertThat(platform("vimeo").letterAddress()).isEmpty();
    PostalAddress edsr = platform("telegram").address().orElseThrow().value().post().getFirst();
    assertThat(edsr.lines(Language.FR))
        .containsExactly(
            "European Digital Services Representative (EDSR)",
            "Avenue Huart Hamoir 71",
            "1030 BRUSSELS");
    assertThat(platform("snapchat").address().orElseThrow().value().post())
        .extracting(PostalAddress::of)
        .containsExactly(PostalAddress.Of.SEAT, PostalAddress.Of.DSA_REPRESENTATIVE);
  }

  /** The parts were cut out of the words as gathered: not a letter was added. */
  @Test
  void addsNothingToAnAddress() {
    for (Platform platform : real()) {
      platform
          .address()
          .ifPresent(
              cell ->
                  cell.value()
                      .post()
                      .forEach(
                          post ->
                              assertThat(
                                      Stream.of(
                                              post.attention().stream(),
                                              post.street().stream(),
                                              post.code().stream(),
                                              post.region().stream(),
                                              Stream.of(post.town()))
                                          .flatMap(Function.identity()))
                                  .as(platform.id().value())
                                  .allMatch(part -> cell.value().words().contains(part))));
    }
  }

  @Test
  void ranksChannelsOnlyWhereThePagesSayWhatToTryFirst() {
    assertThat(platform("xvideos").channels())
        .extracting(Channel::by)
        .containsExactly(Channel.By.FORM, Channel.By.MAIL);
    assertThat(platform("vimeo").channels().getFirst().by()).isEqualTo(Channel.By.APP);
    assertThat(platform("discord").channels().getFirst().at())
        .contains("https://support.discord.com/hc/en-us/articles/17861767909527");
    assertThat(
            real().stream().filter(p -> p.channels().stream().anyMatch(c -> c.rank().isPresent())))
        .extracting(p -> p.id().value())
        .containsExactlyInAnyOrder("xvideos", "vimeo", "discord");
    assertThat(platform("telegram").channels())
        .filteredOn(c -> c.to() == Channel.To.AUTHORITIES)
        .extracting(c -> c.at().orElseThrow())
        .containsExactly("dsa.telegram@edsr.eu", "+32 2 216 19 71");
    assertThat(platform("signal").channels().getFirst().to()).isEqualTo(Channel.To.OTHER_MATTERS);
  }

  @Test
  void marksWhatIsInvented() {
    List<Platform> invented = DIRECTORY.platforms().stream().filter(Platform::isInvented).toList();
    assertThat(invented).hasSize(10);
    assertThat(invented)
        .allSatisfy(
            p -> {
              assertThat(p.hostNames()).allMatch(h -> h.matches(".*\\.example(\\.(org|net))?"));
              assertThat(cells(p)).allMatch(cell -> cell.source().equals("invented"));
            });
    assertThat(real())
        .allSatisfy(p -> assertThat(p.hostNames()).noneMatch(h -> h.contains("example")));
  }

  @Test
  void holdsEveryRuleThatWasGathered() {
    List<PlatformRule> rules =
        real().stream().flatMap(p -> DIRECTORY.allRules(p.id()).stream()).toList();
    assertThat(rules).hasSize(111);
    assertThat(rules).noneMatch(PlatformRule::isVerified);
    assertThat(rules.stream().filter(r -> r.link().isPresent())).hasSize(108);
    assertThat(rules.stream().filter(r -> r.promised().isPresent())).hasSize(14);
    Map<PlatformRule.Covers, Long> covers = new TreeMap<>();
    rules.forEach(r -> r.covers().forEach(c -> covers.merge(c, 1L, Long::sum)));
    assertThat(covers)
        .containsEntry(REAL, 49L)
        .containsEntry(MANIPULATED, 24L)
        .containsEntry(NUDITY, 10L)
        .containsEntry(PlatformRule.Covers.REPORTING, 20L)
        .containsEntry(PlatformRule.Covers.THREAT, 18L)
        .containsEntry(PlatformRule.Covers.MINORS, 9L)
        .containsEntry(PlatformRule.Covers.COPIES, 4L)
        .containsEntry(PlatformRule.Covers.GEO, 1L)
        .containsEntry(PlatformRule.Covers.WARNING, 1L);
    assertThat(DIRECTORY.allRules(new AddresseeId("vimeo")))
        .extracting(PlatformRule::language)
        .containsExactly(Language.FR, Language.DE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          facebook   | REAL        | Under this policy, we remove real photographs | Sharing, threatening, stating an intent
          facebook   | MANIPULATED | Under this policy, we remove real photographs | this includes digitally created
          tiktok     | REAL        | Nudity or sexual activity                     | Having, sharing, or creating intimate images
          x          | REAL        | You cannot share sexual, nude                 | You may not post or share intimate
          x          | MANIPULATED | images or videos that superimpose             | immediately and permanently suspend
          wetransfer | REAL        | content containing explicit nudity            | -
          telegram   | REAL        | We never allow child sexual abuse             | -
          xvideos    | REAL        | -                                             | -
          bing       | REAL        | -                                             | -
          vimeo      | MANIPULATED | -                                             | -
          erome      | REAL        | -                                             | -
          """)
  void quotesAtMostTwoRulesTheBanOfAllNudityFirst(
      String id, PlatformRule.Covers item, String first, String second) {
    List<PlatformRule> rules = DIRECTORY.rules(new AddresseeId(id), Set.of(item));
    List<String> expected = Stream.of(first, second).filter(Objects::nonNull).toList();
    assertThat(rules).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(rules.get(i).quote()).startsWith(expected.get(i));
    }
  }

  @Test
  void neverQuotesWhatIsForTheCaseworkerOrForAnotherSite() {
    for (Platform platform : real()) {
      List<PlatformRule> rules = DIRECTORY.rules(platform.id());
      assertThat(rules).hasSizeLessThanOrEqualTo(2);
      assertThat(rules).allMatch(PlatformRule::isQuotable).allMatch(r -> r.sites().isEmpty());
      assertThat(rules.stream().skip(1).filter(r -> r.covers().contains(NUDITY)))
          .allSatisfy(r -> assertThat(rules.getFirst().covers()).contains(NUDITY));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: social     | kind: forum          | platforms.yaml:7:11: 'forum' is none of
          country: IE      | country: XX          | platforms.yaml:10:79: 'XX' is none of [IE]
          [a.example]      | [A.example]          | platforms.yaml:11:21: a host name in lower case
          [a.example]      | [a.example, a.example] | platforms.yaml:11:32: 'a.example' belongs to another
          status: page}#h  | status: sure}        | platforms.yaml:11:58: 'sure' is none of
          tracking: []     | trackers: []         | platforms.yaml:12:15: 'trackers' is not known here
          value: Example Ltd | value: ''          | platforms.yaml:8:21: an empty cell is left out
          source: made up  | origin: made up      | platforms.yaml:8:42: 'origin' is not known here
          """)
  void saysWhereThePackIsWrong(String right, String wrong, String message) {
    String good =
        """
        gathered-on: 2026-11-24
        countries:
          IE: {town-line: town-above-code, fr: I, nl: I, de: I, en: I}
        platforms:
          - id: a
            name: A
            kind: social
            entity: {value: Example Ltd, source: made up, status: page}
            address: {value: 1 Street Dublin Ireland, source: made up, status: page,
              post: [{of: seat, street: [1 Street], town: Dublin, region: X, country: IE}]}
            hosts: {value: [a.example], source: made up, status: page}#h
            tracking: []
        """;
    assertThat(good).contains(right);
    String bad =
        good.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)).replace("#h", "");
    var practice =
        YamlPacks.parse(
            "practice.yaml", "{gathered-on: 2026-11-24, invented: true, platforms: []}");
    var rules = YamlPacks.parse("rules.yaml", "{gathered-on: 2026-11-24, rules: []}");
    assertThatThrownBy(
            () -> DirectoryReader.read(YamlPacks.parse("platforms.yaml", bad), practice, rules))
        .isInstanceOfSatisfying(PackInvalid.class, f -> assertThat(f.place()).startsWith(message));
    DirectoryReader.read(
        YamlPacks.parse("platforms.yaml", good.replace("#h", "")), practice, rules);
  }
}
