import { type GraphQLOutputType, getNamedType, getNullableType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { buildContract } from './contract.js'

/** What is read from the ledger, so is another number once facts are recorded. */
const figures = new Set(['Reading', 'Series', 'SeriesPoint'])

/** Queries that lead to figures and take no `asOf`, and why it would mean nothing there. */
const exceptions: Readonly<Record<string, string>> = {
  motion: 'is about a proposal: its figures were kept with it when it was proposed',
  motions: 'is about proposals: their figures were kept with them when they were proposed',
}

function leadsToFigures(type: GraphQLOutputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type)
  if (figures.has(named.name)) return true
  if (!isObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some(field => leadsToFigures(field.type, seen))
}

test('every query that gives figures can be asked as of a moment', () => {
  const fields = Object.values(buildContract().getQueryType()?.getFields() ?? {})
  const untimed = fields
    .filter(({ type }) => leadsToFigures(type))
    .filter(({ args }) => {
      const asOf = args.find(({ name }) => name === 'asOf')
      return !asOf || String(getNullableType(asOf.type)) !== 'DateTime' || !asOf.description
    })
  expect(untimed.map(({ name }) => name)).toEqual(Object.keys(exceptions))
  const asked = ['scorecard', 'reading', 'series', 'records', 'changesSince', 'objectives']
  const timed = fields.filter(({ args }) => args.some(({ name }) => name === 'asOf'))
  expect(timed.map(({ name }) => name)).toEqual(expect.arrayContaining(asked))
})
