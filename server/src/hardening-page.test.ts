import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, new URL('../../docs/', import.meta.url)))
const rows = readFileSync(at('hardening.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| (?!---|\|)/.test(line) && !line.startsWith('| | '))
const evidence = rows.flatMap(row =>
  [...row.matchAll(/\]\(([^)]+\.test\.ts)\): \*(.+?)\*(?=<br>| \|)/g)].map(([, path, name]) => ({
    path: path ?? '',
    name: (name ?? '').replaceAll('\\|', '|'),
  })),
)

/** As it may stand in the source: a quote in it is escaped there, or is not. */
const plain = (text: string) => text.replaceAll(/\\(['"`])/g, '$1')

test('docs/hardening.md names only tests that there are', () => {
  const sources = new Map<string, string>()
  for (const { path } of evidence)
    if (existsSync(at(path))) sources.set(path, plain(readFileSync(at(path), 'utf8')))
  const lost = evidence.filter(({ path, name }) => !sources.get(path)?.includes(plain(name)))
  expect(lost).toEqual([])
})

test('docs/hardening.md has each of the forty threats, with a test or with the reason why not', () => {
  const numbers = rows.map(row => row.split(' ')[1]).filter(each => /^\d+$/.test(each ?? ''))
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => String(i + 1)))
  for (const row of rows) expect(row.split(' | ')[2]?.length, row).toBeGreaterThan(15)
  expect(evidence.length).toBeGreaterThan(100)
})

test('docs/hardening.md has each case of the lists C, F, G, K, L, O and W in a row', () => {
  const most = { C: 40, F: 40, G: 35, K: 24, L: 16, O: 14, W: 15 }
  const named = new Set(rows.flatMap(row => idsIn(row.split(' | ')[0] ?? '')))
  const wanted = Object.entries(most).flatMap(([list, count]) =>
    Array.from({ length: count }, (_, i) => `${list}${i + 1}`),
  )
  expect(wanted.filter(id => !named.has(id))).toEqual([])
})

/** `F1, F2, F5`, `C1 to C10`: each of them. */
function idsIn(text: string): string[] {
  return [...text.matchAll(/([A-Z])(\d+)(?: to [A-Z](\d+))?/g)].flatMap(([, list, from, to]) =>
    Array.from(
      { length: Number(to ?? from) - Number(from) + 1 },
      (_, i) => `${list}${Number(from) + i}`,
    ),
  )
}
