import type { Ctx, SeenPart } from '../../platform/context.js'
import { arrayLiteral } from './array-literal.js'

interface Bound {
  bind(value: string, type: string): string
}

/** Whether only a part of the rows is seen. */
export const isPart = (reach: Ctx['reach']): reach is SeenPart =>
  reach !== undefined && reach !== 'everything'

/** Which rows of facts or of the ledger are seen; row security holds to the same. */
export function seenRows(
  bound: Bound,
  { departments, services }: SeenPart,
  [department, service]: readonly [string, string, ...unknown[]],
): string {
  const list = (ids: readonly number[]) => bound.bind(arrayLiteral(ids), 'text::int[]')
  return `(${department} = any(${list(departments)}) or ${service} = any(${list(services)}))`
}
