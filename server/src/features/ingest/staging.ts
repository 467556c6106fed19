import type { Sql } from '../../platform/postgres.js'
import {
  type FactFault,
  faultOfChange,
  faultOfInteraction,
  faultOfObservation,
  faultOfResponse,
  faultOfSla,
  faultOfTicket,
} from './check-facts.js'
import { DimensionClaims } from './dimensions/dimension-claims.js'
import type { FactBatch, SourceIdentity } from './fact-batch.js'
import { keepWithin, OF_OTHERS } from './keep-within.js'
import type { RejectLog } from './reject-log.js'
import { type FactSpec, stageOf } from './stage/fact-spec.js'
import { factSpecs } from './stage/specs.store.js'
import { createScratch, createStage, insertColumns } from './stage/stage.store.js'
import { EVENT_STAGE, eventColumns } from './stage/ticket-event.store.js'

type Located<T> = T & { line?: number; nr?: number }

/** Takes facts into scratch tables of one connection, as they come and without looking at kept ones. */
export class Staging {
  readonly claims = new DimensionClaims()
  readonly specs: ReturnType<typeof factSpecs>
  staged = 0
  private nr = 0
  private stored: Promise<void> = Promise.resolve()

  constructor(
    readonly sql: Sql,
    private readonly given: {
      now: Date
      requesterKey: string
      rejects: RejectLog
      /** Codes of the departments whose facts may come in; null: all. */
      within: readonly string[] | null
    },
  ) {
    this.specs = factSpecs(given.requesterKey)
  }

  async open(): Promise<void> {
    for (const spec of Object.values(this.specs))
      await createStage(this.sql, spec as FactSpec<never>)
    await createScratch(this.sql, EVENT_STAGE, eventColumns)
  }

  /** Returns when the batch before this one is stored, so that reading and storing overlap. */
  async take(batch: FactBatch): Promise<void> {
    const sound = this.soundOf(batch)
    this.claims.take(sound)
    await this.stored
    this.stored = this.store(sound)
    // It is awaited with the next batch; until then its failure is no one's.
    this.stored.catch(() => {})
  }

  /** Call after the last batch. */
  async finish(): Promise<void> {
    await this.stored
  }

  private soundOf(all: FactBatch): FactBatch {
    const { now, within } = this.given
    const batch = within ? this.ownOf(all, within) : all
    return {
      ...batch,
      tickets: this.sound(batch.tickets, fact => faultOfTicket(fact, now)),
      slaInstances: this.sound(batch.slaInstances, faultOfSla),
      surveyResponses: this.sound(batch.surveyResponses, faultOfResponse),
      changes: this.sound(batch.changes, faultOfChange),
      observations: this.sound(batch.observations, faultOfObservation),
      interactions: this.sound(batch.interactions, faultOfInteraction),
      // Copied like the others: the caller may fill its lists anew while these are stored.
      surveyInvitations: [...batch.surveyInvitations],
      ticketEvents: [...batch.ticketEvents],
    }
  }

  private ownOf(batch: FactBatch, within: readonly string[]): FactBatch {
    const refuse = (fact: object) => {
      const { line = null } = fact as Located<object>
      this.given.rejects.add({ line, column: 'fulfilling_department', ...OF_OTHERS })
    }
    return keepWithin(batch, within, refuse)
  }

  private async store(sound: FactBatch): Promise<void> {
    const { specs } = this
    await this.put(specs.tickets, sound.tickets)
    await this.put(specs.slaInstances, sound.slaInstances)
    await this.put(specs.surveyInvitations, sound.surveyInvitations)
    await this.put(specs.surveyResponses, sound.surveyResponses)
    await this.put(specs.changes, sound.changes)
    await this.put(specs.observations, sound.observations)
    await this.put(specs.interactions, sound.interactions)
    const events = sound.ticketEvents.map(fact => ({ ...fact, nr: ++this.nr }))
    await insertColumns(this.sql, EVENT_STAGE, eventColumns, events)
    this.staged += events.length
  }

  private async put<F extends SourceIdentity>(
    spec: FactSpec<F>,
    facts: readonly F[],
  ): Promise<void> {
    if (facts.length === 0) return
    const first = this.nr + 1
    this.nr += facts.length
    let next = first
    const columns = [
      { name: 'nr', type: 'bigint' as const, of: () => next++ },
      { name: 'line', type: 'integer' as const, of: (fact: Located<F>) => fact.line ?? null },
      ...spec.columns,
    ]
    await insertColumns(this.sql, stageOf(spec), columns, facts)
    this.staged += facts.length
  }

  private sound<F>(facts: readonly F[], faultOf: (fact: F) => FactFault | null): F[] {
    return facts.filter(fact => {
      const fault = faultOf(fact)
      if (fault) this.given.rejects.add({ line: (fact as Located<F>).line ?? null, ...fault })
      return fault === null
    })
  }
}
