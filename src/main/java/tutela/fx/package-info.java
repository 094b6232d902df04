/**
 * The ground under every screen: theme, texts, loading, background work, dialogs. Knows no feature.
 */
@NullMarked
package tutela.fx;

import org.jspecify.annotations.NullMarked;
