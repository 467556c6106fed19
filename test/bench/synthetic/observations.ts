import { writeFileSync } from 'node:fs'
import { DEPARTMENTS, departmentCode } from './organisation.ts'
import { normal, randomFrom } from './random.ts'
import type { World } from './ticket.ts'

/** Services that are looked at by what is observed of them, beside those of the tickets. */
export const OBSERVED_SERVICES = 120
const MONTHS = 36
const CASES = 200

const header = [
  ...['record', 'code', 'name', 'source', 'external_id', 'updated_at', 'kpi', 'observed_on'],
  ...['fulfilling_department', 'service', 'numerator', 'denominator'],
].join(',')

const codeOf = (service: number): string => `O${String(service).padStart(3, '0')}`

/** One observation of each KPI, service and month, about nine in ten; the same for the same day. */
export function writeObservations(path: string, { from }: World, kpis: readonly string[]): number {
  const start = new Date(from)
  const days = Array.from({ length: MONTHS }, (_, month) =>
    new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 20))
      .toISOString()
      .slice(0, 10),
  )
  const lines = [header]
  for (let service = 0; service < OBSERVED_SERVICES; service++) {
    const department = departmentCode(service % DEPARTMENTS)
    const code = codeOf(service)
    lines.push(`service,${code},Observed service ${code},,,,,,${department},,,`)
    for (const [k, kpi] of kpis.entries())
      for (const [month, day] of days.entries()) {
        const id = `${code}-${k}-${month}`
        const random = randomFrom((service * kpis.length + k) * MONTHS + month + 1)
        const kept = Math.min(CASES, Math.round(CASES * 0.9 + 4 * normal(random)))
        const identity = `bench,${id},${day}T12:00:00Z`
        lines.push(`observation,,,${identity},${kpi},${day},${department},${code},${kept},${CASES}`)
      }
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
  return lines.length - 1
}
