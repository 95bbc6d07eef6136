import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../server/src/cli/lines";
import { anyText } from "../support/arbitraries";

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function lines(text: string, size: number): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(inPieces(text, size))) found.push(line);
  return found;
}

test("a line ends at a line feed alone, wherever the stream is cut", async () => {
  for (const size of [1, 2, 3, 100]) {
    expect(await lines("\ufeffa\u2028😀\r\n\n\u0085b", size)).toEqual(["a\u2028😀\r", "", "\u0085b"]);
  }
});

test("lines of any text are its parts between line feeds", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (any, size) => {
      const text = Buffer.from(`x${any}`).toString();
      const parts = text.split("\n");
      expect(await lines(text, size)).toEqual(parts.at(-1) === "" ? parts.slice(0, -1) : parts);
    }),
  );
});

test("a line is there before the next one begins", async () => {
  let given = 0;
  async function* slowly(): AsyncGenerator<Uint8Array> {
    for (const text of ["a\nb", "c\n"]) {
      given++;
      yield new TextEncoder().encode(text);
    }
  }
  const stream = linesOf(slowly());
  expect([(await stream.next()).value, given]).toEqual(["a", 1]);
  expect([(await stream.next()).value, given]).toEqual(["bc", 2]);
});
