package tutela.fx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Fields;
import tutela.fx.controls.Segmented;
import tutela.kernel.AppFailure;

/**
 * Keeps what stands in a form and is not recorded yet, field by field as each is left, so that the
 * form shows it again when it is next opened for the same place. What the form showed by itself is
 * not kept: only what somebody made of it.
 */
public final class FormDraft {
  /** Where it is kept; never used on the FX thread. */
  public interface Store {
    Map<String, String> of(Place form);

    void put(Place form, String field, String value);

    void clear(Place form);
  }

  private record Field(Supplier<String> typed, Consumer<String> restore) {}

  private final Store store;
  private final Background background;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, String> kept = new LinkedHashMap<>();
  private Optional<Place> form = Optional.empty();

  public FormDraft(Store store, Background background) {
    this.store = store;
    this.background = background;
  }

  /** A field that is kept whenever {@link #keep} is called. */
  public FormDraft with(String name, Supplier<String> typed, Consumer<String> restore) {
    fields.put(name, new Field(typed, restore));
    return this;
  }

  /** A text, kept as it is left. */
  public FormDraft text(String name, TextInputControl input) {
    Fields.onLeave(input, this::keep);
    return with(name, input::getText, input::setText);
  }

  /** One of a few, kept as it is chosen. */
  public <E extends Enum<E>> FormDraft choice(String name, Segmented<E> choice, Class<E> type) {
    choice.valueProperty().addListener(o -> keep());
    return with(
        name,
        () -> {
          E chosen = choice.getValue();
          return chosen == null ? "" : chosen.name();
        },
        text -> choice.setValue(text.isEmpty() ? null : Enum.valueOf(type, text)));
  }

  /**
   * Shows again what was kept, over what the form shows by itself.
   *
   * @param shown runs on the FX thread after that
   */
  public void open(Place place, Runnable shown) {
    form = Optional.empty();
    background
        .run(() -> store.of(place))
        .then(
            draft -> {
              kept.putAll(typed());
              kept.putAll(draft);
              draft.forEach(
                  (name, value) -> {
                    Field field = fields.get(name);
                    if (field != null) {
                      field.restore().accept(value);
                    }
                  });
              form = Optional.of(place);
              shown.run();
            })
        .start();
  }

  /** Keeps each field that reads otherwise than when it was last kept. */
  public void keep() {
    form.ifPresent(
        place ->
            fresh()
                .forEach(
                    (name, text) ->
                        background.run(() -> store.put(place, name, text)).saves().start()));
  }

  /** What reads otherwise than when it was last kept; from now on it counts as kept. */
  private Map<String, String> fresh() {
    Map<String, String> fresh = typed();
    fresh.entrySet().removeIf(field -> field.getValue().equals(kept.get(field.getKey())));
    kept.putAll(fresh);
    return fresh;
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach((name, field) -> typed.put(name, field.typed().get()));
    return typed;
  }

  /**
   * Work that records what stands in the form. Once it succeeded nothing is left of the draft; what
   * is refused as invalid is kept.
   */
  public <T extends @Nullable Object> Background.Run<T> recording(Callable<T> work) {
    Optional<Place> place = form;
    Map<String, String> fresh = fresh();
    return background
        .run(
            () -> {
              try {
                T result = work.call();
                place.ifPresent(store::clear);
                return result;
              } catch (AppFailure.Invalid refused) {
                place.ifPresent(at -> fresh.forEach((name, text) -> store.put(at, name, text)));
                throw refused;
              }
            })
        .saves();
  }

  /** Work without a result that records what stands in the form. */
  public Background.Run<@Nullable Void> recording(Runnable work) {
    return recording(
        () -> {
          work.run();
          return null;
        });
  }

  /** Something still stands in the form after it was recorded: all of it is kept anew. */
  public void again() {
    kept.clear();
    keep();
  }

  /** The form was closed on purpose: what was not recorded is given up. */
  public void drop() {
    form.ifPresent(place -> background.run(() -> store.clear(place)).start());
    form = Optional.empty();
  }
}
