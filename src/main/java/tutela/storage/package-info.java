/**
 * The database and the few ways in which files are written: knows no feature, no key and no
 * algorithm. Features bring their tables as numbered migrations and read and change them through
 * {@link tutela.storage.Database}.
 */
@NullMarked
package tutela.storage;

import org.jspecify.annotations.NullMarked;
