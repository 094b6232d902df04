package tutela.casefile.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tutela.casefile.MandateService;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** Consents one by one in the order they were given, and the signed papers. */
public final class JdbiMandateStore implements MandateService.Store {
  private final Database database;

  public JdbiMandateStore(Database database) {
    this.database = database;
  }

  @Override
  public Mandate of(CaseId caseId) {
    return database.read(
        handle -> {
          Map<Scope, Mandate.Decision> decisions =
              handle
                  .createQuery(
                      "SELECT scope, decision FROM consent WHERE case_id = :id ORDER BY id")
                  .bind("id", caseId)
                  .reduceRows(
                      new EnumMap<>(Scope.class),
                      (map, row) -> {
                        map.put(
                            row.getColumn("scope", Scope.class),
                            row.getColumn("decision", Mandate.Decision.class));
                        return map;
                      });
          Optional<Mandate.Signature> signature =
              handle
                  .createQuery(
                      """
                      SELECT signed_on, place, limits, text_version, scan, withdrawn_at
                      FROM mandate WHERE case_id = :id ORDER BY id DESC LIMIT 1
                      """)
                  .bind("id", caseId)
                  .mapTo(Mandate.Signature.class)
                  .findOne();
          return new Mandate(decisions, signature);
        });
  }

  @Override
  public Map<Scope, Instant> decidedAt(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT scope, at FROM consent WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .reduceRows(
                    new EnumMap<>(Scope.class),
                    (map, row) -> {
                      map.put(
                          row.getColumn("scope", Scope.class), row.getColumn("at", Instant.class));
                      return map;
                    }));
  }

  @Override
  public void decide(CaseId caseId, Scope scope, Mandate.Decision decision, Instant at) {
    database.change(
        Change.of(
            "consent." + decision.name().toLowerCase(java.util.Locale.ROOT), caseId, scope.name()),
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO consent (case_id, scope, decision, at) VALUES (:id, :scope, :decision, :at)")
                .bind("id", caseId)
                .bind("scope", scope)
                .bind("decision", decision)
                .bind("at", at)
                .execute());
  }

  @Override
  public void sign(CaseId caseId, Mandate.Signature signature, Instant at) {
    database.change(
        Change.of("mandate.signed", caseId),
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO mandate (case_id, signed_on, place, limits, text_version, scan, recorded_at, withdrawn_how)
                    VALUES (:caseId, :signedOn, :place, :limits, :textVersion, :scan, :at, '')
                    """)
                .bindMethods(signature)
                .bind("caseId", caseId)
                .bind("at", at)
                .execute());
  }

  @Override
  public void withdraw(CaseId caseId, String how, Instant at) {
    database.change(
        Change.of("mandate.withdrawn", caseId),
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE mandate SET withdrawn_at = :at, withdrawn_how = :how
                    WHERE case_id = :id AND withdrawn_at IS NULL
                    """)
                .bind("id", caseId)
                .bind("how", how)
                .bind("at", at)
                .execute());
  }
}
