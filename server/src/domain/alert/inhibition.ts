import { kpiByCode } from '../kpi/catalogue.js'
import type { AlertFamily } from './families.js'

/** What is known of an open alert about data. */
export interface DataDoubt {
  kpi: string
  scope: string
  /** The rule that found it. */
  rule: string
}

const harmless: readonly string[] = ['VOLUME', 'RESTATED']
const inhibited: readonly AlertFamily[] = ['TARGET_MISS', 'SHIFT', 'TREND', 'FORECAST_MISS']

/**
 * Whether doubt about the data keeps a finding from being told: missing data doubt everything, a
 * changed response rate doubts what the answers say, and a disputed figure that figure. A doubt about
 * a scope is one about its parts. An unusual volume doubts nothing, nor does a restated figure: it is
 * better known than before.
 *
 * @param chain keys of the finding's scope and of those it lies in.
 */
export function isInhibited(
  family: AlertFamily,
  { kpi, chain }: { kpi: string; chain: readonly string[] },
  { kpi: doubted, scope, rule }: DataDoubt,
): boolean {
  if (!inhibited.includes(family) || harmless.includes(rule) || !chain.includes(scope)) return false
  if (rule === 'STALE' || kpi === doubted) return true
  return rule === 'RESPONSE_RATE' && Boolean(kpiByCode(kpi)?.pairedWith.includes(doubted))
}
