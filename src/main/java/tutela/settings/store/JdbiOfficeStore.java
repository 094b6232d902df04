package tutela.settings.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.kernel.Language;
import tutela.settings.OfficeService;
import tutela.settings.domain.Office;
import tutela.storage.Change;
import tutela.storage.Database;

/** The office as names and values, so that a new habit needs no new column. */
public final class JdbiOfficeStore implements OfficeService.Store {
  private final Database database;

  public JdbiOfficeStore(Database database) {
    this.database = database;
  }

  @Override
  public Office load() {
    Map<String, String> values =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT name, setting FROM office_setting")
                    .reduceRows(
                        new HashMap<>(),
                        (map, row) -> {
                          map.put(
                              row.getColumn("name", String.class),
                              row.getColumn("setting", String.class));
                          return map;
                        }));
    Map<Language, String> addresses = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      addresses.put(language, values.getOrDefault("address-" + language.code(), ""));
    }
    Office first = Office.EMPTY;
    return new Office(
        values.getOrDefault("caseworker", ""),
        values.getOrDefault("function", ""),
        addresses,
        values.getOrDefault("email", ""),
        values.getOrDefault("phone", ""),
        values.getOrDefault("station-letter", ""),
        number(values, "receipt-hours", first.receiptHours()),
        number(values, "decision-hours", first.decisionHours()),
        number(values, "window-left-mm", first.windowLeftMm()),
        number(values, "window-top-mm", first.windowTopMm()),
        Boolean.parseBoolean(values.get("practice")),
        months(values));
  }

  @Override
  public void save(Office office) {
    Map<String, String> values = new HashMap<>();
    values.put("caseworker", office.caseworker());
    values.put("function", office.function());
    office.addresses().forEach((language, line) -> values.put("address-" + language.code(), line));
    values.put("email", office.email());
    values.put("phone", office.phone());
    values.put("station-letter", office.stationLetter());
    values.put("receipt-hours", Integer.toString(office.receiptHours()));
    values.put("decision-hours", Integer.toString(office.decisionHours()));
    values.put("window-left-mm", Integer.toString(office.windowLeftMm()));
    values.put("window-top-mm", Integer.toString(office.windowTopMm()));
    values.put("practice", Boolean.toString(office.practice()));
    OptionalInt months = office.retentionMonths();
    values.put("retention-months", months.isPresent() ? Integer.toString(months.getAsInt()) : "");
    database.change(
        Change.of("office.changed"),
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "MERGE INTO office_setting (name, setting) KEY (name) VALUES (:name, :setting)");
          values.forEach((name, value) -> batch.bind("name", name).bind("setting", value).add());
          return batch.execute().length;
        });
  }

  private static OptionalInt months(Map<String, String> values) {
    String text = values.getOrDefault("retention-months", "");
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static int number(Map<String, String> values, String name, int otherwise) {
    String text = values.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
