package tutela.packs.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Cell;
import tutela.packs.domain.Channel;
import tutela.packs.domain.OwnAddressee;
import tutela.packs.domain.Platform;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.PostalAddress;
import tutela.packs.ui.Fact.Kind;
import tutela.packs.ui.Fact.Value;

/** The cells of a directory entry in the words of the screen. */
final class DirectoryFacts {
  private final Texts texts;
  private final Moments moments;
  private final Sourcing sourcing;

  DirectoryFacts(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
    this.sourcing = new Sourcing(texts);
  }

  /** What the office keeps first, then cell by cell what the pack says. */
  List<Fact> of(Details details) {
    List<Fact> facts = new ArrayList<>();
    details.own().ifPresent(own -> own(facts, details, own));
    details.platform().ifPresent(platform -> platform(facts, platform));
    details.rules().forEach(rule -> facts.add(rule(rule)));
    return List.copyOf(facts);
  }

  /** The labels of what was not seen. */
  List<String> missing(Details details) {
    return details.platform().stream()
        .flatMap(
            p ->
                Stream.of(
                    name("entity", p.entity()),
                    name("address", p.address()),
                    name("hosts", p.hosts()),
                    name("ncii", p.ncii()),
                    name("dsa", p.dsa()),
                    name("languages", p.languages())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> name(String key, Optional<? extends Cell<?>> cell) {
    return cell.isPresent() ? Optional.empty() : Optional.of(texts.get("directory.cell." + key));
  }

  private void own(List<Fact> facts, Details details, OwnAddressee own) {
    List<Value> values = new ArrayList<>();
    values.add(
        new Value(
            String.join("\n", details.addressee().lines(own.language())),
            texts.get("directory.envelope"),
            Kind.LINES));
    signs(values, own.form(), "form");
    signs(values, own.email(), "mail");
    if (!own.hosts().isEmpty()) {
      values.add(
          new Value(String.join(", ", own.hosts()), texts.get("directory.sites-hint"), Kind.TEXT));
    }
    if (!own.tracking().isEmpty()) {
      values.add(
          new Value(
              own.tracking().stream().sorted().collect(Collectors.joining(", ")),
              texts.get("directory.cell.tracking"),
              Kind.TEXT));
    }
    values.add(
        new Value(
            texts.get("language." + own.language().code()),
            texts.get("directory.letter-language"),
            Kind.TEXT));
    facts.add(
        new Fact(
            texts.get("directory.cell.own"),
            values,
            Optional.of(Mark.OWN),
            texts.get(
                "directory.added-by", "date", moments.date(own.addedAt()), "name", own.addedBy())));
  }

  private void signs(List<Value> values, String text, String by) {
    if (!text.isEmpty()) {
      values.add(new Value(text, texts.get("channel-by." + by), Kind.SIGNS));
    }
  }

  private void platform(List<Fact> facts, Platform p) {
    add(facts, "entity", p.entity(), e -> List.of(Value.of(e.words())));
    add(facts, "address", p.address(), this::addresses);
    add(facts, "ncii", p.ncii(), this::contact);
    add(facts, "dsa", p.dsa(), this::contact);
    add(facts, "languages", p.languages(), this::tongues);
    add(facts, "hosts", p.hosts(), this::hosts);
    add(facts, "asks", p.asks(), words -> List.of(Value.of(words)));
    add(facts, "promise", p.promise(), words -> List.of(Value.of(words)));
    add(facts, "note", p.note(), words -> List.of(Value.of(words)));
    if (!p.tracking().isEmpty()) {
      String names = p.tracking().stream().sorted().collect(Collectors.joining(", "));
      facts.add(
          new Fact(
              texts.get("directory.cell.tracking"),
              List.of(new Value(names, texts.get("directory.tracking-hint"), Kind.TEXT)),
              Optional.empty(),
              ""));
    }
    add(facts, "joined", p.joined(), this::joined);
  }

  private <T> void add(
      List<Fact> facts, String key, Optional<Cell<T>> cell, Function<T, List<Value>> values) {
    cell.ifPresent(
        c ->
            facts.add(
                new Fact(
                    texts.get("directory.cell." + key),
                    values.apply(c.value()),
                    Optional.of(Mark.of(c.provenance())),
                    sourcing.of(c.provenance()))));
  }

  private List<Value> addresses(Platform.Addresses addresses) {
    if (addresses.post().isEmpty()) {
      return List.of(Value.of(addresses.words()));
    }
    return addresses.post().stream().map(this::address).toList();
  }

  private Value address(PostalAddress post) {
    return new Value(
        String.join("\n", post.lines(texts.language())),
        texts.get("directory.post." + Kebab.of(post.of())),
        Kind.LINES);
  }

  private List<Value> contact(Platform.Contact contact) {
    return contact.channels().isEmpty()
        ? List.of(Value.of(contact.words()))
        : contact.channels().stream().map(this::channel).toList();
  }

  private Value channel(Channel channel) {
    List<String> hint = new ArrayList<>();
    hint.add(texts.get("channel-by." + Kebab.of(channel.by())));
    if (channel.to() != Channel.To.ANYBODY) {
      hint.add(texts.get("channel-to." + Kebab.of(channel.to())));
    }
    channel.note().filter(note -> channel.at().isPresent()).ifPresent(hint::add);
    return channel
        .at()
        .map(at -> new Value(at, String.join(", ", hint), Kind.SIGNS))
        .orElseGet(() -> new Value(channel.note().orElse(""), String.join(", ", hint), Kind.TEXT));
  }

  private List<Value> tongues(Platform.Tongues tongues) {
    String letters =
        tongues.letters().stream()
            .sorted()
            .map(language -> texts.get("language." + language.code()))
            .collect(Collectors.joining(", "));
    return List.of(
        new Value(
            tongues.words(),
            letters.isEmpty()
                ? texts.get("directory.letters-unknown")
                : texts.get("directory.letters-in", "languages", letters),
            Kind.TEXT));
  }

  private List<Value> hosts(Platform.Hosts hosts) {
    return List.of(
        new Value(String.join(", ", hosts.names()), hosts.words().orElse(""), Kind.TEXT));
  }

  private List<Value> joined(Map<String, String> joined) {
    return joined.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e ->
                Value.of(
                    texts.get("directory.joined-line", "host", e.getKey(), "as", e.getValue())))
        .toList();
  }

  private Fact rule(PlatformRule rule) {
    String where =
        Stream.concat(Stream.of(rule.document()), rule.section().stream())
            .collect(Collectors.joining(", "));
    List<Value> values = new ArrayList<>();
    values.add(Value.of(texts.get("directory.rule-quote", "quote", rule.quote())));
    rule.promised()
        .ifPresent(p -> values.add(new Value(p, texts.get("directory.rule-promised"), Kind.TEXT)));
    rule.link().ifPresent(link -> values.add(new Value(link, "", Kind.SIGNS)));
    return new Fact(
        texts.get("directory.rule", "where", where),
        values,
        Optional.of(rule.isVerified() ? Mark.VERIFIED : Mark.TO_VERIFY),
        texts.get("directory.rule-read", "date", moments.date(rule.readOn()))
            + " "
            + texts.get("directory.rule-" + (rule.isQuotable() ? "quotable" : "kept"))
            + " "
            + sourcing.of(rule.provenance()));
  }

  /** Who confirmed the contact of an addressee, or that nobody did. */
  String confirmation(Details details) {
    return details
        .addressee()
        .confirmed()
        .map(
            c ->
                texts.get(
                    "directory.confirmed",
                    "date",
                    moments.date(c.at()),
                    "time",
                    moments.time(c.at()),
                    "name",
                    texts.author(c.by()),
                    "how",
                    c.how()))
        .orElseGet(() -> texts.get("directory.unconfirmed"));
  }

  /** What it is and where. */
  String kind(Details details) {
    Addressee addressee = details.addressee();
    String kind =
        addressee
            .kind()
            .map(k -> texts.get("addressee.kind." + Kebab.of(k)))
            .orElse(
                texts.get(details.own().isPresent() ? "addressee.own" : "addressee.kind.unknown"));
    return addressee.entity().equals(addressee.name()) ? kind : kind + ", " + addressee.entity();
  }

  /** Who keeps the entry, and how certain its contact is. */
  List<Label> marks(Details details) {
    List<Label> chips = new ArrayList<>();
    if (details.addressee().origin() == Platform.Origin.INVENTED) {
      chips.add(Parts.chip("edit", texts.get("directory.invented"), "line"));
    } else if (details.own().isPresent()) {
      chips.add(Mark.OWN.chip(texts));
    }
    if (details.addressee().confirmed().isPresent()) {
      chips.add(Mark.VERIFIED.chip(texts));
    } else if (chips.isEmpty() || details.own().isPresent()) {
      chips.add(Mark.of(details.addressee().status()).chip(texts));
    }
    return chips;
  }
}
