/** Tables in files of others: what they hold as text, within bounds, and nothing evaluated. */
@NullMarked
package tutela.casefile.table;

import org.jspecify.annotations.NullMarked;
