package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.CaseId;
import tutela.letters.domain.Letter;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplySource;

/**
 * Whatever is made of a case, its text form tells nothing of the person: sooner or later somebody
 * writes it into a message or a log.
 */
final class SpeechlessTest {
  private final Set<String> telling = new TreeSet<>();
  private final Map<Object, Boolean> seen = new IdentityHashMap<>();
  private int objects;

  @Test
  void noObjectOfACaseTellsWhatItHolds(@TempDir Path folder) throws Exception {
    try (Casework work = Casework.in(folder)) {
      SessionServices services = work.services();
      CaseId id = new WholeCase(services, Clock.systemUTC()).play();
      look(services.cases.get(id));
      look(services.cases.open(9, 0));
      look(services.cases.search(Markers.STEM, 50));
      look(services.items.of(id));
      look(services.items.checks(id));
      look(
          services.items.paste(
              id,
              Markers.urls() + "/more\nno address",
              ContentItem.SeenBy.PERSON,
              Optional.empty()));
      look(services.notes.of(id));
      look(services.mandates.of(id));
      look(services.interview.conversation(id));
      look(services.interview.facts(id));
      look(services.interview.path(id));
      look(services.interview.identity(id));
      look(services.desk.desk(30));
      look(services.desk.overview(id));
      look(services.replies.of(id));
      for (Letter letter : services.letters.of(id)) {
        look(letter);
        look(services.letters.compose(letter.id()));
        look(services.letters.decisions(letter.id()));
        look(services.attachments.get(letter.frozen().orElseThrow().pdf()));
      }
      for (Notice notice : services.notices.of(id)) {
        look(services.attachments.get(notice.proof().orElseThrow()));
        look(
            new ReplyService.Draft(
                ReplySource.of(notice),
                Clock.systemUTC().instant(),
                Set.of(),
                Markers.word("x"),
                List.of(),
                Map.of(),
                Optional.empty(),
                Markers.word("y")));
      }
    }
    assertThat(objects).isGreaterThan(100);
    assertThat(telling).as("classes whose toString() tells").isEmpty();
  }

  private void look(Object object) throws ReflectiveOperationException {
    switch (object) {
      case Collection<?> all -> {
        for (Object each : all) {
          look(each);
        }
      }
      case Map<?, ?> map -> {
        look(map.keySet());
        look(map.values());
      }
      case Optional<?> optional when optional.isPresent() -> look(optional.get());
      default -> {
        if (object.getClass().getName().startsWith("tutela.") && seen.put(object, true) == null) {
          objects++;
          ask(object);
        }
      }
    }
  }

  private void ask(Object object) throws ReflectiveOperationException {
    String text = object.toString();
    if (Markers.NEEDLES.stream().anyMatch(text::contains)
        || text.toLowerCase(java.util.Locale.ROOT).contains("quorbelz")) {
      telling.add(object.getClass().getName());
    }
    if (object instanceof Record && !(object instanceof tutela.interview.domain.Text)) {
      for (RecordComponent part : object.getClass().getRecordComponents()) {
        Method accessor = part.getAccessor();
        accessor.setAccessible(true);
        Object value = accessor.invoke(object);
        if (value != null) {
          look(value);
        }
      }
    }
  }
}
