import { change } from './items/change.js'
import { empowerment } from './items/empowerment.js'
import { gateOnly } from './items/gate-only.js'
import { learning } from './items/learning.js'
import { strategicAlignment } from './items/strategic-alignment.js'
import { userOrientation } from './items/user-orientation.js'
import {
  type DimensionCode,
  dimensionCodes,
  dimensions,
  type ItemText,
  type MaturityItem,
} from './maturity-item.js'

const textsOf: Readonly<Record<DimensionCode, readonly ItemText[]>> = {
  D1: strategicAlignment,
  D2: empowerment,
  D3: change,
  D4: userOrientation,
  D5: learning,
}

const itemsOf = (
  texts: readonly ItemText[],
  dimension: DimensionCode | null,
  prefix: string,
): MaturityItem[] =>
  texts.map((text, place) => ({
    ...text,
    code: `${prefix}${place + 1}`,
    dimension,
    dimensionName: dimension && dimensions[dimension],
    kpi: text.kpi ?? null,
  }))

/** Everything that raters judge, in the order in which it is asked. */
export const itemBank: readonly MaturityItem[] = Object.freeze([
  ...dimensionCodes.flatMap(code => itemsOf(textsOf[code], code, `${code}.`)),
  ...itemsOf(gateOnly, null, 'G'),
])

const byCode = new Map(itemBank.map(item => [item.code, item]))

/** The item of that code, or null; codes are case-sensitive. */
export const itemByCode = (code: string): MaturityItem | null => byCode.get(code) ?? null
