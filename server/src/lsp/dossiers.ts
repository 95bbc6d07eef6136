// The dossiers of the workspace folders: their texts, open or on the disk, and the answers about them.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Corpus, DOSSIERS, type Home, lineStartsNow, lineStartsOf, normalizeUri } from "../corpus/index";
import * as features from "../features/index";
import { COMPLETION_KINDS, toDocumentSymbol, toLocation, toLocations, toRange } from "./convert";
import type { Folders } from "./folders";
import type { JsonList } from "./json";
import { toMarkup } from "./markup";
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Connection,
  type Definition,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  type MarkupKind,
  type Position,
  type TextDocuments,
} from "./protocol";
import { Settle } from "./settle";

export interface DossiersClient {
  readonly snippets: boolean;
  readonly insertTextMode: boolean;
  readonly labelDetails: boolean;
}

export function readDossiersClient({ textDocument }: ClientCapabilities): DossiersClient {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    insertTextMode: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}

export interface DossiersContext {
  readonly corpus: Corpus;
  /** What the workspace folders keep. */
  readonly stores: () => readonly Home[];
  readonly folders: Folders;
  readonly documents: TextDocuments;
  /** What the client can do, once it has said. */
  readonly client: () => DossiersClient & {
    readonly diagnosticVersion: boolean;
    readonly locationLinks: boolean;
    readonly hoverFormat: MarkupKind;
  };
}

const SEVERITIES: Record<features.DossierDiagnostic["level"], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

const KINDS: Record<features.DossierCompletion["kind"], CompletionItemKind> = {
  ...COMPLETION_KINDS,
  field: CompletionItemKind.Property,
  type: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
  record: CompletionItemKind.Snippet,
};

/** A file that the editor shows. Reading takes its time where there are many records, and waits until somebody needs it. */
class Shown {
  readonly uri: string;
  readonly text: string;
  readonly #before: features.DossierText | null;
  #read: features.DossierText | null = null;

  constructor(uri: string, text: string, before: features.DossierText | null) {
    this.uri = uri;
    this.text = text;
    this.#before = before;
  }

  get dossiers(): features.DossierText {
    this.#read ??= features.dossierText(this.uri, this.text);
    return this.#read;
  }

  /** The same, or the file as it was some edits ago. */
  get recent(): features.DossierText {
    return this.#read ?? this.#before ?? this.dossiers;
  }
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export class Dossiers {
  readonly #connection: Connection;
  readonly #context: DossiersContext;
  readonly #settle = new Settle();
  /** By normal URI: of the workspace folders' files, as the disk had them when they were read last. */
  readonly #onDisk = new Map<string, features.DossierText>();
  /** By normal URI: what the editor shows, wherever it lies. */
  readonly #open = new Map<string, Shown>();
  /** URIs as the client was told of them, by normal URI. */
  readonly #published = new Map<string, string>();
  #isIndexed = false;
  /** Another extension knows the JSON schema. */
  hasSchema = false;

  constructor(connection: Connection, context: DossiersContext) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Whether the document is a file of dossiers, in whatever language the editor takes it to be. */
  isDossiers(uri: string): boolean {
    return uri.startsWith("file:") && normalizeUri(uri).endsWith(`/${DOSSIERS}`);
  }

  /** Every file of the workspace folders; what is open counts as the editor shows it. */
  get texts(): readonly features.DossierText[] {
    return this.#texts((shown) => shown.dossiers);
  }

  #texts(read: (shown: Shown) => features.DossierText): features.DossierText[] {
    return this.#context.stores().flatMap((home) => {
      const uri = uriOf(home);
      const shown = this.#open.get(uri);
      // A file that is gone counts no more, though the editor goes on showing it.
      const isGone = shown !== undefined && home.store.dossierText === "" && home.store.hadDossiers(shown.text);
      return (shown && !isGone ? read(shown) : this.#kept(home)) ?? [];
    });
  }

  /** The file as the folder has it on the disk; undefined where there is none, or nothing in it. */
  #kept(home: Home): features.DossierText | undefined {
    const uri = uriOf(home);
    const { dossierText } = home.store;
    if (dossierText === "") this.#onDisk.delete(uri);
    else if (this.#onDisk.get(uri)?.text !== dossierText) {
      this.#onDisk.set(uri, features.dossierText(uri, dossierText));
    }
    return this.#onDisk.get(uri);
  }

  /** What the folders keep may have changed, or the folders themselves. */
  refresh(): void {
    const before = new Map(this.#onDisk);
    const homes = this.#context.stores();
    const uris = new Set(homes.map(uriOf));
    for (const uri of before.keys()) if (!uris.has(uri)) this.#onDisk.delete(uri);
    for (const home of homes) this.#kept(home);
    for (const uri of new Set([...before.keys(), ...this.#onDisk.keys()])) {
      if (this.#onDisk.get(uri) !== before.get(uri)) this.#publish(uri);
    }
  }

  /** All articles are read: ids that none has are unknown from now on. */
  indexed(): void {
    this.#isIndexed = true;
    this.refresh();
    this.#publishAll();
  }

  /** The editor shows this version of a document. */
  shown(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.#open.set(uri, new Shown(uri, document.getText(), this.#open.get(uri)?.recent ?? null));
    this.#settle.after(uri, () => this.#publish(uri));
  }

  closed(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.#settle.cancel(uri);
    this.#open.delete(uri);
    this.#publish(uri);
  }

  /** Where a place lies, in an article or in dossiers; null where neither is known any more. */
  location(place: features.Place): Location | null {
    const file = this.#fileOf(place.uri);
    if (!file) return toLocation(this.#context.corpus, place);
    return { uri: place.uri, range: toRange(linesOf(file), place) };
  }

  /** As {@link location} for many places. */
  locations(files: readonly features.PlacesIn[]): JsonList {
    return toLocations(files, ({ uri, record }) => {
      if (record) return lineStartsNow(record);
      const file = this.#fileOf(uri);
      return file ? linesOf(file) : null;
    });
  }

  hover({ textDocument, position }: At): Hover | null {
    const found = this.#at(textDocument.uri, position);
    if (!found) return null;
    const { corpus, client } = this.#context;
    const card = features.dossierHover(corpus, found.files, found.file, found.offset, found.language);
    if (!card) return null;
    return {
      contents: toMarkup(corpus, [card], client().hoverFormat),
      range: toRange(linesOf(found.file), card.place),
    };
  }

  definition({ textDocument, position }: At): Definition | LocationLink[] | null {
    const found = this.#at(textDocument.uri, position);
    const jump = found && features.dossierDefinition(this.#context.corpus, found.files, found.file, found.offset);
    return jump && this.jump(jump);
  }

  /** As the client can take it. */
  jump({ origin, target }: features.Jump): Definition | LocationLink[] | null {
    const from = this.location(origin);
    const to = this.location(target);
    if (!from || !to) return null;
    if (!this.#context.client().locationLinks) return to;
    const { uri, range } = to;
    return [{ originSelectionRange: from.range, targetUri: uri, targetRange: range, targetSelectionRange: range }];
  }

  references({ textDocument, position, context }: At & { context: { includeDeclaration: boolean } }): JsonList | null {
    const found = this.#at(textDocument.uri, position);
    if (!found) return null;
    const { corpus } = this.#context;
    const { includeDeclaration } = context;
    return this.locations(
      features.dossierReferences(corpus, found.files, found.file, found.offset, includeDeclaration),
    );
  }

  symbols(uri: string): DocumentSymbol[] {
    const file = this.#open.get(normalizeUri(uri))?.dossiers;
    return file ? features.dossierSymbols(file).map((node) => toDocumentSymbol(linesOf(file), node)) : [];
  }

  completion({ textDocument, position }: At): CompletionList | null {
    const shown = this.#open.get(normalizeUri(textDocument.uri));
    const document = this.#context.documents.get(textDocument.uri);
    if (!shown || !document) return null;
    const { corpus, client, folders } = this.#context;
    const { snippets, insertTextMode, labelDetails } = client();
    const { uri, text, recent } = shown;
    const files = [recent, ...this.#texts((one) => one.recent).filter((one) => one !== recent)];
    const language = folders.displayLanguage(uri);
    const lines = { lineStarts: lineStartsOf(text) };
    const items = features
      .dossierCompletions(corpus, shown, document.offsetAt(position), language, { files, hasSchema: this.hasSchema })
      .map(({ label, kind, detail, documentation, text: put, snippet, filter, replace }, i): CompletionItem => {
        const isSnippet = snippets && snippet !== undefined;
        return {
          label,
          kind: KINDS[kind],
          ...(detail ? (labelDetails ? { labelDetails: { description: detail } } : { detail }) : {}),
          ...(documentation ? { documentation } : {}),
          sortText: String(i).padStart(3, "0"),
          filterText: filter ?? label,
          insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          ...(insertTextMode ? { insertTextMode: InsertTextMode.asIs } : {}),
          textEdit: { range: toRange(lines, replace), newText: isSnippet ? snippet : put },
        };
      });
    return { isIncomplete: true, items };
  }

  #at(documentUri: string, position: Position) {
    const file = this.#open.get(normalizeUri(documentUri))?.dossiers;
    const document = this.#context.documents.get(documentUri);
    if (!file || !document) return null;
    return {
      file,
      offset: document.offsetAt(position),
      files: this.#filesWith(file),
      language: this.#context.folders.displayLanguage(file.uri),
    };
  }

  #fileOf(uri: string): features.DossierText | undefined {
    return this.#open.get(uri)?.dossiers ?? this.#onDisk.get(uri);
  }

  #filesWith(file: features.DossierText): readonly features.DossierText[] {
    const { texts } = this;
    return texts.includes(file) ? texts : [file, ...texts];
  }

  #publishAll(): void {
    for (const uri of new Set([...this.#published.keys(), ...this.#onDisk.keys(), ...this.#open.keys()])) {
      this.#publish(uri);
    }
  }

  /** Tells what is wrong in a file, or takes back what was where the file is gone. */
  #publish(uri: string): void {
    const { corpus, folders, client, documents } = this.#context;
    const open = this.#open.get(uri);
    const file = this.#fileOf(uri);
    if (!file) {
      const told = this.#published.get(uri);
      this.#published.delete(uri);
      if (told) this.#connection.sendDiagnostics({ uri: told, diagnostics: [] });
      return;
    }
    const document = open && documents.all().find((one) => normalizeUri(one.uri) === uri);
    const diagnostics = features
      .dossierDiagnostics(corpus, file, folders.displayLanguage(uri), {
        files: this.#filesWith(file),
        isIndexed: this.#isIndexed,
        // A checker of the schema sees open files alone.
        hasSchema: this.hasSchema && open !== undefined,
      })
      .map(({ code, level, message, ...span }) => ({
        range: toRange(linesOf(file), span),
        severity: SEVERITIES[level],
        code,
        source: "newsmark",
        message,
      }));
    const told = document?.uri ?? this.#published.get(uri) ?? uri;
    if (diagnostics.length === 0 && !this.#published.has(uri)) return;
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.set(uri, told);
    const version = document && client().diagnosticVersion ? { version: document.version } : {};
    this.#connection.sendDiagnostics({ uri: told, ...version, diagnostics });
  }
}

const uriOf = ({ uri }: Home): string => `${uri}/${DOSSIERS}`;

const lines = new WeakMap<features.DossierText, { readonly lineStarts: Uint32Array }>();

function linesOf(file: features.DossierText): { readonly lineStarts: Uint32Array } {
  let known = lines.get(file);
  if (!known) {
    known = { lineStarts: lineStartsOf(file.text) };
    lines.set(file, known);
  }
  return known;
}
