package tutela.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Dialogs;
import tutela.kernel.AppFailure;
import tutela.settings.PolicySource;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyFault.Spot;
import tutela.settings.domain.PolicyReport;
import tutela.settings.store.FilePolicySource;

/**
 * The administrator's policy, read once when the program starts. Nothing in it keeps anybody from
 * working: what is wrong is said once, when somebody is at work, and does not count.
 */
final class PolicyAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyAtStart.class);
  private static final String NAME = "policy.yaml";

  /** That many lines are named; the check names all. */
  private static final int MOST_LINES = 8;

  private final PolicyReport report;
  private boolean told;

  private PolicyAtStart(PolicyReport report) {
    this.report = report;
    this.told = report.isInOrder();
  }

  static PolicyAtStart in(Folders folders) {
    PolicyReport report = source(folders.policy()).read();
    report.faults().forEach(fault -> LOG.warn("{}", fault.in(NAME)));
    if (report.changeable()) {
      LOG.warn("{}: the user can change it", NAME);
    }
    if (report.there()) {
      LOG.info("{}: entries in force: {}", NAME, report.policy().values().keySet());
    }
    return new PolicyAtStart(report);
  }

  static PolicySource source(Path file) {
    return new FilePolicySource(
        file, System.getProperty("user.home", ""), System.getProperty("user.name", ""));
  }

  Policy policy() {
    return report.policy();
  }

  /** Says once what is wrong, in words for who looks after the workstation. */
  void tell(Dialogs dialogs) {
    if (told) {
      return;
    }
    told = true;
    if (report.changeable()) {
      dialogs.failure(new AppFailure.PolicyChangeable(report.file()));
    }
    if (!report.faults().isEmpty()) {
      List<Integer> lines = lines();
      dialogs.failure(
          new AppFailure.PolicyFaulty(
              report.file(), named(lines), lines.size(), report.faults().size()));
    }
  }

  private List<Integer> lines() {
    return report.faults().stream()
        .flatMap(fault -> fault.spot().stream())
        .map(Spot::line)
        .distinct()
        .toList();
  }

  private static String named(List<Integer> lines) {
    String named =
        lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    return lines.size() > MOST_LINES ? named + " …" : named;
  }
}
