import { expect, test } from 'vitest'
import { catalogue } from './catalogue.js'
import { handbook } from './handbook.js'

test('docs/kpis.md says what the catalogue says', async () => {
  await expect(handbook(catalogue)).toMatchFileSnapshot('../../../../docs/kpis.md')
})

test('the handbook has a section with all variants for every KPI', () => {
  const text = handbook(catalogue)
  for (const kpi of catalogue) {
    expect(text).toContain(`\n### ${kpi.code}\n`)
    for (const variant of kpi.variants) expect(text).toContain(`| ${variant.inWords} |`)
  }
})

test('no text would break a table of the handbook', () => {
  for (const kpi of catalogue)
    for (const text of [kpi.name, ...kpi.variants.flatMap(({ name, inWords }) => [name, inWords])])
      expect(text).not.toMatch(/[|\n]/)
})
