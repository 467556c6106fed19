import { describe, expect, test } from 'vitest'
import { faultsIn, linksOf, readDocuments, readFacts } from './kit/house/documents.js'

const facts = readFacts()
const documents = readDocuments(facts.files)

describe.each(documents)('$path', document => {
  test('names only links, paths, scripts, commands and variables that there are', () => {
    expect(faultsIn(document, facts)).toEqual([])
  })
})

test('every page is found from README', () => {
  const found = new Set(['README.md'])
  for (const path of found)
    for (const target of linksOf(documents.find(d => d.path === path) ?? { path, text: '' }))
      if (target.endsWith('.md')) found.add(target)
  const lost = documents.map(({ path }) => path).filter(path => !found.has(path))
  expect(lost.filter(path => path.startsWith('docs/'))).toEqual([])
})

test.each([
  ['link to docs/gone.md', 'see [this](gone.md)'],
  ['path server/src/gone.ts', 'in `server/src/gone.ts`'],
  ['path measure/gone.store.ts', 'in `measure/gone.store.ts`'],
  ['path measure/*.gone.ts', 'in `measure/*.gone.ts`'],
  ['script :gone', 'run `npm run gone`'],
  ['script schema:gone', 'run `pnpm --filter ./schema run gone`'],
  ['version pnpm@1.2.3', 'with `npx pnpm@1.2.3`'],
  ['command gone', 'call `steerboard gone`'],
  ['variable GONE_DIR', 'call `GONE_DIR=x npm start`'],
])('%s is noticed', (fault, text) => {
  expect(faultsIn({ path: 'docs/planted.md', text }, facts)).toEqual([fault])
})

test('what is there is let be', () => {
  const text =
    '[a](../README.md) `measure/measure.store.ts` `docs/kpis.md` `migrations/` `profiles/<source>/normalise.ts` `npm start` `steerboard rebuild` `and/or` `PORT=1`'
  expect(faultsIn({ path: 'docs/planted.md', text }, facts)).toEqual([])
})
