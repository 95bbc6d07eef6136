// Lines of a stream, each as soon as it ends.

/**
 * Lines of UTF-8 `chunks` without their line feeds and a byte order mark before the first; what is behind the last line feed is a line, too, unless it
 * is empty. Lines end at `\n` alone: JSON may hold U+2028 as it is, at which `node:readline` of Node.js 22 and later ends a line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    parts.push(first);
    for (const next of others) {
      yield parts.join("");
      parts = [next];
    }
  }
  const last = parts.join("") + decoder.decode();
  if (last !== "") yield last;
}
