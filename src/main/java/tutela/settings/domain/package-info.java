/** Settings and the office as values. */
@NullMarked
package tutela.settings.domain;

import org.jspecify.annotations.NullMarked;
