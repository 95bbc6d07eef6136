// Articles that were renamed where no editor told: their decisions stand beside no article, and their text stands elsewhere.
import { type ArticleRecord, textHash } from "../../corpus/index";
import type { Desk } from "./desk";

/** URIs before and after. `uris`: the articles that have decisions. */
export async function moved(
  desk: Desk,
  uris: Iterable<string>,
): Promise<{ readonly from: string; readonly to: string }[]> {
  const decided = new Set(uris);
  const gone = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const from of decided) {
    const place = desk.snapshot.article(from) ? null : desk.place(from);
    if (!place || (await desk.readText(from)) !== null) continue;
    const { decisions } = place.store.annotations(place.article);
    for (const hash of new Set(decisions.flatMap(({ target }) => target.hash ?? []))) {
      gone.set(`${place.folder} ${hash}`, [...(gone.get(`${place.folder} ${hash}`) ?? []), from]);
      const text = desk.annotatedText(from, hash);
      if (text !== null) lengths.add(text.length);
    }
  }
  const found: { from: string; to: string }[] = [];
  const taken = new Set<string>();
  for (const record of lengths.size === 0 ? [] : [...desk.snapshot.entities.records.values()]) {
    const { uri } = record;
    const place = decided.has(uri) || !mayHave(record, lengths) ? null : desk.place(uri);
    const text = place && (await desk.readText(uri));
    const from = text && gone.get(`${place.folder} ${textHash(text)}`)?.find((one) => !taken.has(one));
    if (!from) continue;
    taken.add(from);
    found.push({ from, to: uri });
  }
  return found;
}

/** Whether the article may be one of the texts of these lengths, with whatever line ends it has. */
function mayHave({ length, lineStarts }: ArticleRecord, lengths: ReadonlySet<number>): boolean {
  return lengths.has(length) || lengths.has(length - lineStarts.length + 1);
}
