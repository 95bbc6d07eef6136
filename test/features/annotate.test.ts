import { appendFileSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  decideDisagreement,
  disagreements,
  hover,
  nextToReview,
  orphans,
  resolveOrphan,
  reviewLens,
} from "../../server/src/features/index";
import { change, type Reader, reader, spanIn } from "../support/desk";

const SATU =
  "Presiden Rusia Vladimir Putin tiba di Pyongyang. Soal pertemuan itu, tidak ada kata dari Putin sendiri.\n";
const DUA = "Di Beijing, Vladimir Putin bertemu Xi Jinping. Kata Putin, ia lalu pulang ke Moskwa.\n";
const TIGA = "Wladimir Putin tidak hadir, kata seorang pejabat di Moskwa.\n";
const ALL = { "satu.news": SATU, "dua.news": DUA, "tiga.news": TIGA };

const PUTIN = "per:vladimir-putin";

describe("a reader", () => {
  test("accepts a name, which is confirmed then, and its entity as before", async () => {
    const desk = await reader(ALL);
    const before = await desk.mentions("satu.news");
    const { operation } = await desk.act("satu.news", "Pyongyang", { kind: "accept" });
    expect(operation.label).toBe("Accepted “Pyongyang”");
    expect(await desk.mentions("satu.news")).toEqual(
      before.map((one) => (one.startsWith("Pyongyang") ? `${one}|human` : one)),
    );
    expect((await desk.act("satu.news", "Pyongyang", { kind: "accept" })).operation.changes).toEqual([]);
  });

  test("rejects a name; an own addition is just gone", async () => {
    const desk = await reader(ALL);
    await desk.act("satu.news", "Pyongyang", { kind: "reject" });
    expect((await desk.mentions("satu.news")).join()).not.toContain("Pyongyang");
    await desk.undo();
    const before = desk.kept();
    await desk.act("satu.news", "pertemuan itu", { kind: "addMention", type: "EVT" });
    expect(await desk.mentions("satu.news")).toContain("pertemuan itu|EVT|evt:pertemuan-itu|human");
    await desk.act("satu.news", "pertemuan itu", { kind: "reject" });
    expect(desk.kept()).toEqual({ ...before, ".gitattributes": expect.any(String) });
  });

  test("gives a name another type, other borders", async () => {
    const desk = await reader(ALL);
    await desk.act("dua.news", "Moskwa", { kind: "setType", type: "ORG" });
    expect(await desk.mentions("dua.news")).toContain("Moskwa|ORG|org:moskwa|human");
    const to = spanIn(DUA, "pulang ke Moskwa");
    await desk.act("dua.news", "Moskwa", { kind: "resize", to });
    const after = await desk.mentions("dua.news");
    expect(after).toContain("pulang ke Moskwa|ORG|org:pulang-ke-moskwa|human");
    expect(after.some((one) => one.startsWith("Moskwa|"))).toBe(false);
    await desk.undo();
    expect(await desk.mentions("dua.news")).toContain("Moskwa|ORG|org:moskwa|human");
  });

  test("says who a name is: a known entity", async () => {
    const desk = await reader(ALL);
    await desk.act("tiga.news", "Wladimir Putin", { kind: "assignEntity", entity: { id: PUTIN } });
    expect(await desk.mentions("tiga.news")).toContain(`Wladimir Putin|PER|${PUTIN}|human`);
    expect(await desk.mentions("dua.news")).toContain(`Vladimir Putin|PER|${PUTIN}`);
    expect(desk.kept()["entities.yaml"]).toContain("name: Vladimir Putin");
  });

  test("says who a name is: a new entity, which has its name in all articles", async () => {
    const desk = await reader({ ...ALL, "empat.news": "Kemarin, Wladimir Putin datang lagi ke Moskwa.\n" });
    await desk.act("tiga.news", "Wladimir Putin", { kind: "assignEntity", entity: { newName: "Wladimir Putin" } });
    await desk.settled();
    for (const name of ["tiga.news", "empat.news"]) {
      expect((await desk.mentions(name)).join(), name).toContain("Wladimir Putin|PER|per:wladimir-putin");
    }
    expect(await desk.mentions("satu.news")).toContain(`Vladimir Putin|PER|${PUTIN}`);
  });

  test("says that two are the same: everywhere, under one name", async () => {
    const desk = await reader(ALL);
    await desk.act("tiga.news", "Wladimir Putin", { kind: "sameAs", entity: PUTIN });
    for (const name of ["satu.news", "dua.news", "tiga.news"]) {
      expect(
        (await desk.mentions(name)).filter((one) => one.includes("Putin|")).map((one) => one.split("|")[2]),
      ).toEqual(name === "tiga.news" ? [PUTIN] : [PUTIN, PUTIN]);
    }
    await expect(desk.act("tiga.news", "Wladimir Putin", { kind: "sameAs", entity: PUTIN })).rejects.toThrow("already");
  });

  test("says that it is someone else: here, while other articles keep theirs", async () => {
    const desk = await reader(ALL);
    const elsewhere = await desk.mentions("satu.news");
    await desk.act("dua.news", "Vladimir Putin", { kind: "notSameAs", entity: PUTIN });
    await desk.settled();
    const here = (await desk.mentions("dua.news")).filter((one) => one.includes("Putin|"));
    expect(here).toEqual([`Vladimir Putin|PER|${PUTIN}~2|human`, `Putin|PER|${PUTIN}~2|human`]);
    expect(await desk.mentions("satu.news")).toEqual(elsewhere);
    expect(desk.book.known.dossiers.get(PUTIN)?.distinctFrom).toEqual([`${PUTIN}~2`]);
    expect(desk.book.known.dossiers.get(`${PUTIN}~2`)?.distinctFrom).toEqual([PUTIN]);
    await desk.undo();
    expect((await desk.mentions("dua.news")).filter((one) => one.includes("Putin|")).join()).not.toContain("~2");
  });

  test("a single word that others may bear, too, is decided where it stands", async () => {
    const budi = "Harga beras naik, kata pedagang bernama Budi kepada pers.\n";
    const desk = await reader({
      "satu.news": "Menteri Perdagangan Budi Santoso tiba di Jakarta.\n",
      "dua.news": budi,
      "tiga.news": "Tim itu berlatih lagi, kata pelatihnya, Budi.\n",
    });
    await desk.act("dua.news", "Budi", { kind: "assignEntity", entity: { id: "per:budi-santoso" } });
    await desk.settled();
    expect(await desk.mentions("dua.news")).toContain("Budi|PER|per:budi-santoso|human");
    expect(await desk.mentions("tiga.news")).toEqual(["Budi|PER|per:budi"]);
  });

  test("decides every occurrence of the words, here or in all articles, but those in longer names", async () => {
    const desk = await reader({
      ...ALL,
      "empat.news": "Pertemuan puncak. Soal pertemuan puncak: pertemuan puncak batal.\n",
    });
    await desk.act("empat.news", "pertemuan puncak", { kind: "addMention", type: "EVT" });
    const { operation } = await desk.act("empat.news", "pertemuan puncak", { kind: "annotateAll", scope: "corpus" });
    expect(operation.changes).toHaveLength(1);
    expect((await desk.mentions("empat.news")).filter((one) => one.startsWith("pertemuan puncak|EVT"))).toHaveLength(2);
    await desk.act("satu.news", "Putin", { kind: "annotateAll", scope: "corpus" }, 1);
    await desk.settled();
    expect(await desk.mentions("dua.news")).toContain(`Putin|PER|${PUTIN}|human`);
    expect(await desk.mentions("dua.news")).toContain(`Vladimir Putin|PER|${PUTIN}`);
    await desk.undo();
    expect((await desk.mentions("dua.news")).join()).not.toContain("human");
  });

  test("notes something, and takes it back", async () => {
    const desk = await reader(ALL);
    await desk.act("satu.news", "Pyongyang", { kind: "note", text: "periksa\nlagi" });
    expect((await desk.corpus.readArticle(desk.uri("satu.news")))?.decided?.notes[0]?.decision.note).toBe(
      "periksa\nlagi",
    );
    await desk.act("satu.news", "Pyongyang", { kind: "note", text: "" });
    expect(Object.keys(desk.kept())).toEqual([".gitattributes"]);
  });

  test("is told why something cannot be done", async () => {
    const desk = await reader(ALL);
    await expect(desk.act("satu.news", "tiba", { kind: "accept" })).rejects.toThrow("There is no name here.");
    await expect(desk.act("satu.news", { start: 5, end: 5 }, { kind: "addMention", type: "PER" })).rejects.toThrow(
      "Select the words",
    );
    await expect(desk.act("satu.news", "Pyongyang", { kind: "sameAs", entity: "loc:atlantis" })).rejects.toThrow(
      "no such entity",
    );
  });
});

test("a card tells what the record says: who it is, when it held which role, what its keeper noted", async () => {
  const entities = `entities:
  - id: per:putin
    type: PER
    name: Wladimir Wladimirowitsch Putin
    aliases: [Vladimir Putin]
    description: politikus *Rusia*
    roles:
      - title: Perdana Menteri
        from: "2008"
        to: "2012"
      - title: Presiden
        from: 2012-05-07
    notes: periksa ejaan
`;
  const desk = await reader({ ...ALL, ".newsmark/entities.yaml": entities });
  desk.open("satu.news");
  const [card] = hover(desk.corpus, desk.uri("satu.news"), SATU.indexOf("Vladimir") + 1, "en");
  const lines = card!.lines.map((line) => line.map(({ text }) => text).join(""));
  expect(lines.slice(0, 4)).toEqual([
    "Wladimir Wladimirowitsch Putin · person",
    "politikus *Rusia*",
    "Presiden (since 7 May 2012) — Perdana Menteri (2008 – 2012)",
    "periksa ejaan",
  ]);
  expect(await desk.mentions("dua.news")).toContain("Vladimir Putin|PER|per:putin");
});

describe("in an unsaved buffer", () => {
  test("decisions are made on what is there, follow the typing, and are found again on the disk", async () => {
    const desk = await reader(ALL);
    const draft = `Kabar terbaru dari utara.\n\n${SATU}`;
    desk.open("satu.news", draft);
    await desk.act("satu.news", "Pyongyang", { kind: "setType", type: "ORG" });
    expect(desk.kept()[Object.keys(desk.kept()).find((name) => name.startsWith("texts/"))!]).toBe(draft);
    desk.open("satu.news", draft.replace("terbaru", "terakhir malam ini"));
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|ORG|org:pyongyang|human");
    desk.open("satu.news", draft.replace("Pyongyang", "sana"));
    expect((await desk.mentions("satu.news")).join()).not.toContain("|human");
    expect(desk.corpus.openArticle(desk.uri("satu.news"))?.decided?.orphans).toHaveLength(1);
    desk.open("satu.news", draft);
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|ORG|org:pyongyang|human");
    await desk.corpus.closeDocument(desk.uri("satu.news"));
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|ORG|org:pyongyang|human");
  });
});

/** All that one comes to, from the beginning of the first article (or the end of the last) until it repeats. */
async function toReview(desk: Reader, reason: string, backwards = false): Promise<string[]> {
  const names = ["dua.news", "satu.news", "tiga.news"].filter((name) => desk.corpus.article(desk.uri(name)));
  let at = { uri: desk.uri(backwards ? names.at(-1)! : names[0]!), start: backwards ? 1e6 : -1 };
  const seen = new Set<string>();
  const found: string[] = [];
  for (;;) {
    const next = await nextToReview(desk.desk(), at.uri, at.start, backwards);
    if (!next || seen.has(`${next.uri} ${next.start}`)) return found;
    seen.add(`${next.uri} ${next.start}`);
    const name = next.uri.slice(next.uri.lastIndexOf("/") + 1);
    if (next.reason === reason) found.push(`${name} ${desk.textOf(name).slice(next.start, next.end)}`);
    at = { uri: next.uri, start: backwards ? next.start : next.end };
  }
}

describe("what awaits a reader", () => {
  test("orphans are told with the best places, put there, or dropped", async () => {
    const text = "Presiden itu tiba di Pyongyang. Ia disambut meriah.\n\nSuasana di kota Pyongyang sepi.\n";
    const desk = await reader({ "satu.news": text });
    await desk.act("satu.news", "Pyongyang", { kind: "accept" });
    change(desk, "satu.news", text.replace("Presiden itu tiba di Pyongyang. ", ""));
    await desk.corpus.refresh(`${desk.folder}/satu.news`);
    const [orphan] = await orphans(desk.desk(), desk.book.articles());
    expect(orphan).toMatchObject({ exists: true, label: "place", article: "satu.news" });
    expect(orphan?.candidates[0]).toMatchObject({ text: "Pyongyang" });
    const place = orphan!.candidates[0]!;
    await desk.apply(await resolveOrphan(desk.desk(), orphan!.uri, orphan!.decision.id, place));
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|LOC|loc:pyongyang|human");
    expect(await orphans(desk.desk(), desk.book.articles())).toEqual([]);
    await desk.undo();
    await desk.apply(await resolveOrphan(desk.desk(), orphan!.uri, orphan!.decision.id, null));
    expect(await orphans(desk.desk(), desk.book.articles())).toEqual([]);
    expect([...desk.book.articles()]).toEqual([]);
  });

  test("uncertain names come in reading order, on into other articles, both ways; what is decided is not asked again", async () => {
    const desk = await reader(ALL);
    const all = await toReview(desk, "uncertain");
    expect(all.length).toBeGreaterThan(2);
    expect([...all].sort((a, b) => (a.split(" ")[0]! < b.split(" ")[0]! ? -1 : 1))).toEqual(all);
    expect(await toReview(desk, "uncertain", true)).toEqual([...all].reverse());
    await desk.act("satu.news", "Pyongyang", { kind: "accept" });
    expect(await toReview(desk, "uncertain")).toEqual(all.filter((one) => one !== "satu.news Pyongyang"));
  });

  test("disagreements are told with the opinions, and settled by a reviewer", async () => {
    const desk = await reader(ALL);
    await desk.act("satu.news", "Pyongyang", { kind: "setType", type: "ORG" });
    desk.creator = "Budi";
    await desk.act("satu.news", "Pyongyang", { kind: "reject" }).catch(() => null);
    const [one] = await disagreements(desk.desk(), desk.book.articles());
    expect(one).toMatchObject({ text: "Pyongyang", article: "satu.news" });
    expect(one?.opinions.map(({ label, decision }) => [decision.creator, label])).toEqual([
      ["Budi", "no name"],
      ["Ani", "organisation"],
    ]);
    expect(await toReview(desk, "contradiction")).toEqual(["satu.news Pyongyang"]);
    desk.creator = "Citra";
    await desk.apply(await decideDisagreement(desk.desk(), one!.uri, one!.opinions[1]!.decision.id));
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|ORG|org:pyongyang|human");
    expect(await disagreements(desk.desk(), desk.book.articles())).toEqual([]);
    expect(await toReview(desk, "contradiction")).toEqual([]);
    desk.creator = "Budi";
    await desk.act("satu.news", "Pyongyang", { kind: "reject" });
    expect(await disagreements(desk.desk(), desk.book.articles())).toHaveLength(1);
  });

  test("disagreements about one place of two versions of the text are counted and come, too", async () => {
    const desk = await reader(ALL);
    await desk.act("satu.news", "Pyongyang", { kind: "setType", type: "ORG" });
    desk.creator = "Budi";
    const kept = path.join(desk.folder, ".newsmark/annotations/satu.news.jsonl");
    const ofAni = readFileSync(kept, "utf8");
    rmSync(kept);
    await desk.book.refresh(kept);
    const ahead = `Kata redaksi, ini diperbarui.\n\n${SATU}`;
    change(desk, "satu.news", ahead);
    await desk.corpus.refresh(`${desk.folder}/satu.news`);
    await desk.act("satu.news", "Pyongyang", { kind: "reject" });
    appendFileSync(kept, ofAni);
    await desk.corpus.redecide((await desk.book.refresh(kept))!);
    const article = await desk.corpus.readArticle(desk.uri("satu.news"));
    const place = desk.book.place(desk.uri("satu.news"))!;
    expect(place.store.annotations(place.article).contradictions).toEqual([]);
    expect(await disagreements(desk.desk(), desk.book.articles())).toHaveLength(1);
    expect(reviewLens(article!, place, "en").map(({ of }) => of)).toContain("review");
    expect(await toReview(desk, "contradiction")).toEqual(["satu.news Pyongyang"]);
  });

  test("who decides last decides, though another one's clock is ahead", async () => {
    const desk = await reader(ALL);
    desk.creator = "Budi";
    desk.ahead = 3_600_000;
    await desk.act("satu.news", "Pyongyang", { kind: "setType", type: "ORG" });
    desk.creator = "Citra";
    desk.ahead = 0;
    await desk.act("satu.news", "Pyongyang", { kind: "reject" });
    expect((await desk.mentions("satu.news")).join()).not.toContain("Pyongyang");
    const [one] = await disagreements(desk.desk(), desk.book.articles());
    expect(one?.opinions.map(({ label }) => label)).toEqual(["no name", "organisation"]);
    desk.creator = "Dewi";
    await desk.apply(await decideDisagreement(desk.desk(), one!.uri, one!.opinions[1]!.decision.id));
    expect(await desk.mentions("satu.news")).toContain("Pyongyang|ORG|org:pyongyang|human");
    expect(await disagreements(desk.desk(), desk.book.articles())).toEqual([]);
  });
});
