package tutela.interview.domain;

import java.time.LocalDate;
import tutela.kernel.Language;

/** Somebody read a version through in a language and stands for its words. */
public record ReadBy(Language language, String name, LocalDate on) {}
