import { expect, test } from 'vitest'
import { catalogue } from './catalogue.js'
import { type KpiDefinition, unitOf, type Variant } from './define-kpi.js'

const lineOf = (kpi: KpiDefinition, variant: Variant): string => {
  const { kind, ...parts } = variant.formula
  const written = Object.entries(parts).map(([name, part]) => `${name}=${[part].flat().join('+')}`)
  const name = variant.code ? `${kpi.code}/${variant.code}` : kpi.code
  return `${name}: ${kind} ${written.toSorted().join(' ')}; ${unitOf(kpi, variant)}, ${kpi.better}`
}

/**
 * A target, an objective or a baseline was agreed on what a variant counted then. Whoever wants to count
 * otherwise adds a variant and leaves this one: a line that is there does not change.
 */
test('definitions are locked per variant: who counts otherwise adds another', async () => {
  const lines = catalogue.flatMap(kpi => kpi.variants.map(variant => lineOf(kpi, variant)))
  expect(new Set(lines.map(line => line.split(':')[0])).size).toBe(lines.length)
  await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('./locked-definitions.txt')
})
