/**
 * How far a value has come from a baseline to a target, 0…1.2; the same in both directions. For goals
 * of improvement, beside attainment. `null` when baseline and target are the same.
 *
 * Source: (actual − baseline) ÷ (target − baseline), as in the ServiceNow Goal Framework.
 */
export function baselineProgress(value: number, baseline: number, target: number): number | null {
  if (target === baseline) return null
  return Math.min(1.2, Math.max(0, (value - baseline) / (target - baseline)))
}
