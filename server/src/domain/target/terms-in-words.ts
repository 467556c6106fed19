import { dayInWords } from '../calendar/period-label.js'
import type { Unit } from '../kpi/define-kpi.js'
import { valueInWords } from '../kpi/value-in-words.js'
import { levelsInWords, sidedInWords } from './levels-in-words.js'
import type { DirectedTerms, TargetTerms } from './terms.js'
import { finalValue } from './trajectory.js'

/** Terms as minutes say them: "at least 95%, gliding from 88% on 1 January 2026 …; red below 90%". */
export function termsInWords(terms: TargetTerms, unit: Unit): string {
  if (terms.direction === 'RANGE') return levelsInWords(terms, unit)
  const said = (value: number) => valueInWords(value, unit)
  return sidedInWords(terms, pathInWords(terms, said), said)
}

function pathInWords({ trajectory }: DirectedTerms, said: (value: number) => string): string {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return said(trajectory.value)
    case 'LINEAR':
      return `${said(trajectory.target)} by ${dayInWords(trajectory.targetDate)}, on a straight path from ${said(trajectory.baseline)} on ${dayInWords(trajectory.baselineDate)}`
    case 'STEP':
      return trajectory.steps
        .toSorted((one, other) => (one.from < other.from ? -1 : 1))
        .map(({ from, value }) => `${said(value)} from ${dayInWords(from)}`)
        .join(', ')
    case 'TABLE':
      return `${rowsInWords(trajectory.rows.length)}, at the end ${said(finalValue(trajectory) ?? 0)}`
  }
}

const rowsInWords = (rows: number): string =>
  rows === 1 ? 'what a table of one period says' : `what a table of ${rows} periods says`
