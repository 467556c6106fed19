import { product } from './platform/product.ts'
import { departmentCode, serviceCode } from './synthetic/organisation.ts'
import type { World } from './synthetic/ticket.ts'

interface Person {
  person: { id: string }
}
interface Motion {
  id: string
  revision: number
}
type Verb<Answer> = (ctx: unknown, input: object) => Promise<Answer>
interface Verbs {
  addPerson: Verb<Person>
  asPerson(ctx: unknown, id: string): Promise<object>
  proposeMotion: Verb<Motion>
  voteOnMotion: Verb<Motion>
  decideMotion: Verb<Motion>
  draftMotion: Verb<Motion>
  draftObjective: Verb<Motion>
  draftInitiative: Verb<{ id: string }>
  draftInitiativeMotion: Verb<Motion>
  recordWorkVolumes: Verb<unknown>
}

const DIST = new URL('../../server/dist/features/', import.meta.url)
const open = async (slice: string) =>
  (await import(new URL(`${slice}/index.js`, DIST).href)) as Partial<Verbs>
/** One after the other: slices have verbs of the same name, the last one's is meant. */
const slices = ['auth', 'motion', 'target', 'strategy', 'initiative']
const verbs = Object.assign({}, ...(await Promise.all(slices.map(open)))) as Verbs

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/**
 * A committee that has agreed on targets, on five objectives with fifteen KPIs, and on twelve
 * initiatives, and what eight cost centres spent: what the alignment score is made of.
 */
export async function agreeOnStrategy(databaseUrl: string, { from, until }: World): Promise<void> {
  const postgres = product.openPostgres(databaseUrl, { max: 2 })
  const wiring = { postgres, clock: () => new Date(until), log: product.createLogger('silent') }
  const ctx = product.createContext(wiring, { kind: 'job', id: 'bench' })
  const join = async (name: string, role: string) => {
    const added = await verbs.addPerson(ctx, { name, email: `${name}@bench.test`, roles: [role] })
    return { id: added.person.id, ctx: await verbs.asPerson(ctx, added.person.id) }
  }
  const chair = await join('chair', 'CHAIR')
  const [author, ...others] = [
    await join('ada', 'MEMBER'),
    await join('ben', 'MEMBER'),
    await join('cleo', 'MEMBER'),
  ] as const
  const owner = await join('olaf', 'OWNER')
  const carry = async ({ id, revision }: Motion) => {
    await verbs.proposeMotion(author.ctx, { id, revision })
    for (const voter of [...others, chair])
      await verbs.voteOnMotion(voter.ctx, { id, choice: 'FOR' })
    const minutes = { minuteReference: 'Bench 1' }
    await verbs.decideMotion(chair.ctx, { id, revision: revision + 1, ...minutes })
  }
  const why = { rationale: 'To be measured.', decisionReference: 'Bench 1' }
  const begin = dayOf(from)
  for (const { terms, kpi } of kpis) {
    const what = { kpi, grain: 'MONTH', kind: 'COMMITTED', terms, effectiveFrom: begin }
    await carry(await verbs.draftMotion(author.ctx, { ...what, ...why }))
  }
  for (let n = 0; n < 5; n++)
    await carry(
      await verbs.draftObjective(author.ctx, {
        ...objective(n, owner.id, until),
        ...why,
        effectiveFrom: begin,
      }),
    )
  for (let n = 0; n < 12; n++) {
    const { id } = await verbs.draftInitiative(owner.ctx, initiative(n, owner.id, until))
    await carry(
      await verbs.draftInitiativeMotion(author.ctx, {
        initiative: id,
        effectiveFrom: dayOf(until),
        ...why,
      }),
    )
  }
  await verbs.recordWorkVolumes(owner.ctx, { kind: 'SPEND', volumes: volumes(until) })
  await postgres.end()
}

const kpis = [
  { kpi: 'SLA_RESOLUTION', terms: { value: 0.9, red: 0.8 } },
  { kpi: 'CSAT_T2B', terms: { value: 0.8, red: 0.6 } },
  { kpi: 'FCR', terms: { value: 0.7, red: 0.5 } },
  { kpi: 'TTR_MEDIAN', terms: { value: 36_000, red: 72_000 } },
]

/** Of the organisation and of two departments, and two services, a category and a cost centre. */
const objective = (n: number, owner: string, until: number) => ({
  ...{ title: `Objective ${n}`, owner, weight: 20, horizon: dayOf(until + 4e10) },
  kpis: [
    { kpi: 'SLA_RESOLUTION', weight: 2, scope: { department: departmentCode(n) } },
    { kpi: kpis[n % 4]?.kpi, weight: 1 },
    { kpi: 'CSAT_T2B', weight: 1, scope: { department: departmentCode((n + 1) % 8) } },
  ].map(link => ({ ...link, rationale: 'To be measured.' })),
  work: [
    { kind: 'SERVICE', item: serviceCode(2 * n), share: 1, strength: 'STRONG' },
    { kind: 'SERVICE', item: serviceCode(2 * n + 1), share: 0.5, strength: 'WEAK' },
    { kind: 'TICKET_CATEGORY', item: `C${n}`, share: 1, strength: 'MEDIUM' },
    { kind: 'SPEND', item: `Cost centre ${n}`, share: 1, strength: 'STRONG' },
  ],
})

const initiative = (n: number, owner: string, until: number) => ({
  ...{ title: `Initiative ${n}`, purpose: 'To be measured.', owner, usesAi: false },
  ...{ budget: 100_000, effortDays: 200, category: 'GROW', kpis: [] },
  ...{ startsOn: dayOf(until), endsOn: dayOf(until + 2e10) },
  objectives: [{ objective: String(1 + (n % 5)), share: 1, isPrimary: true }],
})

const volumes = (until: number) =>
  Array.from({ length: 8 }, (_, n) => n).flatMap(n =>
    Array.from({ length: 12 }, (_, month) => ({
      item: `Cost centre ${n}`,
      month: dayOf(until - (month + 1) * 30 * 86_400_000),
      amount: 10_000,
    })),
  )
