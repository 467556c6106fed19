import type { Sql } from '../../../platform/postgres.js'
import { stageKept } from './compare.store.js'
import { slaSpec } from './sla-fact.store.js'
import type { FactSpecs } from './specs.store.js'
import { responseSpec } from './survey-fact.store.js'

interface Touched {
  /** Kept services whose working hours change. */
  services: readonly string[]
  /** Kept teams whose level changes. */
  teams: readonly string[]
}

/**
 * Stages kept facts that this import does not bring but whose derived columns it changes: tickets
 * of services with other hours or teams with another level, promises of such or of re-assigned
 * tickets and beside new promises, answers to invitations with another date.
 */
export async function stageTouched(sql: Sql, specs: FactSpecs, touched: Touched): Promise<void> {
  if (touched.services.length + touched.teams.length > 0)
    await stageKept(sql, specs.tickets, {
      where: 'sv.code = any($1::text[]) or ft.code = any($2::text[])',
      values: [touched.services, touched.teams],
    })
  await stageKept(sql, slaSpec, { where: TOUCHED_PROMISES, values: [touched.services] })
  await stageKept(sql, responseSpec, { where: TOUCHED_ANSWERS })
}

const TOUCHED_PROMISES = `t.ticket_id in (
  select k.id from ticket k join stage_sla_instance s
    on s.source = k.source and s.ticket = k.external_id
  union all
  select k.ticket_id from sla_instance k join stage_sla_instance s
    on s.source = k.source and s.external_id = k.external_id
  union all
  select k.id from ticket k join stage_ticket s
      on s.source = k.source and s.external_id = k.external_id
    join service sv on sv.id = k.service_id
  where sv.code <> s.service or sv.code = any($1::text[]))`

const TOUCHED_ANSWERS = `iv.id in (
  select k.id from survey_invitation k join stage_survey_invitation s
    on s.source = k.source and s.external_id = k.external_id
  where s.invited_at <> k.invited_at or s.kind <> k.kind)`
