package tutela.app;

import tutela.interview.DefinitionReader;
import tutela.interview.domain.Definition;
import tutela.letters.TemplateReader;
import tutela.letters.domain.TemplateBook;
import tutela.packs.PackSource;
import tutela.packs.Packs;
import tutela.packs.store.YamlPacks;

/**
 * All content packs, read and checked. Reading takes some tenths of a second: never on the FX
 * thread.
 */
public record Library(Packs packs, Definition interview, TemplateBook templates) {
  /**
   * @throws tutela.kernel.AppFailure.PackInvalid at the first place that does not hold together
   */
  public static Library read() {
    PackSource source = new YamlPacks();
    Packs packs = new Packs(source);
    packs.check();
    return new Library(
        packs,
        new DefinitionReader(source).read(),
        new TemplateReader(packs).read(source.read("letters")));
  }
}
