// Articles that were renamed where no editor told: their decisions stand beside no article, and their text stands elsewhere.
import { type ArticleRecord, textHash } from "../../corpus/index";
import type { Desk } from "./desk";

/** URIs before and after. `uris`: the articles that have decisions. */
export async function moved(
  desk: Desk,
  uris: Iterable<string>,
): Promise<{ readonly from: string; readonly to: string }[]> {
  const found: { from: string; to: string }[] = [];
  const decided = new Set(uris);
  const taken = new Set<string>();
  for (const from of decided) {
    if (desk.snapshot.article(from) || (await desk.readText(from)) !== null) continue;
    const place = desk.place(from);
    if (!place) continue;
    const { decisions } = place.store.annotations(place.article);
    const hashes = new Set(decisions.flatMap(({ target }) => target.hash ?? []));
    const lengths = new Set<number>();
    for (const hash of hashes) {
      const text = await place.store.annotatedText(hash);
      if (text !== null) lengths.add(text.length);
    }
    for (const record of desk.snapshot.entities.records.values()) {
      const { uri } = record;
      if (decided.has(uri) || taken.has(uri) || !mayHave(record, lengths) || desk.place(uri)?.store !== place.store) {
        continue;
      }
      const text = await desk.readText(uri);
      if (text === null || !hashes.has(textHash(text))) continue;
      taken.add(uri);
      found.push({ from, to: uri });
      break;
    }
  }
  return found;
}

/** Whether the article may be one of the texts of these lengths, with whatever line ends it has. */
const mayHave = ({ length, lineStarts }: ArticleRecord, lengths: ReadonlySet<number>): boolean =>
  lengths.has(length) || lengths.has(length - lineStarts.length + 1);
