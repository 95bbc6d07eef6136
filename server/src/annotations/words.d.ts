/** Whether the character that the code unit at `offset` belongs to is one of a word. */
export declare function isWordAt(text: string, offset: number): boolean;
