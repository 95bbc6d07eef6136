// Words of articles and names of files among the lines of a terminal.

/** `line` on one line and without control characters, which a terminal obeys and a column of a table may not hold. */
export const printable = (line: string): string => line.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
