// The records of an index's articles, read through what else is kept of them.
import type { ArticleNode } from "./entityEntry";
import type { ArticleRecord } from "./record";

/** Records by article URI. */
export class RecordView implements ReadonlyMap<string, ArticleRecord> {
  readonly #nodes: ReadonlyMap<string, ArticleNode>;

  constructor(nodes: ReadonlyMap<string, ArticleNode>) {
    this.#nodes = nodes;
  }

  get size(): number {
    return this.#nodes.size;
  }

  get(uri: string): ArticleRecord | undefined {
    return this.#nodes.get(uri)?.record;
  }

  has(uri: string): boolean {
    return this.#nodes.has(uri);
  }

  keys(): MapIterator<string> {
    return this.#nodes.keys();
  }

  *values(): MapIterator<ArticleRecord> {
    for (const node of this.#nodes.values()) yield node.record;
  }

  *entries(): MapIterator<[string, ArticleRecord]> {
    for (const [uri, node] of this.#nodes) yield [uri, node.record];
  }

  [Symbol.iterator](): MapIterator<[string, ArticleRecord]> {
    return this.entries();
  }

  forEach(callback: (record: ArticleRecord, uri: string, map: ReadonlyMap<string, ArticleRecord>) => void): void {
    for (const [uri, record] of this) callback(record, uri, this);
  }
}
