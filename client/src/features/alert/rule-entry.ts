interface Setting {
  name: string
  value: number
}

/** Settings as text fields hold them. */
export const entryOf = (settings: readonly Setting[]): Record<string, string> =>
  Object.fromEntries(settings.map(({ name, value }) => [name, String(value)]))

/** The settings that were entered, and which of them are no numbers; the server judges their ranges. */
export function settingsFrom(
  entry: Readonly<Record<string, string>>,
  before: readonly Setting[],
): { settings: Setting[]; faults: Record<string, string> } {
  const settings: Setting[] = []
  const faults: Record<string, string> = {}
  for (const { name } of before) {
    const text = (entry[name] ?? '').trim().replace(',', '.')
    const value = Number(text)
    if (text === '' || !Number.isFinite(value)) faults[name] = 'Write a number, such as 0.01.'
    else settings.push({ name, value })
  }
  return { settings, faults }
}
