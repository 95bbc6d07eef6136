// The semantic token legend; package.json contributes the same types and modifiers, and a test compares them.
export const TOKEN_TYPES = ["person", "organization", "place", "newsEvent", "date"] as const;
export const TOKEN_MODIFIERS = ["confirmed", "uncertain", "introduction"] as const;
