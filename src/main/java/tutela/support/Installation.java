package tutela.support;

import java.nio.file.Path;

/**
 * Where things lie on this workstation.
 *
 * @param caseFile folder of the case file that is open
 * @param settings folder
 * @param logs folder
 * @param policy file of the administrator, which may not be there
 */
public record Installation(Path caseFile, Path settings, Path logs, Path policy) {}
