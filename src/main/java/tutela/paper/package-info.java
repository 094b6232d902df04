/**
 * Paper: what is printed is composed of blocks, laid out as PDF/A-2a and PDF/UA-1 in memory, shown
 * as pictures of pages and searched. Knows no feature and no window.
 */
@NullMarked
package tutela.paper;

import org.jspecify.annotations.NullMarked;
