// A hover as plain data: lines of parts. Whoever shows it escapes the texts and renders the styles.
import type { Place } from "./target";

export interface Part {
  readonly text: string;
  readonly style?: "bold" | "italic";
  readonly link?: Place;
}

export type Line = readonly Part[];

export interface Card {
  readonly place: Place;
  readonly lines: readonly Line[];
}

export const plain = (text: string): Part => ({ text });
export const bold = (text: string): Part => ({ text, style: "bold" });
export const italic = (text: string): Part => ({ text, style: "italic" });
