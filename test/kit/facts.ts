import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestServer } from './server.js'

type Cells = Record<string, string>

interface Promised {
  /** The local month, YYYY-MM. */
  month: string
  service: string
  department: string
  /** Incidents resolved in time, and too late. */
  kept: number
  late: number
  /** Further cells of the tickets. */
  cells?: Cells
}

/** Facts in our own CSV, written in words of the product. */
export class Facts {
  private readonly rows: Cells[] = []
  private count = 0

  constructor(private readonly source = 'desk') {}

  department(code: string, name: string): this {
    return this.add({ record: 'department', code, name })
  }

  service(code: string, name: string, department: string): this {
    return this.add({ record: 'service', code, name, fulfilling_department: department })
  }

  team(code: string, name: string): this {
    return this.add({ record: 'team', code, name })
  }

  /** Incidents of the 10th of a month, due at 12:00 UTC. */
  promises({ month, service, department, kept, late, cells }: Promised): this {
    for (let i = 0; i < kept + late; i++) {
      const resolved = `${month}-10T${i < kept ? '11' : '13'}:00:00Z`
      const opened = `${month}-10T08:00:00Z`
      const key = `INC${this.count + 1}`
      this.ticket({
        service,
        fulfilling_department: department,
        opened_at: opened,
        final_resolved_at: resolved,
        state: 'resolved',
        ...cells,
      }).add({
        record: 'sla_instance',
        source: this.source,
        external_id: `${key}-R`,
        updated_at: resolved,
        kind: 'RESOLUTION',
        ticket: key,
        started_at: opened,
        stopped_at: resolved,
        source_met: String(i < kept),
        source_due_at: `${month}-10T12:00:00Z`,
        ...(i >= kept && { source_breached_at: `${month}-10T12:00:00Z` }),
      })
    }
    return this
  }

  ticket(cells: Cells): this {
    const key = `INC${++this.count}`
    return this.add({
      record: 'ticket',
      source: this.source,
      external_id: key,
      updated_at: cells.final_resolved_at ?? cells.opened_at ?? '',
      type: 'incident',
      ...cells,
    })
  }

  /** What people answered when they were asked how satisfied they are, 1 to 5, on the 10th of a month. */
  satisfaction(
    month: string,
    place: { service: string; department: string },
    scores: number[],
  ): this {
    const at = `${month}-10T10:00:00Z`
    for (const score of scores) {
      const key = `ASK${++this.count}`
      const named = { source: this.source, external_id: key, updated_at: at }
      const { service, department: fulfilling_department } = place
      this.add({
        record: 'survey_invitation',
        ...named,
        kind: 'CSAT',
        service,
        fulfilling_department,
        invited_at: at,
      }).add({
        record: 'survey_response',
        ...named,
        invitation: key,
        answered_at: at,
        scale: '1-5',
        score: String(score),
      })
    }
    return this
  }

  /** Numerator and denominator of a month, for a KPI whose record comes from outside. */
  observation(kpi: string, month: string, [numerator, denominator]: [number, number]): this {
    return this.add({
      record: 'observation',
      source: this.source,
      external_id: `${kpi}-${month}`,
      updated_at: `${month}-28T10:00:00Z`,
      kpi,
      observed_on: `${month}-15`,
      fulfilling_department: 'IT',
      numerator: String(numerator),
      denominator: String(denominator),
    })
  }

  /** Brings the facts in through the front door. */
  async importInto(server: TestServer): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'))
    const path = join(folder, 'facts.csv')
    writeFileSync(path, this.csv())
    const done = await server.command('import', path, '--profile', 'canonical', '--json')
    rmSync(folder, { recursive: true })
    const report = JSON.parse(done.stdout)
    if (done.code !== 0 || report.result.rowsRejected > 0) throw new Error(done.stdout)
  }

  private add(row: Cells): this {
    this.rows.push(row)
    return this
  }

  private csv(): string {
    const columns = [...new Set(this.rows.flatMap(row => Object.keys(row)))]
    const lines = this.rows.map(row => columns.map(column => row[column] ?? '').join(','))
    return [columns.join(','), ...lines, ''].join('\r\n')
  }
}

/** IT with e-mail and VPN, and People with payroll. */
export const university = (source?: string): Facts =>
  new Facts(source)
    .department('IT', 'IT')
    .department('HR', 'People')
    .service('EMAIL', 'E-mail', 'IT')
    .service('VPN', 'VPN', 'IT')
    .service('PAYROLL', 'Payroll', 'HR')
