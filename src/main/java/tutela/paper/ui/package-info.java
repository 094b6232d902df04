/** Paper on the screen: the preview of pages and the sheet to print them. */
@NullMarked
package tutela.paper.ui;

import org.jspecify.annotations.NullMarked;
