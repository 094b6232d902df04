/** The desk, the case, replies and checks on screen. */
@NullMarked
package tutela.tracking.ui;

import org.jspecify.annotations.NullMarked;
