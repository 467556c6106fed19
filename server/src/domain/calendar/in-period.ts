import type { Grain } from './period.js'

/** A period with the word that a sentence puts before it: "on 21 November 2026", "in March 2026". */
export const inPeriod = ({ grain, label }: { grain: Grain; label: string }): string =>
  `${grain === 'DAY' ? 'on' : 'in'} ${grain === 'WEEK' ? label.replace(/^W/, 'w') : label}`
