// The dossiers of the workspace folders: their texts, open or on the disk, and the answers about them.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Corpus, DOSSIERS, type Files, lineStartsOf, normalizeUri, toPath } from "../corpus/index";
import * as features from "../features/index";
import { COMPLETION_KINDS, toDocumentSymbol, toLocation, toRange } from "./convert";
import type { Folders } from "./folders";
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
}

export function readDossiersClient({ textDocument }: ClientCapabilities): DossiersClient {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertTextMode: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}

export interface DossiersContext {
  readonly corpus: Corpus;
  readonly files: Files;
  readonly folders: Folders;
  readonly documents: TextDocuments;
  /** What the client can do, once it has said. */
  readonly client: () => DossiersClient & {
    readonly diagnosticVersion: boolean;
    readonly locationLinks: boolean;
    readonly hoverFormat: MarkupKind;
  };
}

/** Bytes; nobody keeps so many records by hand. */
const MAX_BYTES = 16 * 1024 * 1024;

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

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export class Dossiers {
  readonly #connection: Connection;
  readonly #context: DossiersContext;
  readonly #settle = new Settle();
  /** By normal URI: of the workspace folders' files, as the disk has them. */
  readonly #onDisk = new Map<string, features.DossierText>();
  /** By normal URI: what the editor shows, wherever it lies. */
  readonly #open = new Map<string, features.DossierText>();
  /** URIs as the client was told of them, by normal URI. */
  readonly #published = new Map<string, string>();
  /** Of each file the last reading that was begun. */
  readonly #readings = new Map<string, number>();
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
    const uris = this.#context.corpus.folders.map((folder) => `${folder.uri}/${DOSSIERS}`);
    return uris.flatMap((uri) => this.#open.get(uri) ?? this.#onDisk.get(uri) ?? []);
  }

  /** Reads the files of all folders; those of folders that are gone go. */
  async load(): Promise<void> {
    this.#isIndexed = false;
    const uris = new Set(this.#context.corpus.folders.map((folder) => `${folder.uri}/${DOSSIERS}`));
    for (const uri of [...this.#onDisk.keys()]) if (!uris.has(uri)) this.#onDisk.delete(uri);
    await Promise.all([...uris].map((uri) => this.#read(uri)));
    this.#publishAll();
  }

  /** All articles are read: ids that none has are unknown from now on. */
  indexed(): void {
    this.#isIndexed = true;
    this.#publishAll();
  }

  /** Files or folders changed on the disk. */
  async changedOnDisk(uris: readonly string[]): Promise<void> {
    const changed = new Set(uris.map((uri) => normalizeUri(uri)));
    for (const { uri } of this.#context.corpus.folders) {
      const file = `${uri}/${DOSSIERS}`;
      if (!changed.has(file) && !changed.has(file.slice(0, file.lastIndexOf("/")))) continue;
      await this.#read(file);
      this.#publish(file);
    }
  }

  /** The editor shows this version of a document. */
  shown(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.#open.set(uri, features.dossierText(uri, document.getText()));
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
    const file = this.#open.get(place.uri) ?? this.#onDisk.get(place.uri);
    if (!file) return toLocation(this.#context.corpus, place);
    return { uri: place.uri, range: toRange(linesOf(file), place) };
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

  references({ textDocument, position, context }: At & { context: { includeDeclaration: boolean } }): Location[] {
    const found = this.#at(textDocument.uri, position);
    if (!found) return [];
    const { corpus } = this.#context;
    return features
      .dossierReferences(corpus, found.files, found.file, found.offset, context.includeDeclaration)
      .flatMap((place) => this.location(place) ?? []);
  }

  symbols(uri: string): DocumentSymbol[] {
    const file = this.#open.get(normalizeUri(uri));
    return file ? features.dossierSymbols(file).map((node) => toDocumentSymbol(linesOf(file), node)) : [];
  }

  completion({ textDocument, position }: At): CompletionList | null {
    const found = this.#at(textDocument.uri, position);
    if (!found) return null;
    const { corpus, client } = this.#context;
    const { snippets, insertTextMode } = client();
    const items = features
      .dossierCompletions(corpus, found.file, found.offset, found.language, {
        files: found.files,
        hasSchema: this.hasSchema,
      })
      .map(({ label, kind, detail, documentation, text, snippet, filter, replace }, i): CompletionItem => {
        const isSnippet = snippets && snippet !== undefined;
        return {
          label,
          kind: KINDS[kind],
          ...(detail ? { detail } : {}),
          ...(documentation ? { documentation } : {}),
          sortText: String(i).padStart(3, "0"),
          filterText: filter ?? label,
          insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          ...(insertTextMode ? { insertTextMode: InsertTextMode.asIs } : {}),
          textEdit: { range: toRange(linesOf(found.file), replace), newText: isSnippet ? snippet : text },
        };
      });
    return { isIncomplete: true, items };
  }

  #at(documentUri: string, position: Position) {
    const file = this.#open.get(normalizeUri(documentUri));
    const document = this.#context.documents.get(documentUri);
    if (!file || !document) return null;
    return {
      file,
      offset: document.offsetAt(position),
      files: this.#filesWith(file),
      language: this.#context.folders.displayLanguage(file.uri),
    };
  }

  #filesWith(file: features.DossierText): readonly features.DossierText[] {
    const { texts } = this;
    return texts.includes(file) ? texts : [file, ...texts];
  }

  async #read(uri: string): Promise<void> {
    const { corpus, files } = this.#context;
    const reading = (this.#readings.get(uri) ?? 0) + 1;
    this.#readings.set(uri, reading);
    const text = await this.#textOnDisk(corpus, files, uri);
    if (this.#readings.get(uri) !== reading) return;
    if (text === null) this.#onDisk.delete(uri);
    else if (this.#onDisk.get(uri)?.text !== text) this.#onDisk.set(uri, features.dossierText(uri, text));
  }

  async #textOnDisk(corpus: Corpus, files: Files, uri: string): Promise<string | null> {
    const folder = corpus.folders.find((one) => uri === `${one.uri}/${DOSSIERS}`);
    const path = toPath(uri);
    const info = folder ? await files.stat(folder.path, path) : null;
    if (!info) return null;
    if (info.size > MAX_BYTES) {
      this.#connection.console.warn(`${path}: larger than ${MAX_BYTES / 1024 / 1024} MB: not read`);
      return null;
    }
    try {
      return new TextDecoder().decode(await files.read(path));
    } catch (error) {
      this.#connection.console.warn(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
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
    const file = open ?? this.#onDisk.get(uri);
    if (!file) {
      const told = this.#published.get(uri);
      this.#published.delete(uri);
      if (told) void this.#connection.sendDiagnostics({ uri: told, diagnostics: [] });
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
    void this.#connection.sendDiagnostics({ uri: told, ...version, diagnostics });
  }
}

const lines = new WeakMap<features.DossierText, { readonly lineStarts: Uint32Array }>();

function linesOf(file: features.DossierText): { readonly lineStarts: Uint32Array } {
  let known = lines.get(file);
  if (!known) {
    known = { lineStarts: lineStartsOf(file.text) };
    lines.set(file, known);
  }
  return known;
}
