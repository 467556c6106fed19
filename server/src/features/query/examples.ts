import { catalogue } from '../../domain/kpi/catalogue.js'
import type { KpiDefinition } from '../../domain/kpi/define-kpi.js'
import type { Ctx } from '../../platform/context.js'
import { generalExamples } from './general-examples.js'
import type { QueryExampleAnswer } from './saved-query.js'

const READING = `query Reading($kpi: String!) {
  reading(kpi: $kpi) {
    kpi { name question unit better }
    scope { label }
    period { label }
    value
    numerator
    denominator
    status
    explain { inWords inNumbers exclusions { inWords count } }
    trend { period { label } value status }
    asOf
    permalink
  }
}`

/** Questions that can be asked as they stand: what one does first, then one for each KPI. */
export function readExamples(ctx: Ctx): QueryExampleAnswer[] {
  ctx.demand('query.read')
  return [...generalExamples(ctx.now), ...catalogue.map(exampleOf)]
}

const exampleOf = ({ code, name, question }: KpiDefinition): QueryExampleAnswer => ({
  name,
  description: question,
  kpi: code,
  document: READING,
  variables: JSON.stringify({ kpi: code }, null, 2),
})
