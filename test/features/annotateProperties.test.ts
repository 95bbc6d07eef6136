// Whatever a reader does: taken back it has never been, done again it is there.

import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { MENTION_TYPES } from "../../server/src/analysis/index";
import { type Act, CannotAnnotateError } from "../../server/src/features/index";
import { type Reader, reader } from "../support/desk";

const TEXTS = {
  "satu.news": "Presiden Rusia Vladimir Putin tiba di Pyongyang. Kata Putin, Kim Jong Un menyambutnya.\n",
  "dua.news": "Di Beijing, Vladimir Putin bertemu Xi Jinping.\r\nKata Putin, ia lalu pulang ke Moskwa.\r\n",
  "tiga.news": "Kim Jong-Un dan Xi Jinping tidak hadir di Moskwa 😀, kata pejabat Korea Utara.\n",
};
const NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
const IDS = [
  "per:vladimir-putin",
  "per:xi-jinping",
  "per:kim-jong-un",
  "loc:moskwa",
  "per:vladimir-putin~2",
  "org:baru",
];

interface Doing {
  readonly name: keyof typeof TEXTS;
  readonly start: number;
  readonly length: number;
  readonly act: Act;
  readonly creator: string;
  readonly isOpen: boolean;
  readonly isTakenBack: boolean;
}

const type = fc.constantFrom(...MENTION_TYPES);
const id = fc.constantFrom(...IDS);
const entity = fc.oneof(
  id.map((one) => ({ id: one })),
  fc.constantFrom("Vladimir Putin", "Wladimir", "Kim Jong Un", "Xi").map((newName) => ({ newName })),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ kind: "accept" }, { kind: "reject" }),
  type.map((one): Act => ({ kind: "setType", type: one })),
  fc
    .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ start, length }): Act => ({ kind: "resize", to: { start, end: start + length } })),
  fc
    .tuple(type, fc.option(entity))
    .map(([one, chosen]): Act => ({ kind: "addMention", type: one, ...(chosen ? { entity: chosen } : {}) })),
  entity.map((one): Act => ({ kind: "assignEntity", entity: one })),
  fc
    .tuple(fc.constantFrom("sameAs" as const, "notSameAs" as const), id)
    .map(([kind, one]): Act => ({ kind, entity: one })),
  fc.constantFrom<Act>({ kind: "annotateAll", scope: "article" }, { kind: "annotateAll", scope: "corpus" }),
  fc.constantFrom("", "periksa").map((text): Act => ({ kind: "note", text })),
);
const doing: fc.Arbitrary<Doing> = fc.record({
  name: fc.constantFrom(...NAMES),
  start: fc.nat(80),
  length: fc.integer({ min: 0, max: 15 }),
  act,
  creator: fc.constantFrom("Ani", "Budi"),
  isOpen: fc.boolean(),
  isTakenBack: fc.boolean(),
});

async function stateOf(desk: Reader): Promise<unknown> {
  await desk.settled();
  const index = desk.corpus.entities;
  const { ".gitattributes": _, ...kept } = desk.kept();
  return {
    kept,
    names: await Promise.all(NAMES.map((name) => desk.mentions(name))),
    keys: [...index.keys()]
      .sort()
      .map((key) => [
        key,
        index.appearances(key).map(({ record, spellings, mentions }) => [record.path, spellings, mentions]),
      ]),
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("property: all undone, files and index are as they were; all redone, as they became; read anew, the same", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 8 }), async (doings) => {
      const desk = await reader(TEXTS);
      folders.push(desk.folder);
      const before = await stateOf(desk);
      let done = 0;
      for (const { name, start, length, act: what, creator, isOpen, isTakenBack } of doings) {
        desk.creator = creator;
        if (isOpen) desk.open(name);
        const at = { start, end: Math.min(start + length, TEXTS[name].length) };
        try {
          const plan = await desk.act(name, at, what);
          if (plan.operation.changes.length === 0) continue;
          if (isTakenBack) await desk.undo();
          else done++;
        } catch (error) {
          if (!(error instanceof CannotAnnotateError)) throw error;
        }
      }
      const after = await stateOf(desk);
      for (let n = 0; n < done; n++) expect(await desk.undo()).not.toBeNull();
      expect(await desk.undo()).toBeNull();
      expect(await stateOf(desk)).toEqual(before);
      for (let n = 0; n < done; n++) expect(await desk.redo()).not.toBeNull();
      expect(await stateOf(desk)).toEqual(after);
      expect(await stateOf(await reader(TEXTS, desk.folder))).toEqual(after);
    }),
    { numRuns: 40 },
  );
});
