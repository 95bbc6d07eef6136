import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { anyEdit, applied, scaled } from "../support/arbitraries";
import { HARBOUR_ID } from "../support/articles";
import { FULL, Server } from "../support/server";

interface Tokens {
  readonly resultId: string;
  readonly data: number[];
}
interface Delta {
  readonly resultId: string;
  readonly edits: { start: number; deleteCount: number; data?: number[] }[];
}

const URI = "untitled:Untitled-1";

const full = (server: Server): Promise<Tokens> =>
  server.request("textDocument/semanticTokens/full", { textDocument: { uri: URI } });
const delta = (server: Server, previousResultId: string): Promise<Tokens | Delta> =>
  server.request("textDocument/semanticTokens/full/delta", { textDocument: { uri: URI }, previousResultId });

/** The tokens that a client has after an answer to a delta request. */
function patched(before: readonly number[], answer: Tokens | Delta): number[] {
  if ("data" in answer) return answer.data;
  const data = [...before];
  // Edits refer to the tokens before all of them.
  for (const edit of [...answer.edits].sort((a, b) => b.start - a.start))
    data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return data;
}

/** Tokens as absolute offsets; fails where the encoding is not in order. */
function decoded(data: readonly number[], document: TextDocument): { start: number; end: number }[] {
  expect(data.length % 5).toBe(0);
  const spans: { start: number; end: number }[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    expect(lines >= 0 && characters >= 0 && length > 0 && type >= 0 && type < 5).toBe(true);
    const start = document.offsetAt({ line, character });
    expect(document.positionAt(start)).toEqual({ line, character });
    spans.push({ start, end: start + length });
  }
  spans.forEach((span, i) => {
    if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
  });
  return spans;
}

describe("semantic tokens over stdio", () => {
  test("a delta after any edits is the whole, sorted, without overlaps", async () => {
    const server = await Server.start({ capabilities: FULL });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyEdit, fc.boolean()), { minLength: 1, maxLength: 15 }), async (edits) => {
        let text = HARBOUR_ID;
        await server.open(URI, text);
        let { resultId, data } = await full(server);
        for (const [edit, ask] of edits) {
          // A client counts in its own lines: an edit between CR and LF is none that an editor makes.
          const before = TextDocument.create(URI, "news", 0, text);
          const { start, end, text: inserted } = scaled(text, edit);
          const range = { start: before.positionAt(start), end: before.positionAt(end) };
          const change = { start: before.offsetAt(range.start), end: before.offsetAt(range.end), text: inserted };
          text = applied(text, change);
          await server.edit(URI, [{ range, text: inserted }]);
          if (!ask) continue;
          const answer = await delta(server, resultId);
          data = patched(data, answer);
          resultId = answer.resultId;
        }
        const answer = await delta(server, resultId);
        data = patched(data, answer);
        const document = TextDocument.create(URI, "news", 0, text);
        decoded(data, document);
        expect(data).toEqual((await full(server)).data);
        const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
        const whole = await server.request<Tokens>("textDocument/semanticTokens/range", {
          textDocument: { uri: URI },
          range,
        });
        expect(whole.data).toEqual(data);
        await server.close(URI);
      }),
      { seed: 71, numRuns: 25 },
    );
  });

  test("a delta against an answer that nobody gave is the whole", async () => {
    const server = await Server.start({ capabilities: FULL });
    await server.open(URI, HARBOUR_ID);
    const { data } = await full(server);
    for (const id of ["", "quatsch", "-1"]) expect(patched([], await delta(server, id))).toEqual(data);
  });

  test("of a range are those that touch it", async () => {
    const server = await Server.start({ capabilities: FULL });
    await server.open(URI, HARBOUR_ID);
    const document = TextDocument.create(URI, "news", 0, HARBOUR_ID);
    const spans = decoded((await full(server)).data, document);
    const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 10 } };
    const { data } = await server.request<Tokens>("textDocument/semanticTokens/range", {
      textDocument: { uri: URI },
      range,
    });
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    expect(decoded(data, document)).toEqual(spans.filter(({ start, end }) => end > from && start < to));
  });

  test("of a document that is no article are none", async () => {
    const server = await Server.start({ capabilities: FULL });
    expect((await full(server)).data).toEqual([]);
    await server.open(URI, HARBOUR_ID, "plaintext");
    expect((await full(server)).data).toEqual([]);
    expect(patched([], await delta(server, "1"))).toEqual([]);
  });
});
