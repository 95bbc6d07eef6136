// Words of articles and names of files among the lines of a terminal.

/**
 * `line` on one line and without control characters, which a terminal obeys and a column of a table may not hold, nor those (U+202A to U+202E, U+2066 to
 * U+2069) that show what follows in another order than it is in.
 */
export const printable = (line: string): string => line.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ");
