import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../domain/access/role.js'
import { earlyStart } from '../../domain/initiative/ai-mark.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { decideMotion, proposeMotion, voteOnMotion } from '../motion/index.js'
import { changeStage } from './change-stage.js'
import type { InitiativeInput } from './choose/choose-content.js'
import { draftInitiative, editInitiative } from './draft-initiative.js'
import { draftInitiativeMotion, draftRiskMotion } from './draft-initiative-motion.js'
import { readInitiative } from './read-initiative.js'
import { readValueLedger } from './read-value-ledger.js'

const db = await testDatabase()
const at = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })
let owner: { id: string; ctx: Ctx }
let member: { id: string; ctx: Ctx }
let chair: { id: string; ctx: Ctx }

beforeAll(async () => {
  const person = (role: Role) => givenPerson(at(db.ctx(), '2026-01-01'), [role])
  owner = await person('OWNER')
  member = await person('MEMBER')
  chair = await person('CHAIR')
})

const idea = (usesAi: boolean): InitiativeInput => ({
  ...{ title: 'Suggested answers', purpose: 'Agents write less.', owner: owner.id, usesAi },
  ...{ budget: 1, effortDays: 1, category: 'GROW', kpis: [], objectives: [] },
  ...{ startsOn: '2026-02-01', endsOn: '2026-12-01' },
})

async function carried(id: string, day: string, draft: typeof draftInitiativeMotion) {
  const author = at(member.ctx, day)
  const asked = { initiative: id, effectiveFrom: day, rationale: 'A pilot.' }
  const motion = await proposeMotion(author, await draft(author, asked))
  for (const { ctx } of [member, chair])
    await voteOnMotion(at(ctx, day), { id: motion.id, choice: 'FOR' })
  await decideMotion(at(chair.ctx, day), { id: motion.id, revision: motion.revision })
}

async function started(usesAi: boolean): Promise<string> {
  const { id } = await draftInitiative(at(owner.ctx, '2026-01-10'), idea(usesAi))
  await carried(id, '2026-01-20', draftInitiativeMotion)
  await changeStage(at(owner.ctx, '2026-02-03'), { id, stage: 'STARTED', on: '2026-02-02' })
  return id
}
const read = (id: string, on?: string) =>
  readInitiative(at(owner.ctx, '2026-06-01'), { id, on: on ?? null })

test('what began to use AI while the gate was not open says so for good, also once the risk is accepted', async () => {
  const id = await started(true)
  const before = { on: '2026-02-02', gate: 'NOT_ASSESSED', riskAcceptedOn: null }
  expect(await read(id)).toMatchObject({ aiMark: 'NOT_READY', earlyStart: before })
  expect((await read(id, '2026-02-01')).earlyStart).toBeNull()
  const [investment] = (await readValueLedger(at(owner.ctx, '2026-06-01'), {})).investments
  expect(investment).toMatchObject({ gate: 'NOT_ASSESSED', earlyStart: before })
  await carried(id, '2026-03-12', draftRiskMotion)
  const after = await read(id)
  expect(after).toMatchObject({
    aiMark: 'RISK_ACCEPTED',
    earlyStart: { ...before, riskAcceptedOn: '2026-03-12' },
  })
  expect(after.earlyStart?.inWords).toBe(
    'It used AI from 2 February 2026 on, while the readiness gate was not assessed; the committee accepted the risk on 12 March 2026.',
  )
})

test('AI that is brought to work under way is marked from the day of that version on', async () => {
  const id = await started(false)
  expect((await read(id)).earlyStart).toBeNull()
  await editInitiative(at(owner.ctx, '2026-03-01'), { ...idea(true), id, version: 1 })
  expect((await read(id)).earlyStart).toBeNull()
  await carried(id, '2026-04-01', draftInitiativeMotion)
  expect((await read(id)).earlyStart).toMatchObject({ on: '2026-04-01', gate: 'NOT_ASSESSED' })
})

test('with the gate open there is nothing to say, and before AI the gate says nothing', () => {
  expect(earlyStart([{ on: '2026-02-02', gate: 'READY' }], null)).toBeNull()
  expect(earlyStart([{ on: '2026-02-02', gate: null }], '2026-03-01')).toBeNull()
  expect(
    earlyStart(
      [
        { on: '2026-02-02', gate: null },
        { on: '2026-03-02', gate: 'NOT_READY' },
      ],
      null,
    ),
  ).toEqual({ on: '2026-03-02', gate: 'NOT_READY', riskAcceptedOn: null })
})
