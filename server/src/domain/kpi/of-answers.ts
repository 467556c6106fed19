import type { Formula } from './define-kpi.js'
import { moments } from './measures.js'
import { partsRead } from './parts-read.js'

const answers: ReadonlySet<string> = new Set(
  Object.values(moments).flatMap(moment => ('isOfAnswers' in moment ? moment.measures : [])),
)

/** Whether people were asked: then a figure of few of them says what one of them said. */
export const isOfAnswers = (formula: Formula): boolean =>
  partsRead(formula).some(({ measure }) => answers.has(measure))
