import { listed } from './words.js'

interface SaidSignal {
  kpi: { name: string }
  valueInWords: string
  period: { label: string }
  evidence: string
}

const said = ({ kpi, valueInWords, period, evidence }: SaidSignal): string =>
  `${kpi.name} at ${valueInWords} in ${period.label}${evidence && ` (${evidence})`}`

/** A service that is green outside and red inside, in one sentence for the minutes. */
export function watermelonInWords(found: {
  service: string
  compliance: { valueInWords: string; targetInWords: string }
  symptoms: readonly SaidSignal[]
}): string {
  const { service, compliance, symptoms } = found
  return `${service} keeps its promises (${compliance.valueInWords}, target ${compliance.targetInWords}), and signals worse: ${listed(symptoms.map(said))}.`
}

/** Two KPIs side by side in one sentence, with what to do where they diverge. */
export function pairInWords(pair: {
  kpi: string
  pair: string
  improved: SaidSignal | null
  worsened: SaidSignal | null
}): string {
  const { improved, worsened } = pair
  if (improved && worsened)
    return `${said(improved)} improves while ${said(worsened)} gets worse: look whether the one was bought with the other.`
  if (improved) return `${pair.kpi} improves; ${pair.pair} is as usual or better.`
  if (worsened) return `${pair.pair} gets worse; ${pair.kpi} does not improve by it.`
  return 'Neither signals anything that would set one against the other.'
}
