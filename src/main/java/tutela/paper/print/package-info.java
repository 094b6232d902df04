/**
 * Printing: the queues of this system, what they can do, and a way to them that leaves no file of
 * ours behind.
 */
@NullMarked
package tutela.paper.print;

import org.jspecify.annotations.NullMarked;
