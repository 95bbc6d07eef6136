// The server's part in annotating, with the editor's types.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type Action,
  ANNOTATE,
  type AnnotateResult,
  DECIDE_DISAGREEMENT,
  type DecideDisagreementParams,
  DISAGREEMENTS,
  type Disagreement,
  ENTITIES,
  type EntitiesParams,
  type EntityChoice,
  MENTIONS_AT,
  type MentionInfo,
  type MentionsAtParams,
  NEXT_TO_REVIEW,
  type NextToReviewParams,
  ORPHANS,
  type Orphan,
  type Place,
  REDO_ANNOTATION,
  RESOLVE_ORPHAN,
  type ResolveOrphanParams,
  type StepResult,
  type ToReview,
  UNDO_ANNOTATION,
} from "../../../protocol/src/index";

/** Requests of the protocol; each rejects with a message for the reader. */
export class AnnotationServer {
  readonly #client: LanguageClient;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  mentionsAt = (params: MentionsAtParams) => this.#client.sendRequest<MentionInfo[]>(MENTIONS_AT, params);
  entities = (params: EntitiesParams) => this.#client.sendRequest<EntityChoice[]>(ENTITIES, params);
  annotate = (action: Action) => this.#client.sendRequest<AnnotateResult>(ANNOTATE, action);
  undo = () => this.#client.sendRequest<StepResult>(UNDO_ANNOTATION);
  redo = () => this.#client.sendRequest<StepResult>(REDO_ANNOTATION);
  nextToReview = (params: NextToReviewParams) => this.#client.sendRequest<ToReview | null>(NEXT_TO_REVIEW, params);
  orphans = () => this.#client.sendRequest<Orphan[]>(ORPHANS);
  resolveOrphan = (params: ResolveOrphanParams) => this.#client.sendRequest<AnnotateResult>(RESOLVE_ORPHAN, params);
  disagreements = () => this.#client.sendRequest<Disagreement[]>(DISAGREEMENTS);
  decideDisagreement = (params: DecideDisagreementParams) =>
    this.#client.sendRequest<AnnotateResult>(DECIDE_DISAGREEMENT, params);

  uri = (uri: vscode.Uri): string => this.#client.code2ProtocolConverter.asUri(uri);
  toUri = (uri: string): vscode.Uri => this.#client.protocol2CodeConverter.asUri(uri);
}

export const toRange = ({ start, end }: Place["range"]): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

const toPosition = ({ line, character }: vscode.Position): Place["range"]["start"] => ({ line, character });
export const fromRange = ({ start, end }: vscode.Range): Place["range"] => ({
  start: toPosition(start),
  end: toPosition(end),
});
