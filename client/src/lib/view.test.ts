import { expect, test } from 'vitest'
import { changeView, narrowTo, periodOf, readView, scopeOf, sharedView } from './view.js'

test('an address without a query is the whole organisation and the last complete month', () => {
  const view = readView({})
  expect(scopeOf(view)).toEqual({})
  expect(periodOf(view)).toEqual({ grain: 'MONTH' })
})

test('what is in the address is what is asked, and nothing else is read', () => {
  const query = { department: 'IT', grain: 'WEEK', containing: '2026-10-05', utm: 'x', team: '' }
  const view = readView(query)
  expect(view).toEqual({ department: 'IT', grain: 'WEEK', containing: '2026-10-05' })
  expect(scopeOf(view)).toEqual({ department: 'IT' })
})

test('a change keeps the rest and undefined takes a key out', () => {
  const view = { department: 'IT', service: 'PRINTING', grain: 'MONTH' }
  expect(changeView(view, { department: 'HR', service: undefined })).toEqual({
    department: 'HR',
    grain: 'MONTH',
  })
})

test('another page keeps scope, period and moment, but not the variant', () => {
  const view = { service: 'PRINTING', asOf: '2026-11-01T00:00:00Z', variant: 'DUE', by: 'TEAM' }
  expect(sharedView(view)).toEqual({ service: 'PRINTING', asOf: '2026-11-01T00:00:00Z' })
})

test('a group of a breakdown narrows the scope by its dimension', () => {
  expect(narrowTo({ dimension: 'PRIORITY', code: 'HIGH' })).toEqual({ priority: 'HIGH' })
})
