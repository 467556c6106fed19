import { oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

const assessed = "c.type in ('normal', 'emergency')"
const wentRight = `not c.rolled_back and coalesce(c.inside_window, true)
  and c.caused_incident_at is null`
const strict = `c.close_code = 'successful' and ${wentRight}`
const lenient = `c.close_code in ('successful', 'successful_issues') and ${wentRight}`
const all = (...conditions: string[]): string =>
  oneIf(`coalesce(${conditions.map(c => `(${c})`).join(' and ')}, false)`)

export const changeImplemented = defineMoment('changeImplemented', 'change', {
  at: 'c.implemented_at',
  values: {
    changesImplemented: '1',
    changesAssessed: all(assessed),
    changesSuccessful: all(assessed, strict),
    changesSuccessfulLenient: all(assessed, lenient),
    changesEmergency: all("c.type = 'emergency'"),
    standardChanges: all("c.type = 'standard'"),
    standardChangesSuccessful: all("c.type = 'standard'", strict),
  },
})
