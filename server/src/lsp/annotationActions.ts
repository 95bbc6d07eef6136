// What the light bulb offers on names: commands of the server where a click is enough, of the client where the reader chooses.
import { type Action, ANNOTATE_COMMAND, type Place } from "../../../protocol/src/index";
import type { Span } from "../analysis/index";
import type { Corpus, Known, OpenArticle } from "../corpus/index";
import * as features from "../features/index";
import { toRange } from "./convert";
import type { Folders } from "./folders";
import { type CodeAction, CodeActionKind } from "./protocol";

export interface OfferContext {
  readonly corpus: Corpus;
  readonly folders: Folders;
  readonly known: () => Known;
  /** Whether the client has the commands for what the reader chooses. */
  readonly hasCommands: () => boolean;
}

/** Code actions for `span` of the document `uri`, as far as `kinds` (null for all) hold them. */
export function annotationActions(
  { corpus, known, folders, hasCommands }: OfferContext,
  article: OpenArticle,
  uri: string,
  span: Span,
  kinds: readonly string[] | null,
): CodeAction[] {
  const isAsked = (kind: string): boolean =>
    kinds === null || kinds.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
  const language = folders.displayLanguage(article.uri);
  return features.offers(corpus, known(), article, span, language, hasCommands()).flatMap((offer): CodeAction[] => {
    const kind = offer.isFix ? CodeActionKind.QuickFix : CodeActionKind.Refactor;
    return isAsked(kind) ? [{ title: offer.title, kind, command: commandOf(offer, article, uri) }] : [];
  });
}

function commandOf({ title, does, ...span }: features.Offer, { record }: OpenArticle, uri: string) {
  const place: Place = { uri, range: toRange(record, span) };
  if ("asks" in does) return { title, command: `newsmark.${does.asks}`, arguments: [place] };
  // Of what is offered no action has another range.
  return { title, command: ANNOTATE_COMMAND, arguments: [{ ...place, ...does } as Action] };
}
