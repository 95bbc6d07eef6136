import { expect, test } from "vitest";
import { printable } from "../../server/src/cli/printable";

test("nothing of a line turns the order of what a terminal shows around, nor breaks or commands it", () => {
  const all = ["\u001b[2J", "\t", "\r\n", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069"];
  for (const one of all) expect(printable(`Retno${one}Palu`)).toMatch(/^Retno (\[2J)?Palu$/);
  expect(printable("a\u202e\u2066b")).toBe("a b");
});

test("words keep the characters that join or shape them", () => {
  const words = "می\u200cخواهم 👩\u200d🚒 co\u00adoperate \u200fשלום";
  expect(printable(words)).toBe(words);
});
