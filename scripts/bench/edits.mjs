// How long it takes from a keystroke to the colours that follow it.
import { positionAt } from "./positions.mjs";
import { pick } from "./random.mjs";
import { summary } from "./statistics.mjs";

const EDITS = 300;
const WARM_UP = 40;
/** Share of edits that delete a character; the others insert one. */
const DELETIONS = 0.25;
const TYPED = [..."abcdefghijklmnopqrstuvwxyz  .,AKM"];

/** What the client has, after an answer to full or full/delta. */
function applied(data, result) {
  if (result.data) return result.data;
  // Edits refer to what was there before any of them.
  for (const { start, deleteCount, data: inserted = [] } of [...result.edits].sort((a, b) => b.start - a.start)) {
    data = [...data.slice(0, start), ...inserted, ...data.slice(start + deleteCount)];
  }
  return data;
}

function randomEdit(next, text) {
  const offset = Math.floor(next() * (text.length - 1));
  const isDeletion = next() < DELETIONS;
  const typed = isDeletion ? "" : pick(next, TYPED);
  const end = isDeletion ? offset + 1 : offset;
  return {
    change: { range: { start: positionAt(text, offset), end: positionAt(text, end) }, text: typed },
    after: text.slice(0, offset) + typed + text.slice(end),
  };
}

/**
 * Opens the article, edits single characters at random places, asks for `semanticTokens/full/delta` after each edit, and closes it.
 * @returns milliseconds; `agrees`: the deltas led to what `semanticTokens/full` answers at the end
 */
export async function measureEdits(server, next, { uri, text: original }) {
  const textDocument = { uri };
  let text = original;
  server.open(uri, text);
  let { result } = await server.request("textDocument/semanticTokens/full", { textDocument });
  let data = result.data;
  const samples = [];
  for (let i = 0; i < WARM_UP + EDITS; i++) {
    const { change, after } = randomEdit(next, text);
    text = after;
    server.edit(uri, [change]);
    const params = { textDocument, previousResultId: result.resultId };
    const timed = await server.timed("textDocument/semanticTokens/full/delta", params);
    if (i >= WARM_UP) samples.push(timed.ms);
    result = timed.result;
    data = applied(data, result);
  }
  const full = await server.request("textDocument/semanticTokens/full", { textDocument });
  server.close(uri);
  const words = original.split(/\s+/).filter(Boolean).length;
  return { words, ...summary(samples), agrees: full.result.data.join() === data.join() };
}
