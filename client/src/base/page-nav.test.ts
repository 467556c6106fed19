// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { mountAt } from '../testing/mounted.js'
import BasePageNav from './BasePageNav.vue'

const pages = [
  { name: 'board', label: 'Board' },
  { name: 'kpis', label: 'KPIs' },
  { name: 'motions', label: 'Motions' },
]
const marked = async (address: string) => {
  const { wrapper } = await mountAt(BasePageNav, { label: 'Pages', pages }, address)
  return wrapper
    .findAll('[aria-current]')
    .map(each => [each.text(), each.attributes('aria-current')])
}

test('the page that is open is marked, and that above it where it is none of them', async () => {
  expect(await marked('/kpis')).toEqual([['KPIs', 'page']])
  expect(await marked('/motions/12')).toEqual([['Motions', 'true']])
  expect(await marked('/targets/propose')).toEqual([])
})
