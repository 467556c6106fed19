/** What was typed, as a number; NaN where it is none, which the server says at its field. */
export function enteredNumber(text: string): number {
  // Signs and codes of currencies, and the blanks that group, say nothing about the number.
  const plain = text
    .trim()
    .replaceAll(/[\s\p{Sc}]|^[A-Z]{3}(?=[\s\d])/gu, '')
    .replace('−', '-')
  // A comma before three digits groups; any other is a decimal sign.
  const grouped = plain.replaceAll(/,(?=\d{3}(\D|$))/g, '').replace(',', '.')
  return grouped === '' ? Number.NaN : Number(grouped)
}
