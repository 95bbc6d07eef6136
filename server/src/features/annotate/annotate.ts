// A reader's action as one operation: what is written, and where. Nothing is changed here.
import type { MentionType, Span } from "../../analysis/index";
import type { OpenArticle } from "../../corpus/index";
import type { Desk } from "./desk";
import { Draft, type Plan } from "./draft";
import { addMention, assignEntity, type Chosen, notSameAs, sameAs } from "./identity";
import { accept, note, reject, resize, setType } from "./mentions";
import { annotateAll, type Scope } from "./occurrences";

/** As the protocol's actions; spans are UTF-16 code units. */
export type Act =
  | { readonly kind: "accept" | "reject" }
  | { readonly kind: "setType"; readonly type: MentionType }
  | { readonly kind: "resize"; readonly to: Span }
  | { readonly kind: "addMention"; readonly type: MentionType; readonly entity?: Chosen }
  | { readonly kind: "assignEntity"; readonly entity: Chosen }
  | { readonly kind: "sameAs" | "notSameAs"; readonly entity: string }
  | { readonly kind: "annotateAll"; readonly scope: Scope }
  | { readonly kind: "note"; readonly text: string };

/** What `act` on `span` of `article` writes. @throws CannotAnnotateError with a message for the reader */
export async function annotate(desk: Desk, article: OpenArticle, span: Span, act: Act): Promise<Plan> {
  const draft = new Draft(desk);
  return draft.finish(await labelOf(desk, draft, article, span, act));
}

async function labelOf(desk: Desk, draft: Draft, article: OpenArticle, span: Span, act: Act): Promise<string> {
  switch (act.kind) {
    case "accept":
      return accept(desk, draft, article, span);
    case "reject":
      return reject(desk, draft, article, span);
    case "setType":
      return setType(desk, draft, article, span, act.type);
    case "resize":
      return resize(desk, draft, article, span, act.to);
    case "addMention":
      return addMention(desk, draft, article, span, act.type, act.entity);
    case "assignEntity":
      return assignEntity(desk, draft, article, span, act.entity);
    case "sameAs":
      return sameAs(desk, draft, article, span, act.entity);
    case "notSameAs":
      return notSameAs(desk, draft, article, span, act.entity);
    case "annotateAll":
      return annotateAll(desk, draft, article, span, act.scope);
    case "note":
      return note(desk, draft, article, span, act.text);
  }
}
