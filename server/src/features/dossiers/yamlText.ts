// Texts as YAML writes them on one line.

/** Words that YAML takes for something else than a text. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** `text` as a scalar on one line; quoted where it would not be read back as it is. `isFlow`: inside brackets or braces. */
export function yamlText(text: string, isFlow: boolean): string {
  const isPlain =
    /^\p{L}/u.test(text) &&
    !/[\p{C}\u2028\u2029]|: |:$| #|\s$/u.test(text) &&
    !(isFlow && /[,[\]{}]/.test(text)) &&
    !NOT_TEXT.test(text);
  return isPlain ? text : JSON.stringify(text);
}
