/** The plain settings file and the office in the case file. */
@NullMarked
package tutela.settings.store;

import org.jspecify.annotations.NullMarked;
