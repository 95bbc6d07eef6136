// Numbers of things for people.

/** `1 article`, `2 articles`. */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
