/** SVG as text. Only presentation attributes, never `style`: pages with a strict policy for content drop inline styles. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element around others that are SVG already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeText(asText(value))}"`]))
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Words at a place. */
export function words(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeText(text))
}

/** Safe inside an element or a quoted attribute, in SVG as in HTML. Control characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character]};`)
}

/** The same text everywhere: two decimals are a hundredth of a dot. */
function asText(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100 + 0)
}
