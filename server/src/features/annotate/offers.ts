// What the light bulb offers on a name, or on words that are none.
import { MENTION_TYPES, type MentionType, type Span } from "../../analysis/index";
import type { Known, OpenArticle, Snapshot } from "../../corpus/index";
import { UNCERTAIN_BELOW } from "../nameHover";
import type { DisplayLanguage } from "../strings";
import type { Act } from "./annotate";
import { mentionsAt } from "./choices";
import { assignedTo } from "./mentions";
import { rejectedNear, type Scope, whatIs } from "./occurrences";
import { annotateStrings } from "./strings";

/** An action that needs nothing but a click, or one for which the reader chooses an entity. */
export type Offer = Span & {
  readonly title: string;
  readonly does: Act | { readonly asks: "assignEntity" | "sameAs" | "notSameAs" };
  /** It repairs what is uncertain. */
  readonly isFix: boolean;
};

/** Selections longer than this (UTF-16 code units) are no names. */
const MAX_SELECTION = 100;
/** Nested names that are offered. */
const MAX_NESTED = 3;

/** The innermost name's first; `asks`: whether the editor can let the reader choose an entity. */
export function offers(
  snapshot: Snapshot,
  known: Known,
  article: OpenArticle,
  span: Span,
  language: DisplayLanguage,
  asks: boolean,
): Offer[] {
  const s = annotateStrings[language];
  const all = mentionsAt(snapshot, article, span);
  const isSelection = span.end > span.start;
  const found: Offer[] = [];
  // Of a selection that reaches over several names, only what is one of them or inside of one.
  const names = all.filter(({ start, end }) => !isSelection || (start <= span.start && end >= span.end));
  if (isSelection && !names.some(({ start, end }) => start === span.start && end === span.end)) {
    found.push(...marks(article, span, language));
  }
  for (const [n, name] of names.slice(0, MAX_NESTED).entries()) {
    const { start, end, text, type, decided } = name;
    const isFix = !decided && name.confidence * 100 < UNCERTAIN_BELOW;
    const offer = (title: string, does: Offer["does"], fixes = false): void => {
      found.push({ start, end, title, does, isFix: fixes && isFix });
    };
    if (!decided) offer(s.acceptTitle(text), { kind: "accept" }, true);
    offer(s.rejectTitle(text), { kind: "reject" }, true);
    for (const other of otherTypes(type)) offer(s.typeTitle(text, s.typeAs[other]), { kind: "setType", type: other });
    // What is decided about entities and all articles is offered once: the menu asks which name is meant.
    if (n > 0) continue;
    if (asks) {
      offer(s.assignTitle(text), { asks: "assignEntity" });
      offer(s.sameTitle(name.name), { asks: "sameAs" });
      offer(s.notSameTitle(name.name), { asks: "notSameAs" });
    }
    const what = whatIs({ known, language }, { type, entity: assignedTo(name) });
    for (const scope of SCOPES) {
      offer(s.everyTitle(text, s.inScope[scope], what), { kind: "annotateAll", scope });
    }
  }
  if (all.length > 0) return found;
  for (const { start, end } of rejectedNear(article, span).slice(0, 1)) {
    const text = article.text.slice(start, end);
    for (const scope of SCOPES) {
      const title = s.noneTitle(text, s.inScope[scope]);
      found.push({ start, end, title, does: { kind: "annotateAll", scope }, isFix: false });
    }
    if (!isSelection) found.push(...marks(article, { start, end }, language));
  }
  return found;
}

const SCOPES: readonly Scope[] = ["article", "corpus"];

const otherTypes = (type: MentionType): MentionType[] => MENTION_TYPES.filter((other) => other !== type);

function marks({ text, analysis }: OpenArticle, span: Span, language: DisplayLanguage): Offer[] {
  const s = annotateStrings[language];
  const words = text.slice(span.start, span.end);
  if (words.trim() === "" || words.length > MAX_SELECTION || /[\r\n]/.test(words.trim())) return [];
  if (span.start < analysis.structure.bodyStart) return [];
  return MENTION_TYPES.map((type) => ({
    ...span,
    title: s.markTitle(words.trim(), s.typeAs[type]),
    does: { kind: "addMention", type },
    isFix: false,
  }));
}
