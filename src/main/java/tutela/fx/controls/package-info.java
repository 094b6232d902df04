/** Parts that screens are made of, each to the measure of parts.css. */
@NullMarked
package tutela.fx.controls;

import org.jspecify.annotations.NullMarked;
